import { isEngaged, projectsById } from './engaged-projects.ts';
import type { FundedPart } from './funded-parts.ts';
import { readFigure } from './numbers.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow } from './published-table.ts';

/** A territory or a sector: its ESSMS that are located, and the money that is. */
export interface LocatedPart extends FundedPart {
  readonly code: string;
  /** The région in which it is told; empty when it has none. */
  readonly region: string;
}

/** What is compared: the code of an ESSMS there, or nothing when it counts in none. */
const CODE_AT: Readonly<Record<string, (row: PublishedRow) => string>> = {
  region: (row) => row.code_region ?? '',
  departement: (row) => row.code_departement ?? '',
  epci: (row) => row.code_epci ?? '',
  secteur: (row) => (row.code_region === '' ? '' : (row.secteur ?? '')),
};

/** Money, cents by cents: what was attributed, and where it counts. */
export type Money = readonly { readonly where: PublishedRow; readonly amount: number }[];

/**
 * The parts compared at a level inside a perimeter: the country, or one région. An EPCI across two régions has in each but
 * its ESSMS of that région. Money may be where no ESSMS is left.
 */
export function partsAt(
  edition: PublishedEdition,
  { level, perimeter, money }: { readonly level: string; readonly perimeter: string; readonly money: Money },
): LocatedPart[] {
  const parts = new Map<string, { code: string; region: string; count: number; amount: number }>();
  const add = (row: PublishedRow, count: number, amount: number): void => {
    const code = CODE_AT[level]?.(row) ?? '';
    if (code === '' || (perimeter !== 'FR' && row.code_region !== perimeter)) return;
    const part = parts.get(code) ?? { code, region: row.code_region ?? '', count: 0, amount: 0 };
    part.count += count;
    part.amount += amount;
    parts.set(code, part);
  };
  for (const essms of edition.table('essms').rows) add(essms, 1, 0);
  for (const { where, amount } of money) add(where, 0, amount);
  return [...parts.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The parts that have ESSMS, which alone make the indices. */
export const inhabited = (parts: readonly LocatedPart[]): LocatedPart[] =>
  parts.filter(({ count }) => count > 0);

/**
 * What was attributed under the conventions signed up to a day. A convention dated after the data is engaged all the same, in
 * every total: it is of the last day.
 */
export function moneyUntil(edition: PublishedEdition): (day: string) => Money {
  const projects = projectsById(edition);
  const dated = edition.table('attributions').rows.flatMap((where) => {
    const project = projects.get(where.id_projet ?? '');
    if (project === undefined || !isEngaged(project)) return [];
    const amount = Number(readFigure(where.montant_attribue, 2) ?? 0n);
    return [{ day: project.date_convention ?? '', where, amount }];
  });
  return (until) => dated.filter(({ day }) => day <= until || until === edition.dataDate);
}

/** All that is attributed. */
export const moneyToday = (edition: PublishedEdition): Money => moneyUntil(edition)(edition.dataDate);
