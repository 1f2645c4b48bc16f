import { describe, expect, test } from 'vitest';
import { drain, refusal } from '../drain.ts';
import { workbookBytes } from './workbook-bytes.ts';

const rows = (lines: number): string =>
  Array.from({ length: lines }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join(
    '',
  );

const merges = (references: readonly string[]): string =>
  `<mergeCells>${references.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

async function covered(lines: number, ...references: readonly string[]) {
  const { records } = await drain(workbookBytes({ rows: rows(lines), after: merges(references) }));
  return records.map(({ merged }) => (merged ? Object.fromEntries(merged) : null));
}

describe('merged cells', () => {
  test('each covered cell tells the one that stands for it; that one is not covered', async () => {
    expect(await covered(5, 'B2:C3', 'D3:D5', 'A1')).toEqual([
      null,
      { 2: 'B2' },
      { 1: 'B2', 2: 'B2' },
      { 3: 'D3' },
      { 3: 'D3' },
    ]);
  });

  test('groups follow one another, in any order, and may start beside one another', async () => {
    expect(await covered(4, 'A3:A4', 'A1:A2', 'C2:C3')).toEqual([
      null,
      { 0: 'A1' },
      { 2: 'C2' },
      { 0: 'A3' },
    ]);
  });

  test('a blank line that a group covers says so', async () => {
    const content = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>';
    const { records } = await drain(workbookBytes({ rows: content, after: merges(['A1:A3']) }));
    expect(records).toEqual([
      { line: 1, cells: ['1'] },
      { line: 2, cells: [], merged: new Map([[0, 'A1']]) },
      { line: 3, cells: ['', '2'], merged: new Map([[0, 'A1']]) },
    ]);
  });

  test('a whole sheet may be merged', async () => {
    const lines = await covered(3, 'A1:XFD1048576');
    expect(Object.keys(lines[2] ?? {})).toHaveLength(200);
  });

  test('words in a cell are no merge', async () => {
    const content = '<row r="1"><c r="A1" t="str"><v>mergeCell ref="A1:B1"</v></c></row>';
    expect((await drain(workbookBytes({ rows: content }))).records).toEqual([
      { line: 1, cells: ['mergeCell ref="A1:B1"'] },
    ]);
  });

  test('groups that overlap, or that are nowhere, are damage', async () => {
    const overlapping = workbookBytes({ rows: rows(3), after: merges(['A1:B2', 'B2:C3']) });
    expect(await refusal(overlapping)).toMatch(/des cellules y sont fusionnées deux fois/);
    const nowhere = workbookBytes({ rows: rows(3), after: merges(['A0:B2']) });
    expect(await refusal(nowhere)).toMatch(/une adresse de cellule n’existe pas/);
  });

  test('too many groups are refused', async () => {
    const many = Array.from({ length: 200_001 }, (_, at) => `A${at + 1}:B${at + 1}`);
    expect(await refusal(workbookBytes({ rows: rows(1), after: merges(many) }))).toMatch(
      /^La feuille compte plus de 200 000 groupes de cellules fusionnées/,
    );
  });
});
