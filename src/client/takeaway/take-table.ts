import { spreadsheetCsv } from '../../opendata/spreadsheet-csv.ts';
import { TAKEN_WORDS } from '../../wording/table-tools.ts';
import { download } from '../download.ts';
import type { TableRequest } from '../tools/takeaway.ts';
import { copy, fileName } from './hand-over.ts';
import { recordsAsTsv, tableRecords } from './table-records.ts';

/** Copies or saves the rows that a table shows, or copies the address that shows them again. */
export async function takeTable({ what, id, headings, rows, message }: TableRequest): Promise<void> {
  const { linkCopied, copied, notCopied } = TAKEN_WORDS;
  const tell = async (text: string, told: string) => {
    message.textContent = (await copy(text)) ? told : notCopied;
  };
  if (what === 'lien') return tell(location.href, linkCopied);
  const records = tableRecords(headings, rows);
  if (what === 'copier') return tell(recordsAsTsv(records), copied);
  download(fileName(id, 'csv'), new Blob([spreadsheetCsv(records)], { type: 'text/csv' }));
}
