import Papa from 'papaparse';

export type PublishedRow = Readonly<Record<string, string>>;

/** A field as the data package describes it. */
export interface PublishedField {
  readonly name: string;
  readonly type: string;
}

/** A published table as its CSV and its description tell it. */
export interface PublishedTable {
  readonly name: string;
  readonly file: string;
  readonly primaryKey: readonly string[];
  readonly fields: readonly PublishedField[];
  readonly header: readonly string[];
  readonly rows: readonly PublishedRow[];
  /** Lines of which the number of cells is not that of the header. */
  readonly raggedLines: readonly number[];
}

/** What describes a table: its resource in the data package. */
export type TableDescription = Pick<PublishedTable, 'name' | 'file' | 'primaryKey' | 'fields'>;

/** Reads the CSV of a published table. */
export function readPublishedTable(description: TableDescription, csv: string): PublishedTable {
  const [header = [], ...records] = Papa.parse<string[]>(csv, { delimiter: ',' }).data;
  if (records.at(-1)?.join('') === '') records.pop();
  return {
    ...description,
    header,
    rows: records.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))),
    raggedLines: records.flatMap((cells, index) => (cells.length === header.length ? [] : [index + 2])),
  };
}

/** What names a row to a reader: its key, or all of it when the table has none. */
export function rowKey({ primaryKey, header }: PublishedTable, row: PublishedRow): string {
  return (primaryKey.length > 0 ? primaryKey : header).map((name) => row[name] ?? '').join(' · ');
}
