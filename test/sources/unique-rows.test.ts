import { describe, expect, test } from 'vitest';
import { Report } from '../../src/domain/report.ts';
import { SCHEMAS } from '../../src/formats/schemas.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { readTable } from '../../src/sources/read-table.ts';
import { rowsByKey, uniqueRows } from '../../src/sources/unique-rows.ts';

const FILE = 'versements.csv';
const HEADER = 'id_versement,id_projet,type,montant,date_versement,remarque';

async function read(...lines: readonly string[]) {
  const report = new Report();
  const file = memoryFile(FILE, [HEADER, ...lines, ''].join('\n'));
  const table = await readTable(file, SCHEMAS.versements, report);
  return { report, table };
}

const idOf = (row: { string(column: string): string | null }) => row.string('id_versement') ?? '';

async function unique(...lines: readonly string[]) {
  const { report, table } = await read(...lines);
  const rows = uniqueRows(table, idOf, 'id_versement', report);
  const { kept, excluded } = report.file(FILE);
  const found = report.diagnostics
    .filter(({ code }) => code.includes('CLE'))
    .map(({ code, line }) => [code, line]);
  return { ids: rows.map(idOf), found, kept, excluded: Object.fromEntries(excluded) };
}

describe('the same line twice is kept once', () => {
  test.each([
    ['as it is', 'V1,P1,avance,10,2024-06-03,à revoir'],
    ['its date written otherwise', 'V1,P1,avance,10,03/06/2024,à revoir'],
    ['its amount written otherwise', 'V1,P1,avance,"10,00 €",2024-06-03,à revoir'],
    ['with spaces', ' V1 ,P1, avance,10,2024-06-03, à revoir '],
  ])('%s', async (_, second) => {
    expect(await unique('V1,P1,avance,10,2024-06-03,à revoir', second)).toEqual({
      ids: ['V1'],
      found: [['W-CLE-02', 3]],
      kept: 1,
      excluded: { 'W-CLE-02': 1 },
    });
  });
});

describe('lines of one key that differ', () => {
  test.each([
    ['by a value', 'V1,P1,avance,11,2024-06-03,'],
    ['by a column that is not read', 'V1,P1,avance,10,2024-06-03,autre'],
    ['by a cell that could not be read', 'V1,P1,avance,10,demain,'],
    ['by a missing value', 'V1,P1,avance,10,,'],
  ])('%s', async (_, second) => {
    const { ids, found } = await unique('V1,P1,avance,10,2024-06-03,', second);
    expect(ids).toEqual(['V1']);
    expect(found).toEqual([['S-CLE-01', 3]]);
  });

  test('two cells at fault are the same only if they are written alike', async () => {
    const rows = ['V1,P1,avance,10,demain,', 'V1,P1,avance,10,hier,', 'V1,P1,avance,10,demain,'];
    expect((await unique(...rows)).found).toEqual([
      ['W-CLE-02', 4],
      ['S-CLE-01', 3],
    ]);
  });
});

test('many lines of one key, each different, are compared in little time', async () => {
  const { report, table } = await read(
    ...Array.from({ length: 20_000 }, (_, index) => `V1,P1,avance,${index}.00,,`),
  );
  const [group] = rowsByKey(table, idOf, 'W-CLE-02', report);
  expect(group?.rows).toHaveLength(20_000);
});

test('groups come in the order of their first lines, with the number of copies', async () => {
  const { report, table } = await read(
    'V2,P1,avance,1,,',
    'V1,P1,avance,1,,',
    'V2,P1,avance,1,,',
    'V2,P1,avance,1,,',
  );
  const groups = rowsByKey(table, idOf, 'W-CLE-02', report);
  expect(groups.map(({ key, copies, rows }) => [key, copies, rows.length])).toEqual([
    ['V2', 2, 1],
    ['V1', 0, 1],
  ]);
});
