import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export type CsvRow = Readonly<Record<string, string>>;

/** The rows of a CSV with a header, as texts. */
export const csvRows = (file: string): readonly CsvRow[] =>
  Papa.parse<CsvRow>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
