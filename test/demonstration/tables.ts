import Papa from 'papaparse';
import type { DemoFile } from '../../src/demonstration/demo-file.ts';

export type Row = Readonly<Record<string, string>>;

export const textOf = (files: readonly DemoFile[], name: string): string => {
  const file = files.find((one) => one.name === name);
  if (!file) throw new Error(`no ${name}`);
  return [...file.content].join('');
};

/** A cell of a row. */
export const cell = (row: Row | undefined, name: string): string => row?.[name] ?? '';

/** The rows of a generated file. */
export const rowsOf = (files: readonly DemoFile[], name: string): Row[] =>
  Papa.parse<Row>(textOf(files, name), { header: true, skipEmptyLines: true }).data;
