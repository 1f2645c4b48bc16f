import { type Cell, isAbsent, isPresent } from '../../domain/cell.ts';
import {
  formatCoefficient,
  formatCount,
  formatDate,
  formatEuros,
  formatEurosExact,
  formatIndex,
  formatShare,
  formatShareChange,
} from '../../format.ts';
import type { BalanceFigures } from '../../observatory/types.ts';
import { joinNames } from '../names.ts';
import { type ExampleMakers, type ExampleSource, example, greatest } from './example.ts';

const BETWEEN: Readonly<Record<BalanceFigures['level'], string>> = {
  region: 'entre les régions',
  departement: 'entre les départements',
  epci: 'entre les intercommunalités',
  secteur: 'entre les secteurs',
};

/** "7,5 %, entre les régions" */
const indexOf =
  (value: (balance: BalanceFigures) => Cell<number>, format: (value: number) => string) =>
  ({ balance }: ExampleSource) => {
    if (balance === undefined) return null;
    const cell = value(balance);
    return isAbsent(cell) ? null : example(`${format(cell)}, ${BETWEEN[balance.level]}`);
  };

/** "9 000 € (Martinique) ÷ 1 200 € (Mayotte) = 7,50" */
function extremesExample({ balance }: ExampleSource) {
  if (balance === undefined) return null;
  const { maxPerEssms, minPerEssms, maxOverMin, mostFunded, leastFunded } = balance;
  if (isAbsent(maxOverMin) || isAbsent(maxPerEssms) || isAbsent(minPerEssms)) return null;
  const names = (rows: BalanceFigures['mostFunded']): string =>
    joinNames(
      rows.map(({ label }) => label),
      2,
    );
  return example(
    `${formatEuros(maxPerEssms)} (${names(mostFunded)}) ÷ ${formatEuros(minPerEssms)} (${names(leastFunded)}) = ${formatIndex(maxOverMin)}`,
  );
}

/** The index of Hoover of the first and of the last date that have one. */
function overTimeExample({ observatory, top, balance }: ExampleSource) {
  const dated = observatory.balanceOverTime.flatMap(({ level, perimeter, date, hoover }) =>
    level === balance?.level && perimeter === top.code && isPresent(hoover) ? [{ date, hoover }] : [],
  );
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return null;
  const said = ({ date, hoover }: typeof last): string => `${formatShare(hoover)} le ${formatDate(date)}`;
  const subject = `indice de Hoover ${BETWEEN[balance?.level ?? 'region']}`;
  return example(first === last ? said(last) : `${said(first)}, ${said(last)}`, { subject });
}

/** How the widest scenario that can be computed serves the territory to which it gives the most. */
function remainderExample({ observatory }: ExampleSource) {
  for (const { scenarios } of observatory.remainder.areas) {
    for (const { allocation } of scenarios) {
      if (isAbsent(allocation) || allocation.level === null) continue;
      const served = greatest(allocation.territories, (each) => each.allocation);
      if (served === undefined || served.allocation === 0 || served.cap !== null) continue;
      return example(
        `${formatEurosExact(allocation.level)} × ${formatCount(served.essmsCount)} ESSMS − ${formatEuros(served.engaged)} engagés = ${formatEuros(served.allocation)}`,
        { place: served.label },
      );
    }
  }
  return null;
}

function levelUpExample({ observatory }: ExampleSource) {
  const area = observatory.remainder.areas.find(({ levelUpCost }) => isPresent(levelUpCost));
  if (area === undefined || isAbsent(area.levelUpCost)) return null;
  return example(`${formatEuros(area.levelUpCost)}, ${BETWEEN[area.level]}`, { place: area.label });
}

/** The candidate that would change the index of Hoover the most. */
function effectExample({ observatory }: ExampleSource) {
  const rows = observatory.remainder.candidates.flatMap(({ id, effects: [effect] }) =>
    effect !== undefined && isPresent(effect.hoover)
      ? [{ id, level: effect.level, change: effect.hoover }]
      : [],
  );
  const row = greatest(rows, ({ change }) => Math.abs(change));
  if (row === undefined) return null;
  return example(`${formatShareChange(row.change)} d’indice de Hoover, ${BETWEEN[row.level]}`, {
    place: `projet ${row.id}`,
  });
}

/** Of the balance, and of what would change it. */
export const BALANCE_EXAMPLES: ExampleMakers = {
  hoover: indexOf(({ hoover }) => hoover, formatShare),
  gini: indexOf(({ gini }) => gini, formatCoefficient),
  theil: indexOf(({ theil }) => theil, formatCoefficient),
  'rapport-max-min': extremesExample,
  'equilibre-dans-le-temps': overTimeExample,
  'reste-a-allouer': remainderExample,
  'mise-a-niveau': levelUpExample,
  'effet-equilibre': effectExample,
};
