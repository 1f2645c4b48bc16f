import { type Cell, isAbsent, isPresent } from '../domain/cell.ts';
import { formatCell, formatCoefficient, formatIndex, formatShare } from '../format.ts';
import type { BalanceFigures, NamedCode } from '../observatory/types.ts';
import { joinNames } from './names.ts';
import { numberWord, plural } from './plural.ts';
import { figureValue, type KeyFigure } from './territory.ts';

/** A région and the balance between its départements. */
export interface InsideRegion {
  readonly label: string;
  readonly balance: BalanceFigures;
}

const DOUBLE = 2_000_000;

/** The names at one end of a balance; none where it cannot be measured. */
export const endNames = (ends: readonly NamedCode[]): string =>
  joinNames(
    ends.map(({ label }) => label),
    3,
  );

/** The highest over the lowest, or why there is no such number. */
export function ratioText({ maxOverMin, minPerEssms }: BalanceFigures): string | null {
  if (isPresent(maxOverMin)) return formatIndex(maxOverMin);
  return minPerEssms === 0 ? 'l’un sans montant' : null;
}

/** "Dans neuf régions sur treize, un département reçoit plus du double d’un autre par ESSMS" */
export function insideTitle(rows: readonly InsideRegion[]): string {
  const judged = rows.filter(({ balance }) => isPresent(balance.hoover));
  if (judged.length === 0) return 'L’équilibre à l’intérieur des régions n’est pas calculable';
  const wide = judged.filter(({ balance: { maxOverMin, minPerEssms } }) =>
    isAbsent(maxOverMin) ? minPerEssms === 0 : maxOverMin > DOUBLE,
  ).length;
  if (wide === 0) return 'Dans aucune région un département ne reçoit plus du double d’un autre par ESSMS';
  const count = `${numberWord(wide, 'f')} ${plural(wide, 'région', 'régions')} sur ${numberWord(judged.length, 'f')}`;
  return `Dans ${count}, un département reçoit plus du double d’un autre par ESSMS`;
}

/** One sentence read on the picture: the most and the least balanced régions, by name, and those without question. */
export function insideReading(rows: readonly InsideRegion[]): string {
  const judged = rows
    .flatMap(({ label, balance }) => (isPresent(balance.hoover) ? [{ label, hoover: balance.hoover }] : []))
    .toSorted((a, b) => a.hoover - b.hoover || a.label.localeCompare(b.label, 'fr'));
  const [best] = judged;
  const worst = judged.at(-1);
  if (!best || !worst) return 'Aucun indice n’est calculable.';
  const named =
    best === worst
      ? `${best.label} est seule à pouvoir être jugée.`
      : `La plus équilibrée : ${best.label} ; la moins équilibrée : ${worst.label}.`;
  return [named, notJudged(rows)].filter((sentence) => sentence !== '').join(' ');
}

const NOT_JUDGED = [
  { status: 'sans_objet', why: 'Sans objet, un seul département comptant des ESSMS' },
  { status: 'indetermine', why: 'Indéterminé, aucun montant n’étant engagé' },
] as const;

function notJudged(rows: readonly InsideRegion[]): string {
  return NOT_JUDGED.flatMap(({ status, why }) => {
    const names = rows.filter(({ balance }) => balance.status === status).map(({ label }) => label);
    return names.length === 0 ? [] : [`${why} : ${joinNames(names, 8)}.`];
  }).join(' ');
}

/** The most balanced région first; those that cannot be judged come last, in their order. */
export function mostBalancedFirst<T extends InsideRegion>(rows: readonly T[]): readonly T[] {
  const order = ({ balance: { hoover } }: T): number =>
    isPresent(hoover) ? hoover : Number.POSITIVE_INFINITY;
  return rows.toSorted((a, b) => Math.sign(order(a) - order(b)) || 0);
}

/** The indices between the départements of a région, against those between all the départements of the country. */
export function insideKeyFigures(
  balance: BalanceFigures,
  whole: BalanceFigures | undefined,
): readonly KeyFigure[] {
  const beside = (text: (row: BalanceFigures) => string): readonly string[] =>
    whole === undefined ? [] : [`Départements de France : ${text(whole)}`];
  const figure = <T>(
    [label, definition, detail]: readonly [string, string, string],
    read: (row: BalanceFigures) => Cell<T>,
    format: (value: T) => string,
  ): KeyFigure => ({
    label,
    definition,
    ...figureValue(read(balance), format),
    detail,
    comparisons: beside((row) => formatCell(read(row), format)),
  });
  const ratio = ratioText(balance);
  return [
    figure(
      ['Indice de Hoover', 'hoover', 'des montants devraient être ailleurs'],
      ({ hoover }) => hoover,
      formatShare,
    ),
    figure(['Indice de Gini', 'gini', '0 : égalité'], ({ gini }) => gini, formatCoefficient),
    figure(['Indice de Theil', 'theil', '0 : égalité'], ({ theil }) => theil, formatCoefficient),
    {
      ...figure(
        ['Rapport', 'rapport-max-min', 'du mieux doté au moins doté'],
        (row) => row.maxOverMin,
        formatIndex,
      ),
      ...(ratio === null ? {} : { value: ratio, absent: isAbsent(balance.maxOverMin) }),
      comparisons: beside((row) => ratioText(row) ?? formatCell(row.maxOverMin, formatIndex)),
    },
  ];
}
