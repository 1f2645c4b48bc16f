import type { AdditiveSystem } from './additive-system.ts';
import { type MonthRow, monthKey, type PlacedEssms } from './published-rows.ts';
import { SystemBuilder } from './system-builder.ts';

/** A system for each month and indicator of a file: territories add up, and one without a row counts nothing. */
export function monthSystems(
  essms: readonly PlacedEssms[],
  rows: readonly MonthRow[],
): readonly AdditiveSystem[] {
  const regionOf = new Map(essms.map(({ departement, region }) => [departement, region]));
  const groups = Map.groupBy(rows, ({ month, indicator }) => `${month} ${indicator}`.trim());
  return [...groups].map(([name, group]) => monthSystem(`${group[0]?.file} ${name}`, regionOf, group));
}

function monthSystem(
  name: string,
  regionOf: ReadonlyMap<string, string>,
  rows: readonly MonthRow[],
): AdditiveSystem {
  const builder = new SystemBuilder(name);
  const tree = new TerritoryTree(rows, regionOf, () => builder.unknown());
  for (const row of rows) {
    const columns = tree.columnsOf(row);
    const value = countsNobody(row) ? 0 : row.count;
    const family = row.territoryType === 'non_localise' ? `non_localise:${row.code}` : row.territoryType;
    if (value !== null) builder.publish(family, columns, value);
    if (row.status === 'secret') {
      const count = row.file === 'echanges.csv' ? 'nombre' : 'nb_dossiers_actifs';
      builder.hide({ file: row.file, key: monthKey(row), count, columns });
    }
  }
  return builder.build();
}

const countsNobody = ({ respondents, status }: MonthRow): boolean =>
  respondents === 0 || (respondents === null && (status === 'manquant' || status === 'sans_objet'));

/** The smallest territories of a month, one unknown each, and those that each row gathers. */
class TerritoryTree {
  readonly #unknowns = new Map<string, number>();
  readonly #partsOf: ReadonlyMap<string, readonly MonthRow[]>;

  constructor(rows: readonly MonthRow[], regionOf: ReadonlyMap<string, string>, unknown: () => number) {
    const departements = rows.filter(({ territoryType }) => territoryType === 'departement');
    this.#partsOf = Map.groupBy(departements, ({ code }) => regionOf.get(code) ?? '');
    for (const row of rows) {
      const leaf = this.#leaf(row);
      if (leaf !== null && !this.#unknowns.has(leaf)) this.#unknowns.set(leaf, unknown());
    }
    if (hasUnpublished(rows)) this.#unknowns.set('reste', unknown());
  }

  columnsOf(row: MonthRow): readonly number[] {
    if (row.territoryType === 'pays') return [...this.#unknowns.values()];
    const leaf = this.#leaf(row);
    const leaves =
      leaf === null ? (this.#partsOf.get(row.code) ?? []).map((part) => this.#leaf(part)) : [leaf];
    return leaves.map((key) => this.#unknowns.get(key as string) as number).sort((a, b) => a - b);
  }

  /** `null` for a row that gathers others. The rows of `non_localise`, one for each level, are about the same ESSMS. */
  #leaf({ territoryType, code }: MonthRow): string | null {
    if (territoryType === 'departement') return `departement:${code}`;
    if (territoryType === 'non_localise') return 'non_localise';
    return territoryType === 'region' && !this.#partsOf.has(code) ? `region:${code}` : null;
  }
}

/** Whether the country awaits more ESSMS than its regions and those that are not located: some rows are not published. */
function hasUnpublished(rows: readonly MonthRow[]): boolean {
  const awaited = (kept: (row: MonthRow) => boolean) =>
    rows.filter(kept).reduce((sum, { expected }) => sum + (expected ?? 0), 0);
  const parts = awaited(
    ({ territoryType, code }) =>
      territoryType === 'region' || (territoryType === 'non_localise' && code === 'region'),
  );
  return awaited(({ territoryType }) => territoryType === 'pays') > parts;
}
