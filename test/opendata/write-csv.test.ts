import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { MISSING, SECRET } from '../../src/domain/cell.ts';
import {
  column,
  dataset,
  writeCell,
  writeEuros,
  writeIndex,
  writeMillionths,
  writeRatio,
  writeText,
} from '../../src/opendata/column.ts';
import { csvBytes } from '../../src/opendata/csv-bytes.ts';
import { csvCell, writeCsv } from '../../src/opendata/write-csv.ts';

describe('a cell of CSV', () => {
  test.each([
    ['', ''],
    ['Les Ajoncs', 'Les Ajoncs'],
    ['Foyer « L’Été »', 'Foyer « L’Été »'],
    ['a;b', 'a;b'],
    ['a,b', '"a,b"'],
    ['dit "le Parc"', '"dit ""le Parc"""'],
    ['deux\nlignes', '"deux\nlignes"'],
    ['deux\r\nlignes', '"deux\r\nlignes"'],
  ])('%j is written %j', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+33', "'+33"],
    ['@x', "'@x"],
    ['-abc', "'-abc"],
    ['-1+2', "'-1+2"],
    ['-', "'-"],
    ['\tx', "'\tx"],
    ['\r=1', '"\'\r=1"'],
    ['=A1,B1', '"\'=A1,B1"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ])('%j cannot be taken for a formula: %j', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  test.each(['-2.50', '-2', '-0.012345', '12', 'a=1', '2024-01-31'])('%j stays as it is', (text) => {
    expect(csvCell(text)).toBe(text);
  });
});

describe('the text of a figure', () => {
  test.each([
    [0, '0.000000'],
    [1, '0.000001'],
    [430_000, '0.430000'],
    [1_000_000, '1.000000'],
    [12_345_678, '12.345678'],
    [-1, '-0.000001'],
    [-12_345, '-0.012345'],
    [-1_500_000, '-1.500000'],
  ])('%i millionths: %s', (millionths, text) => {
    expect(writeMillionths(millionths)).toBe(text);
  });

  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [123_450, '1234.50'],
    [-5, '-0.05'],
    [-250, '-2.50'],
    [-123_456, '-1234.56'],
    [900_719_925_474_099, '9007199254740.99'],
  ])('%i cents: %s', (cents, text) => {
    expect(writeEuros(cents)).toBe(text);
  });

  test.each([
    [1, 3, '0.333333'],
    [2, 3, '0.666666'],
    [0, 7, '0.000000'],
    [7, 7, '1.000000'],
    [999_999_999, 1_000_000_000, '0.999999'],
    [-1, 3, '-0.333333'],
  ])('%i over %i, truncated: %s', (numerator, denominator, text) => {
    expect(writeRatio({ numerator, denominator })).toBe(text);
  });

  test('an absence is an empty text, a zero is not', () => {
    expect(writeCell(MISSING, writeEuros)).toBe('');
    expect(writeCell(SECRET, writeEuros)).toBe('');
    expect(writeCell(0, writeEuros)).toBe('0.00');
    expect(writeCell(-250, writeEuros)).toBe('-2.50');
    expect(writeText(null)).toBe('');
    expect(writeIndex(0.1)).toBe('0.100000000000');
  });
});

describe('a file of CSV', () => {
  const notes = dataset<readonly { id: string; note: string }[], { id: string; note: string }>({
    name: 'notes',
    title: 'Notes',
    description: 'Des notes.',
    primaryKey: ['id'],
    rows: (source) => source,
    columns: [
      column('id', 'string', 'Identifiant', 'Identifiant.', (row) => row.id),
      column('note', 'string', 'Note', 'Texte libre.', (row) => row.note),
    ],
  });

  test('has a header, and a line break after its last row', () => {
    expect(writeCsv(notes, [])).toBe('id,note\n');
    expect(writeCsv(notes, [{ id: 'A', note: '' }])).toBe('id,note\nA,\n');
  });

  test('is read back as it was written', () => {
    const rows = [
      { id: 'A', note: 'un, deux\n"trois"' },
      { id: 'B', note: 'quatre\r\ncinq' },
    ];
    const { data } = Papa.parse(writeCsv(notes, rows), { header: true, skipEmptyLines: true });
    expect(data).toEqual(rows);
  });

  test.each([0, 1, 999, 1000, 1001, 2500])('of %i rows has the same text as bytes', (count) => {
    const rows = Array.from({ length: count }, (_, index) => ({ id: `é${index}`, note: '=1, "2"' }));
    const bytes = csvBytes(notes.columns, notes.records(rows));
    expect(new TextDecoder().decode(bytes)).toBe(writeCsv(notes, rows));
  });
});
