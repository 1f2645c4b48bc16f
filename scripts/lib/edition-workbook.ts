import { Worker } from 'node:worker_threads';
import type { Observatory } from '../../src/observatory/types.ts';
import type { OpenTable, OtherFile } from '../../src/opendata/open-data.ts';
import { withoutFormula } from '../../src/opendata/write-csv.ts';
import { threadAnswer } from './thread-answer.ts';
import { type KeptSheets, keptSheets } from './workbook/kept-sheets.ts';

/** A table as it goes to the thread. */
export interface WorkbookTable extends Omit<OpenTable, 'csv' | 'records'> {
  /** Tells its sheet from all others; `null` when nothing does. */
  readonly key: string | null;
  /**
   * Its rows, each a line of JSON, as bytes, which go there many times faster than millions of cells; `null` when its sheet
   * is known.
   */
  readonly rows: Uint8Array<ArrayBuffer> | null;
}

/** What the workbook is made of, as it goes to the thread that writes it. */
export interface WorkbookContent {
  readonly about: readonly (readonly [string, string])[];
  readonly tables: readonly WorkbookTable[];
  /** The sheets that are known. */
  readonly known: KeptSheets;
}

/**
 * All the tables of an edition in one workbook, after a sheet that tells what it is and one that describes every column.
 * It is written by another thread, while the pages are built. Sheets that are as they were in the last workbook are taken
 * from it, unless it is to be written `fresh`.
 */
export async function editionWorkbook(
  { edition, tables: published }: Pick<Observatory, 'edition' | 'tables'>,
  tables: readonly OpenTable[],
  { fresh }: { fresh: boolean },
): Promise<OtherFile> {
  const known = fresh ? new Map() : keptSheets();
  const hashes = new Map(published.map(({ file, sha256 }) => [file, sha256]));
  const ofThread = tables.map(({ csv: _, records, ...table }): WorkbookTable => {
    const sha256 = hashes.get(`${table.name}.csv`);
    const key = sha256 === undefined ? null : JSON.stringify([sha256, table, placesOfFormulas(records)]);
    const isKnown = key !== null && known.has(key);
    return { ...table, key, rows: isKnown ? null : linesOf(records) };
  });
  const content: WorkbookContent = {
    about: [
      ['Titre', edition.title],
      ['Éditeur', edition.publisher],
      ['Contact', edition.contact ?? ''],
      ['Date des données', edition.dataDate],
      ['Version', edition.version],
      ['Licence', 'Licence Ouverte 2.0 (etalab-2.0) : citez la source et la date des données'],
      ['Données de démonstration', edition.demonstration ? 'oui' : 'non'],
      [
        'Cases vides',
        'Chiffre non publié : la colonne « statut » dit pourquoi. Une case vide n’est jamais un zéro.',
      ],
    ],
    tables: ofThread,
    known,
  };
  const worker = new Worker(new URL('./workbook-thread.ts', import.meta.url), {
    workerData: content,
    transferList: ofThread.flatMap(({ rows }) => rows?.buffer ?? []),
  });
  return workbookFile(await threadAnswer<Uint8Array>(worker));
}

const workbookFile = (bytes: Uint8Array): OtherFile => ({
  name: 'observatoire.xlsx',
  title: 'Classeur',
  description: 'Tous les fichiers en un classeur, une feuille chacun, avec leur dictionnaire.',
  format: 'xlsx',
  mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bytes,
});

const linesOf = (records: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(records.map((record) => JSON.stringify(record)).join('\n'));

/** The cells that the CSV does not say as they are: with them its hash tells all cells. */
const placesOfFormulas = (records: readonly (readonly string[])[]): [row: number, column: number][] =>
  records.flatMap((record, row) =>
    record.flatMap((text, column): [number, number][] =>
      withoutFormula(text) === text ? [] : [[row, column]],
    ),
  );
