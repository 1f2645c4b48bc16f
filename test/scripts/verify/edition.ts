import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { editionWorkbook } from '../../../scripts/lib/edition-workbook.ts';
import { PublishedEdition } from '../../../scripts/lib/verify/published-edition.ts';
import { generateDemonstration } from '../../../src/demonstration/generate.ts';
import { describingFiles, openTables } from '../../../src/opendata/open-data.ts';
import { observe } from '../../fixtures/data-folder.ts';
import { type Folder, folderOf } from '../../usage/folders.ts';

/** The files of `donnees/`, by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A small fictive country. */
export const country: Folder = folderOf(generateDemonstration({ scale: 0.02, seed: 3 }));

/** The same data, under other settings. */
export function withSettings(folder: Folder, settings: Readonly<Record<string, unknown>>): Folder {
  const held = JSON.parse(folder['observatoire.json'] ?? '{}') as object;
  return { ...folder, 'observatoire.json': JSON.stringify({ ...held, ...settings }) };
}

export const without = (folder: Folder, ...names: readonly string[]): Folder =>
  Object.fromEntries(Object.entries(folder).filter(([name]) => !names.includes(name)));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What is published of a data folder, as the command writes it; no page is built. */
export async function publishedFiles(folder: Folder): Promise<Files> {
  const { observatory } = await observe(folder);
  if (observatory === null) throw new Error('the data has a structural error');
  const inputs = Object.entries(folder).map(([file, text]) => ({
    file,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
  }));
  const figures = { ...observatory, edition: { ...observatory.edition, inputs } };
  const tables = openTables(figures);
  const others = [await editionWorkbook(figures, tables, { fresh: true })];
  const describing = describingFiles(figures, { tables, others }, '');
  return new Map([
    ...tables.map(({ name, csv }) => [`${name}.csv`, csv] as const),
    ...others.map((file) => [file.name, file.bytes] as const),
    ...describing.map(({ name, content }) => [name, bytes(content)] as const),
  ]);
}

/** The edition with another content for one of its files. */
export const withFile = (files: Files, name: string, content: Uint8Array): PublishedEdition =>
  new PublishedEdition(new Map([...files, [name, content]]));

export type Row = Record<string, string>;

/** The edition with one of its tables changed: `change` is given its rows. */
export function withRows(files: Files, file: string, change: (rows: Row[]) => void): PublishedEdition {
  const csv = new TextDecoder().decode(files.get(file));
  const { data, meta } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  change(data);
  const changed = Papa.unparse({ fields: meta.fields ?? [], data }, { newline: '\n' });
  return withFile(files, file, bytes(`${changed}\n`));
}

/** A text with its last digit changed. */
export const otherDigit = (text: string): string =>
  text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
