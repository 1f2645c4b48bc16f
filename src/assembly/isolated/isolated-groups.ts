import { type Cell, isAbsent } from '../../domain/cell.ts';
import type { Essms } from '../../domain/essms.ts';
import { SECTORS } from '../../domain/sector.ts';
import { type GroupRules, possibleGroups } from '../../metrics/isolated/possible-groups.ts';
import type { IsolatedGroup } from '../../observatory/isolated-figures.ts';
import { minimumSize } from '../../rules/minimum-size.ts';
import { indexSites } from './site-index.ts';

/** The possible groups of each département, in order of code. `isolated`: in order of FINESS. */
export function isolatedGroups(
  isolated: readonly Essms[],
  rules: Omit<GroupRules, 'minimum'>,
  isSmallAndAlone: (one: Essms) => Cell<boolean>,
): IsolatedGroup[] {
  const byFiness = new Map(isolated.map((one) => [one.finessEt, one]));
  const byDepartement = Map.groupBy(isolated, ({ location }) => location?.departement ?? '');
  return [...byDepartement.keys()].sort().flatMap((departement) => {
    const minimum = minimumSize([departement]);
    const places = (byDepartement.get(departement) ?? []).flatMap(({ finessEt, sector, coordinates }) =>
      coordinates === null ? [] : [{ finessEt, sector, coordinates }],
    );
    return possibleGroups(places, { ...rules, minimum }, indexSites).map(
      ({ finessEts, span }, index): IsolatedGroup => {
        const members = finessEts.map((finessEt) => byFiness.get(finessEt) as Essms);
        const held = new Set(members.map(({ sector }) => sector));
        return {
          id: `${departement}-G${String(index + 1).padStart(2, '0')}`,
          rank: index + 1,
          departement,
          sectors: SECTORS.filter((sector) => held.has(sector)),
          finessEts,
          smallAndAloneCount: countTrue(members.map(isSmallAndAlone)),
          span,
          minimum,
        };
      },
    );
  });
}

/** How many are true; what is not known of one is not known of all, since no scale tells. */
export function countTrue(answers: readonly Cell<boolean>[]): Cell<number> {
  const unknown = answers.find((answer) => isAbsent(answer));
  return unknown !== undefined && isAbsent(unknown)
    ? unknown
    : answers.filter((answer) => answer === true).length;
}
