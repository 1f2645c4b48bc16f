import {
  readWorkbook,
  type WorkbookSheet,
  workbookPart,
} from '../../../src/sources/text/workbook/workbook.ts';
import { XmlReader } from '../../../src/sources/text/workbook/xml-reader.ts';
import { ZipArchive } from '../../../src/sources/text/workbook/zip-archive.ts';
import { UnreadableError } from '../../../src/sources/unreadable-error.ts';
import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import type { PublishedEdition } from './published-edition.ts';

const FILE = 'observatoire.xlsx';

/** The sheets that are no table: what the workbook is, and what its columns mean. */
const OTHER_SHEETS = ['a_propos', 'dictionnaire'];

/** Every table has its sheet, with as many rows. Its cells are not read: three million of them would take minutes. */
export const checkWorkbook: Check = {
  name: 'classeur',
  title: 'Classeur : une feuille par tableau, autant de lignes',
  run: async (edition, comparisons) => {
    const bytes = edition.files.get(FILE);
    comparisons.same(FILE, '—', 'fichier', bytes === undefined ? 'absent' : 'présent', 'présent');
    if (bytes === undefined) return;
    try {
      await compareSheets(edition, Buffer.from(bytes), comparisons);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      comparisons.same(FILE, '—', 'fichier', error.message, 'un classeur lisible');
    }
  },
};

async function compareSheets(
  edition: PublishedEdition,
  bytes: Buffer,
  comparisons: Comparisons,
): Promise<void> {
  const zip = new ZipArchive(bytes);
  const main = await workbookPart(zip);
  comparisons.same(FILE, '—', 'fichier', main === null ? 'aucun classeur' : 'classeur', 'classeur');
  if (main === null) return;
  const { sheets } = await readWorkbook(zip, main);
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const name of edition.tableNames) {
    const sheet = byName.get(name);
    const found = sheet === undefined ? 'aucune feuille' : String((await rowsOf(zip, sheet)) - 1);
    comparisons.same(FILE, `feuille ${name}`, 'lignes', found, String(edition.table(name).rows.length));
  }
  const expected = [...OTHER_SHEETS, ...edition.tableNames].sort();
  comparisons.same(FILE, '—', 'feuilles', [...byName.keys()].sort().join(', '), expected.join(', '));
}

/** How many rows a sheet has, its header included; it is unzipped by pieces, which checks its bytes. */
async function rowsOf(zip: ZipArchive, { part }: WorkbookSheet): Promise<number> {
  let count = 0;
  const xml = new XmlReader({
    open: (name) => {
      if (name === 'row') count += 1;
    },
  });
  for await (const chunk of zip.content(part)) xml.write(chunk);
  xml.end();
  return count;
}
