import type { Report } from '../domain/report.ts';
import { isSector, type Sector } from '../domain/sector.ts';
import { SCHEMAS } from '../formats/schemas.ts';
import type { InputFile } from './input-file.ts';
import { readTable } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { uniqueRows } from './unique-rows.ts';

/** What the dated nomenclature says of one category of establishment. */
export interface Category {
  readonly code: string;
  readonly label: string;
  /** Four-digit aggregate of level 3; an aggregate is not a sector. */
  readonly aggregate: string | null;
  readonly sector: Sector;
  /** Within article L. 312-1 of the CASF. */
  readonly inPerimeter: boolean;
  readonly obsolete: boolean;
  readonly replacement: string | null;
  /** The texts do not settle this line; the method page lists it. */
  readonly toCheck: boolean;
}

/** Categories by three-digit code. A category that is not there is outside the perimeter. */
export type Nomenclature = ReadonlyMap<string, Category>;

/**
 * Reads `nomenclature_categories.csv`. Faults go to the report; a row without a valid code, sector or perimeter is
 * excluded. When a code comes twice the first row is kept: identical rows are `W-CLE-02`, others `S-CLE-01`.
 * Throws `UnreadableError` when the file is no table.
 */
export async function readNomenclature(file: InputFile, report: Report): Promise<Nomenclature> {
  const table = await readTable(file, SCHEMAS.nomenclature_categories, report);
  const codeOf = (row: TableRow) => row.string('code_categorie') ?? '';
  const categories = new Map<string, Category>();
  for (const row of uniqueRows(table, codeOf, 'code_categorie', report)) {
    const code = codeOf(row);
    const sector = row.string('secteur');
    if (sector === null || !isSector(sector)) continue;
    categories.set(code, {
      code,
      sector,
      label: row.string('libelle') ?? code,
      aggregate: row.string('code_agregat'),
      inPerimeter: row.boolean('perimetre_l312_1') === true,
      obsolete: row.string('statut') === 'obsolete',
      replacement: row.string('code_remplacement'),
      toCheck: row.boolean('a_verifier') === true,
    });
  }
  return categories;
}
