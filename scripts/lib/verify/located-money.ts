import { isEngaged, projectsById } from './engaged-projects.ts';
import type { FundedPart } from './funded-parts.ts';
import { readFigure } from './numbers.ts';
import { essmsById } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow } from './published-table.ts';

/** A territory or a sector with ESSMS that are located, which alone make the indices. */
export interface LocatedPart extends FundedPart {
  readonly code: string;
  /** The région in which it is told; empty when it has none. */
  readonly region: string;
}

/** What is compared: the code of an ESSMS there, or nothing when it counts in none. */
const CODE_AT: Readonly<Record<string, (essms: PublishedRow) => string>> = {
  region: (essms) => essms.code_region ?? '',
  departement: (essms) => essms.code_departement ?? '',
  epci: (essms) => essms.code_epci ?? '',
  secteur: (essms) => (essms.code_region === '' ? '' : (essms.secteur ?? '')),
};

/** Cents by FINESS. */
export type Money = ReadonlyMap<string, number>;

/** What is attributed to each ESSMS today. */
export const moneyToday = (edition: PublishedEdition): Money =>
  new Map(
    edition
      .table('essms')
      .rows.map((row) => [row.finess_et ?? '', Number(readFigure(row.montant_attribue, 2) ?? 0n)]),
  );

/**
 * The parts compared at a level inside a perimeter: the country, or the ESSMS of one région. An EPCI across two régions has
 * in each but its ESSMS of that région.
 */
export function partsAt(
  edition: PublishedEdition,
  { level, perimeter, money }: { readonly level: string; readonly perimeter: string; readonly money: Money },
): LocatedPart[] {
  const parts = new Map<string, { code: string; region: string; count: number; amount: number }>();
  for (const essms of edition.table('essms').rows) {
    const code = CODE_AT[level]?.(essms) ?? '';
    if (code === '' || (perimeter !== 'FR' && essms.code_region !== perimeter)) continue;
    const part = parts.get(code) ?? { code, region: essms.code_region ?? '', count: 0, amount: 0 };
    part.count += 1;
    part.amount += money.get(essms.finess_et ?? '') ?? 0;
    parts.set(code, part);
  }
  return [...parts.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * What was attributed to each ESSMS of a register under the conventions signed up to a day. A convention dated after the
 * data is engaged all the same, in every total: it is of the last day.
 */
export function moneyUntil(edition: PublishedEdition): (day: string) => Money {
  const projects = projectsById(edition);
  const known = essmsById(edition);
  const dated = edition.table('attributions').rows.flatMap((row) => {
    const project = projects.get(row.id_projet ?? '');
    if (project === undefined || !isEngaged(project) || !known.has(row.finess_et ?? '')) return [];
    const amount = Number(readFigure(row.montant_attribue, 2) ?? 0n);
    return [{ day: project.date_convention ?? '', finess: row.finess_et ?? '', amount }];
  });
  return (day) => {
    const money = new Map<string, number>();
    for (const { day: signed, finess, amount } of dated) {
      if (signed <= day || day === edition.dataDate) money.set(finess, (money.get(finess) ?? 0) + amount);
    }
    return money;
  };
}
