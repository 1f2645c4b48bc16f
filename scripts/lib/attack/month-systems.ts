import type { AdditiveSystem } from './additive-system.ts';
import type { KnownMonth } from './monthly-knowledge.ts';
import { type MonthRow, monthKey, type PlacedEssms, type TrendRow, trendKey } from './published-rows.ts';
import { SystemBuilder } from './system-builder.ts';

/** What else tells of the counts of a month. */
export interface MoreOfMonths {
  readonly known?: readonly KnownMonth[];
  /** The rates of the whole, whose numerators by type of denominator add up to its active files. */
  readonly trends?: readonly TrendRow[];
}

/**
 * The systems of each month and indicator of a file: territories add up, and one without a row counts nothing. The first
 * of a month assumes that what is known from elsewhere is right, the second nothing.
 */
export function monthSystems(
  essms: readonly PlacedEssms[],
  rows: readonly MonthRow[],
  { known = [], trends = [] }: MoreOfMonths = {},
): readonly (readonly AdditiveSystem[])[] {
  const regionOf = new Map(essms.map(({ departement, region }) => [departement, region]));
  const groups = Map.groupBy(rows, ({ month, indicator }) => `${month} ${indicator}`.trim());
  const knownOf = Map.groupBy(known, ({ row }) => row.month);
  const typesOf = Map.groupBy(
    trends.filter(({ indicator, type }) => indicator === 'dossiers_actifs' && type !== 'tous'),
    ({ month }) => month,
  );
  return [...groups].map(([name, group]) => {
    const [{ file, month } = { file: '', month: '' }] = group;
    const more = knownOf.get(month) ?? [];
    const types = typesOf.get(month)?.filter(({ respondents }) => respondents > 0) ?? [];
    const system = (elsewhere: readonly KnownMonth[]) =>
      monthSystem(`${file} ${name}`, group, { regionOf, types, elsewhere });
    return more.length === 0 ? [system([])] : [system(more), system([])];
  });
}

interface MonthContext {
  readonly regionOf: ReadonlyMap<string, string>;
  readonly types: readonly TrendRow[];
  readonly elsewhere: readonly KnownMonth[];
}

function monthSystem(
  name: string,
  rows: readonly MonthRow[],
  { regionOf, types, elsewhere }: MonthContext,
): AdditiveSystem {
  const builder = new SystemBuilder(name);
  // One unknown for each type in each of the smallest territories.
  const parts = Math.max(1, types.length);
  const leaves: number[][] = [];
  const tree = new TerritoryTree(rows, regionOf, () => {
    leaves.push(Array.from({ length: parts }, () => builder.unknown()));
    return leaves.length - 1;
  });
  const columnsOf = (row: MonthRow) => tree.columnsOf(row).flatMap((leaf) => leaves[leaf] as number[]);
  const familyOf = ({ territoryType, code }: MonthRow) =>
    territoryType === 'non_localise' ? `non_localise:${code}` : territoryType;
  for (const row of rows) {
    const columns = columnsOf(row);
    const value = countsNobody(row) ? 0 : row.count;
    if (value !== null) builder.publish(familyOf(row), columns, value);
    if (row.status === 'secret') {
      const count = row.file === 'echanges.csv' ? 'nombre' : 'nb_dossiers_actifs';
      builder.hide({ file: row.file, key: monthKey(row), count, columns });
    }
  }
  for (const { row, value } of elsewhere) builder.publish(familyOf(row), columnsOf(row), value);
  for (const [type, trend] of types.entries()) {
    const columns = leaves.map((leaf) => leaf[type] as number);
    if (trend.numerator !== null) builder.publish('type', columns, trend.numerator);
    else builder.hide({ file: 'tendances.csv', key: trendKey(trend), count: 'numerateur', columns });
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
