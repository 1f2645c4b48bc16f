import { Worker } from 'node:worker_threads';
import type { Edition } from '../../src/observatory/types.ts';
import type { OpenTable, OtherFile } from '../../src/opendata/open-data.ts';

/** A table as it goes to the thread: its cells in one text, as JSON, which goes there many times faster than millions. */
export interface WorkbookTable extends Omit<OpenTable, 'csv' | 'records'> {
  readonly records: string;
}

/** What the workbook is made of, as it goes to the thread that writes it. */
export interface WorkbookContent {
  readonly about: readonly (readonly [string, string])[];
  readonly tables: readonly WorkbookTable[];
}

/**
 * All the tables of an edition in one workbook, after a sheet that tells what it is and one that describes every column.
 * It is written by another thread, while the pages are built.
 */
export function editionWorkbook(edition: Edition, tables: readonly OpenTable[]): Promise<OtherFile> {
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
    tables: tables.map(({ csv: _, records, ...table }) => ({ ...table, records: JSON.stringify(records) })),
  };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./workbook-thread.ts', import.meta.url), { workerData: content });
    worker.once('message', (bytes: Uint8Array) => resolve(workbookFile(bytes)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread of the workbook ended without writing it')));
  });
}

const workbookFile = (bytes: Uint8Array): OtherFile => ({
  name: 'observatoire.xlsx',
  title: 'Classeur',
  description: 'Tous les fichiers en un classeur, une feuille chacun, avec leur dictionnaire.',
  format: 'xlsx',
  mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bytes,
});
