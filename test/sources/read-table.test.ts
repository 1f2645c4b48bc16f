import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { Report } from '../../src/domain/report.ts';
import type { TableSchema } from '../../src/formats/table-schema.ts';
import { type InputFile, memoryFile } from '../../src/sources/input-file.ts';
import { readTable } from '../../src/sources/read-table.ts';
import { MAX_COLUMNS } from '../../src/sources/text/limits.ts';
import { UnreadableError } from '../../src/sources/unreadable-error.ts';

const SCHEMA: TableSchema = {
  name: 'essai',
  title: 'Essai',
  description: '',
  primaryKey: ['id_projet'],
  fields: [
    {
      name: 'id_projet',
      title: 'Identifiant',
      description: '',
      type: 'string',
      constraints: { required: true },
    },
    {
      name: 'statut',
      title: 'Statut',
      description: '',
      type: 'string',
      constraints: { required: true, enum: ['depose', 'en_cours'] },
    },
    { name: 'finess_et', title: 'FINESS', description: '', type: 'string', kind: 'finess' },
    { name: 'date_depot', title: 'Date de dépôt', description: '', type: 'date' },
    { name: 'montant', title: 'Montant', description: '', type: 'number', columnRequired: true },
    { name: 'verifie', title: 'Vérifié', description: '', type: 'boolean' },
    {
      name: 'situation',
      title: 'Situation',
      description: '',
      type: 'string',
      keepRowOnError: true,
      constraints: { required: true, enum: ['acquisition', 'montee_version'] },
    },
  ],
};

const HEADER = 'id_projet,statut,finess_et,date_depot,montant,verifie,situation';
const ROW = 'P1,depose,350000105,2024-06-03,12.50,oui,acquisition';

async function read(content: string | Uint8Array | InputFile, schema = SCHEMA) {
  const report = new Report();
  const file =
    typeof content === 'string' || content instanceof Uint8Array ? memoryFile('essai.csv', content) : content;
  const table = await readTable(file, schema, report);
  const count = report.file('essai.csv');
  return {
    table,
    report,
    count: { read: count.read, kept: count.kept, excluded: Object.fromEntries(count.excluded) },
    ids: table.rows.map((row) => row.string('id_projet')),
    lines: table.rows.map(({ line }) => line),
    found: report.diagnostics.map(({ code, line, column }) => [code, line, column]),
  };
}

const lines = (...texts: readonly string[]) => `${texts.join('\n')}\n`;

/** A file handed over in pieces of `size` bytes: a character or a line break may be cut anywhere. */
const inPieces = (content: string | Uint8Array, size: number): InputFile => {
  const bytes = Buffer.from(content);
  return {
    name: 'essai.csv',
    size: bytes.length,
    async *open() {
      for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
    },
  };
};

describe('a table as the convention writes it', () => {
  test('gives each cell in its type, without a word', async () => {
    const { table, report, count } = await read(lines(HEADER, ROW));
    const [row] = table.rows;
    expect(row?.line).toBe(2);
    expect(row?.string('finess_et')).toBe('350000105');
    expect(row?.string('date_depot')).toBe('2024-06-03');
    expect(row?.number('montant')).toBe(1250);
    expect(row?.boolean('verifie')).toBe(true);
    expect([...(row?.faults ?? [])]).toEqual([]);
    expect(report.diagnostics).toEqual([]);
    expect(count).toEqual({ read: 1, kept: 1, excluded: {} });
  });

  test('a cell is asked for in its type only; a column that is not there is missing', async () => {
    const { table } = await read(lines(HEADER, ROW));
    const [row] = table.rows;
    expect(row?.string('montant')).toBeNull();
    expect(row?.number('statut')).toBeNull();
    expect(row?.boolean('id_projet')).toBeNull();
    expect(row?.string('inconnue')).toBeNull();
  });

  test('columns in any order, unknown ones left aside, the last line with or without its break', async () => {
    const text = 'remarque,situation,montant,statut,id_projet\nà revoir,acquisition,,depose,P1\n';
    for (const content of [text, text.trimEnd()]) {
      const { table, ids, report } = await read(content);
      expect(ids).toEqual(['P1']);
      expect(table.rows[0]?.string('date_depot')).toBeNull();
      expect(report.diagnostics).toEqual([]);
    }
  });

  test('a row shorter than the header: what lacks is missing', async () => {
    const { ids, found, count } = await read(lines(HEADER, 'P1,depose'));
    expect(ids).toEqual(['P1']);
    expect(found).toEqual([['E-VAL-04', 2, 'situation']]);
    expect(count).toEqual({ read: 1, kept: 1, excluded: {} });
  });

  test('header only: no row, and nothing wrong', async () => {
    for (const content of [HEADER, lines(HEADER)]) {
      const { table, report, count } = await read(content);
      expect(table.rows).toEqual([]);
      expect(report.diagnostics).toEqual([]);
      expect(count).toEqual({ read: 0, kept: 0, excluded: {} });
    }
  });
});

describe('headers', () => {
  test.each([
    'ID_PROJET,Statut,Finess_ET,DATE_DEPOT,Montant,Vérifié,Situation',
    'id projet,statut,finess et,date depot,montant,vérifie,situation',
    ' id_projet , statut,finess-et,date.dépôt,MONTANT,verifié,situation',
    'Id projet,STATUT,FINESS ET,Date dépôt,Montant,vérifié,Situation'.replaceAll(' ', '\u00a0'),
  ])('%s', async (header) => {
    const { table, report } = await read(lines(header, ROW));
    expect(table.rows[0]?.string('date_depot')).toBe('2024-06-03');
    expect(table.rows[0]?.boolean('verifie')).toBe(true);
    expect([...report.counts.values()].map(({ code, count }) => [code, count])).toEqual([['W-FMT-06', 1]]);
    expect(report.diagnostics[0]).toMatchObject({ line: 1, file: 'essai.csv' });
  });

  test('decomposed accents are accents', async () => {
    const { table } = await read(lines(HEADER.replace('verifie', 'vérifié'.normalize('NFD')), ROW));
    expect(table.rows[0]?.boolean('verifie')).toBe(true);
  });

  test('every missing column is told, those that may be empty included; optional ones are not', async () => {
    const { found, report } = await read(lines('id_projet,date_depot', 'P1,2024-06-03'));
    expect(found.filter(([code]) => code === 'S-COL-01')).toEqual([
      ['S-COL-01', 1, 'statut'],
      ['S-COL-01', 1, 'montant'],
      ['S-COL-01', 1, 'situation'],
    ]);
    expect(report.hasStructuralError).toBe(true);
    expect(report.diagnostics[0]?.message).toContain('statut');
    expect(report.diagnostics[0]?.remedy).not.toBe('');
  });

  test('without the column of the key, rows cannot be told apart: none is given', async () => {
    const { table, found } = await read(
      lines('statut,montant,situation', 'depose,,acquisition', 'depose,,x'),
    );
    expect(table.rows).toEqual([]);
    expect(found).toContainEqual(['S-COL-01', 1, 'id_projet']);
    expect(found).toContainEqual(['E-VAL-03', 3, 'situation']);
  });

  test('a column twice, even written otherwise', async () => {
    for (const second of ['statut', 'Statut', ' STATUT ']) {
      const { found } = await read(lines(`${HEADER},${second}`, `${ROW},depose`));
      expect(found).toContainEqual(['S-COL-02', 1, 'statut']);
    }
  });

  test('a column that is not read may come twice', async () => {
    const { report } = await read(lines(`${HEADER},note,note`, `${ROW},a,b`));
    expect(report.diagnostics).toEqual([]);
  });

  test(`over ${MAX_COLUMNS} columns`, async () => {
    const wide = Array.from({ length: MAX_COLUMNS - 6 }, (_, index) => `c${index}`).join(',');
    expect((await read(lines(`${HEADER},${wide}`))).found).toEqual([['S-FIC-02', 1, null]]);
    const limit = wide.split(',').slice(1).join(',');
    expect((await read(lines(`${HEADER},${limit}`))).found).toEqual([]);
  });
});

describe('lines that say nothing', () => {
  test('blank lines are left out, said once, and keep the numbers of the others', async () => {
    const {
      lines: numbers,
      found,
      count,
    } = await read(lines(HEADER, ROW, '', ',,,,,,', ' , ,', ROW.replace('P1', 'P2'), '', ''));
    expect(numbers).toEqual([2, 6]);
    expect(found).toEqual([['W-FMT-07', 3, null]]);
    expect(count).toEqual({ read: 2, kept: 2, excluded: {} });
  });

  test('blank lines above the header, whatever the separator', async () => {
    for (const separator of [',', ';', '\t']) {
      const { lines: numbers, found } = await read(lines('', '  ', HEADER, ROW).replaceAll(',', separator));
      expect(numbers).toEqual([4]);
      expect(found).toContainEqual(['W-FMT-07', 1, null]);
    }
  });

  test('a second header and a line of totals are dropped, not taken for projects', async () => {
    const repeated = HEADER.replace('id_projet', 'Id projet');
    const { ids, found, count } = await read(
      lines(HEADER, ROW, repeated, ROW.replace('P1', 'P2'), 'Total,,,,25.00,,', ',,,Total général :,25.00,,'),
    );
    expect(ids).toEqual(['P1', 'P2']);
    expect(found).toEqual([['W-FMT-07', 3, null]]);
    expect(count).toEqual({ read: 2, kept: 2, excluded: {} });
  });

  test.each(['TOTAL-2024', 'Totalité', 'Totem'])('a project named %s is no total', async (id) => {
    expect((await read(lines(HEADER, ROW.replace('P1', id)))).ids).toEqual([id]);
  });
});

describe('line numbers are those of a spreadsheet', () => {
  test('a line break between quotes does not start a row', async () => {
    const {
      lines: numbers,
      found,
      ids,
    } = await read(
      lines(HEADER, `"P1\nbis\n\nter"${ROW.slice(2)}`, ROW.replace('oui', 'x'), ROW.replace('12.50', 'y')),
    );
    expect(ids).toEqual(['P1\nbis\n\nter', 'P1', 'P1']);
    expect(numbers).toEqual([2, 3, 4]);
    expect(found).toEqual([
      ['E-VAL-03', 3, 'verifie'],
      ['E-VAL-02', 4, 'montant'],
    ]);
  });

  test('quotes doubled, separators between quotes', async () => {
    const { ids } = await read(lines(HEADER, `"Résidence ""Les Lilas"", Rennes"${ROW.slice(2)}`));
    expect(ids).toEqual(['Résidence "Les Lilas", Rennes']);
  });

  const three = [HEADER, ROW, ROW.replace('P1', 'P2'), ROW.replace('P1', 'P3')];

  test.each([
    ['\\n', '\n', '\n', '\n'],
    ['\\r\\n', '\r\n', '\r\n', '\r\n'],
    ['\\r', '\r', '\r', '\r'],
    ['\\r\\n, then \\n', '\r\n', '\n', '\n'],
    ['\\n, then \\r\\n', '\n', '\r\n', '\r\n'],
    ['all three', '\r\n', '\r', '\n'],
  ])('line breaks: %s', async (_, ...breaks) => {
    const content = three.map((line, index) => line + (breaks[index] ?? '')).join('');
    for (const size of [1, 7, 10_000]) {
      const { ids, lines: numbers, report } = await read(inPieces(content, size));
      expect(ids).toEqual(['P1', 'P2', 'P3']);
      expect(numbers).toEqual([2, 3, 4]);
      expect(report.diagnostics).toEqual([]);
    }
  });

  test('a quote that is never closed would swallow the rows below it: the file is refused, with the line', async () => {
    const open = lines(HEADER, ROW, `"P2${ROW.slice(2)}`, ROW, ROW);
    await expect(read(open)).rejects.toThrow(UnreadableError);
    await expect(read(open)).rejects.toThrow('ligne 3');
    const closedElsewhere = lines(HEADER, `"Les Lilas" P2${ROW.slice(2)}`, ROW, `"P3"${ROW.slice(2)}`);
    await expect(read(closedElsewhere)).rejects.toThrow('ligne 2');
  });
});

describe('separators and encodings', () => {
  const accented = lines('id_projet;statut;montant;situation', 'Éé àç œ €;depose;12,50;acquisition');
  const windows = Buffer.from(accented.replaceAll('œ', '\u009c').replaceAll('€', '\u0080'), 'latin1');

  test.each([
    [',', []],
    [';', ['W-FMT-02']],
    ['\t', ['W-FMT-02']],
  ])('separator %j', async (separator, expected) => {
    const { table, found } = await read(lines(HEADER, ROW).replaceAll(',', separator));
    expect(table.rows[0]?.number('montant')).toBe(1250);
    expect(found.map(([code]) => code)).toEqual(expected);
  });

  test('a comma in a quoted header does not make it the separator', async () => {
    const { ids } = await read(
      lines(
        `"note, remarque, avis, mot, a, b, c, d";${HEADER.replaceAll(',', ';')}`,
        `x;${ROW.replaceAll(',', ';')}`,
      ),
    );
    expect(ids).toEqual(['P1']);
  });

  test.each([
    ['UTF-8', accented, ['W-FMT-02', 'W-FMT-04']],
    ['UTF-8 with a byte order mark', `\uFEFF${accented}`, ['W-FMT-01', 'W-FMT-02', 'W-FMT-04']],
    ['Windows-1252', windows, ['W-FMT-01', 'W-FMT-02', 'W-FMT-04']],
    ['UTF-16 LE', Buffer.from(`\uFEFF${accented}`, 'utf16le'), ['W-FMT-01', 'W-FMT-02', 'W-FMT-04']],
    ['UTF-16 BE', Buffer.from(`\uFEFF${accented}`, 'utf16le').swap16(), ['W-FMT-01', 'W-FMT-02', 'W-FMT-04']],
  ])('%s, gzip or not, in pieces or whole', async (_, content, expected) => {
    for (const stored of [Buffer.from(content), gzipSync(content)]) {
      for (const file of [memoryFile('essai.csv', stored), inPieces(stored, 3)]) {
        const { ids, found, table } = await read(file);
        expect(ids).toEqual(['Éé àç œ €']);
        expect(table.rows[0]?.number('montant')).toBe(1250);
        expect(found.map(([code]) => code)).toEqual(expected);
      }
    }
  });

  test('a Windows-1252 accent in the last line only', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `P${index}${ROW.slice(2)}`);
    const text = lines(HEADER, ...rows, `Été${ROW.slice(2)}`);
    const { ids } = await read(inPieces(Buffer.from(text, 'latin1'), 1000));
    expect(ids).toHaveLength(3001);
    expect(ids.at(-1)).toBe('Été');
  });

  test('the form is said once for the file, however many cells have it', async () => {
    const row = 'P1;depose;10003820;03/06/2024;1 234,50 €;oui;acquisition';
    const { report } = await read(lines(HEADER.replaceAll(',', ';'), row, row, row));
    const codes = report.diagnostics.map(({ code }) => code);
    expect(codes.sort()).toEqual(['W-FMT-02', 'W-FMT-03', 'W-FMT-04', 'W-FMT-05']);
    expect([...report.counts.values()].every(({ count }) => count === 1)).toBe(true);
  });
});

describe('what is no table', () => {
  const zipped = gzipSync(lines(HEADER, ...Array.from({ length: 500 }, (_, at) => `P${at}${ROW.slice(2)}`)));
  const damaged = Buffer.from(zipped);
  damaged.fill(0, 30, 60);
  const html = '<table><tr><td>id_projet</td></tr></table>';

  test.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /vide/],
    ['blank lines only', '\n \n,,\n', /vide/],
    ['a byte order mark only', '\uFEFF', /vide/],
    ['an empty gzip', gzipSync(''), /vide/],
    ['a gzip cut in half', zipped.subarray(0, zipped.length / 2), /tronqué/],
    ['a gzip without its last byte', zipped.subarray(0, -1), /tronqué/],
    ['a gzip cut in its header', zipped.subarray(0, 5), /tronqué/],
    ['a damaged gzip', damaged, /endommagé/],
    ['a web page saved as a table', html, /page web/],
    ['a whole web page', `\r\n  <!DOCTYPE html>\n<html>${html}</html>`, /page web/],
    ['XML', '<?xml version="1.0"?><a/>', /page web|XML/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), /\.xls/],
    ['a zip that is no workbook', Buffer.from('504b030414000000080000000000', 'hex'), /endommagé/],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /image/],
  ])('%s', async (_, content, words) => {
    const report = new Report();
    const reading = readTable(memoryFile('essai.csv', content), SCHEMA, report);
    const error: unknown = await reading.then(
      () => report.diagnostics.find(({ severity }) => severity === 'structure'),
      (thrown: unknown) => thrown,
    );
    if (error instanceof Error) expect(error).toBeInstanceOf(UnreadableError);
    expect((error as { message: string }).message).toMatch(words);
    expect((error as { code: string }).code).toMatch(/^S-/);
  });

  test('a workbook cut in half', async () => {
    const bytes = await workbook([['id_projet'], ['P1']]);
    await expect(read(bytes.subarray(0, bytes.length / 2))).rejects.toThrow(UnreadableError);
  });
});

const workbook = (rows: SheetData): Promise<Buffer> => writeExcelFile(rows).toBuffer();

describe('workbooks', () => {
  const header = HEADER.split(',').map((value) => ({ value }));
  const day = (iso: string, format = 'dd/mm/yyyy') => ({ value: new Date(iso), type: Date, format });

  test('dates as dates, numbers as numbers, a FINESS without its zero, a blank row', async () => {
    const bytes = await workbook([
      header,
      ['P1', 'depose', 10003820, day('2024-06-03'), 1234.5, true, 'acquisition'],
      [],
      [
        'P2',
        'depose',
        '2A0000121',
        day('2024-12-31T22:59:00Z', 'dd/mm/yyyy hh:mm'),
        0.1 + 0.2,
        false,
        'acquisition',
      ],
      ['P3', 'en_cours', 350000105, '03/06/2024', '1 234,50 €', 'oui', 'montee_version'],
      ['P4', 'fini', null, null, null, null, 'acquisition'],
    ]);
    const { table, lines: numbers, found, count } = await read(bytes);
    expect(numbers).toEqual([2, 4, 5]);
    expect(table.rows.map((row) => row.string('finess_et'))).toEqual(['010003820', '2A0000121', '350000105']);
    expect(table.rows.map((row) => row.string('date_depot'))).toEqual([
      '2024-06-03',
      '2024-12-31',
      '2024-06-03',
    ]);
    expect(table.rows.map((row) => row.number('montant'))).toEqual([123_450, 30, 123_450]);
    expect(table.rows.map((row) => row.boolean('verifie'))).toEqual([true, false, true]);
    expect(found.sort()).toEqual([
      ['E-VAL-03', 6, 'statut'],
      ['W-FMT-03', 5, 'date_depot'],
      ['W-FMT-04', 5, 'montant'],
      ['W-FMT-05', 2, 'finess_et'],
      ['W-FMT-07', 3, null],
    ]);
    expect(count).toEqual({ read: 4, kept: 3, excluded: { 'E-VAL-03': 1 } });
  });

  test('the first sheet is the table, whatever the file is called', async () => {
    const bytes = await writeExcelFile([
      { sheet: 'Projets', data: [header, ['P1', 'depose', '', '', '', '', 'acquisition']] },
      { sheet: 'Notes', data: [['id_projet'], ['P9']] },
    ] as never).toBuffer();
    expect((await read(memoryFile('essai.csv', bytes))).ids).toEqual(['P1']);
  });

  test('rows above the header are blank lines', async () => {
    const bytes = await workbook([[], [], header, ['P1', 'depose', '', '', '', '', 'acquisition']]);
    const { ids, lines: numbers } = await read(bytes);
    expect(ids).toEqual(['P1']);
    expect(numbers).toEqual([4]);
  });

  test('an empty sheet is an empty file', async () => {
    await expect(read(await workbook([]))).rejects.toThrow(UnreadableError);
  });

  test('a SIRET keeps its fourteen digits', async () => {
    const bytes = await workbook([header, [26010004500012, 'depose', null, null, null, null, 'acquisition']]);
    expect((await read(bytes)).ids).toEqual(['26010004500012']);
  });
});

describe('faulty cells', () => {
  test.each([
    ['empty', ',depose,,,,,acquisition', 'E-VAL-04', 'id_projet'],
    ['empty', 'P1,,,,,,acquisition', 'E-VAL-04', 'statut'],
    ['out of the list', 'P1,fini,,,,,acquisition', 'E-VAL-03', 'statut'],
    ['a spreadsheet error', '#REF!,depose,,,,,acquisition', 'E-VAL-05', 'id_projet'],
    ['rounded by a spreadsheet', '"2,6E+13",depose,,,,,acquisition', 'E-VAL-07', 'id_projet'],
    ['too long', `${'x'.repeat(10_001)},depose,,,,,acquisition`, 'E-VAL-06', 'id_projet'],
  ])(
    'a required cell %s: the row is excluded, counted, told with its place',
    async (_, row, code, column) => {
      const { ids, count, found, report } = await read(lines(HEADER, ROW, row));
      expect(ids).toEqual(['P1']);
      expect(count).toEqual({ read: 2, kept: 1, excluded: { [code]: 1 } });
      expect(found).toEqual([[code, 3, column]]);
      expect(report.hasStructuralError).toBe(false);
    },
  );

  test.each([
    ['finess_et', 'P1,depose,12,,,,acquisition', 'E-FIN-01'],
    ['finess_et', 'P1,depose,"3,5E+08",,,,acquisition', 'E-VAL-07'],
    ['date_depot', 'P1,depose,,31/02/2024,,,acquisition', 'E-VAL-01'],
    ['montant', 'P1,depose,,,-5,,acquisition', 'E-VAL-02'],
    ['montant', 'P1,depose,,,#VALEUR!,,acquisition', 'E-VAL-05'],
    ['verifie', 'P1,depose,,,,peut-être,acquisition', 'E-VAL-03'],
    ['situation', 'P1,depose,,,,,location', 'E-VAL-03'],
    ['situation', 'P1,depose,,,,,', 'E-VAL-04'],
  ])('%s at fault: the cell counts as missing and the row stays', async (column, row, code) => {
    const { table, count, found } = await read(lines(HEADER, row));
    expect(count).toEqual({ read: 1, kept: 1, excluded: {} });
    expect(found).toEqual([[code, 2, column]]);
    const [kept] = table.rows;
    expect(kept?.string(column) ?? kept?.number(column) ?? kept?.boolean(column)).toBeNull();
    expect([...(kept?.faults ?? [])]).toEqual([[column, code]]);
  });

  test('all the faults of a row are told; it counts once, under the first code in order', async () => {
    const { count, found } = await read(lines(HEADER, ',fini,12,31/02/2024,x,x,x'));
    expect(found).toEqual([
      ['E-VAL-04', 2, 'id_projet'],
      ['E-VAL-03', 2, 'statut'],
      ['E-FIN-01', 2, 'finess_et'],
      ['E-VAL-01', 2, 'date_depot'],
      ['E-VAL-02', 2, 'montant'],
      ['E-VAL-03', 2, 'verifie'],
      ['E-VAL-03', 2, 'situation'],
    ]);
    expect(count).toEqual({ read: 1, kept: 0, excluded: { 'E-VAL-03': 1 } });
  });

  test('the key of an excluded row is remembered, for the files that refer to it', async () => {
    const { table } = await read(lines(HEADER, 'P7,fini,,,,,acquisition', ',depose,,,,,acquisition'));
    expect([...table.excludedKeys]).toEqual([['P7', 'E-VAL-03']]);
  });

  test('beyond a hundred of one code the rest are counted', async () => {
    const rows = Array.from({ length: 250 }, () => ROW.replace('12.50', 'x'));
    const { report } = await read(lines(HEADER, ...rows));
    expect(report.diagnostics).toHaveLength(100);
    expect([...report.counts.values()].map(({ count }) => count)).toEqual([250]);
  });

  test('the value shown is cut, so that a report stays readable', async () => {
    const { report } = await read(lines(HEADER, ROW.replace('12.50', 'x'.repeat(5000))));
    expect(report.diagnostics[0]?.value?.length).toBeLessThan(100);
  });
});

describe('whatever the file, every row is counted once', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'P1', 'P2', 'depose', 'en_cours', 'acquisition', '12,5', '2024-06-03', '31/02/2024'),
    fc.constantFrom('#REF!', '10003820', '2,6E+13', 'oui', '-1', 'Total', 'id_projet'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    // A file with a NUL is no text, and is refused as a whole.
    fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('\0', '')),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const records = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 });

  test('random cells: read = kept + excluded, each excluded row under one code', async () => {
    const layout = fc.record({
      rows: records,
      separator: fc.constantFrom(',', ';', '\t'),
      eol: fc.constantFrom('\n', '\r\n', '\r'),
      size: fc.integer({ min: 1, max: 64 }),
    });
    await fc.assert(
      fc.asyncProperty(layout, async ({ rows, separator, eol, size }) => {
        const written = [HEADER.split(','), ...rows].map((row) => row.map(quoted).join(separator));
        const { count, table, report } = await read(inPieces(written.join(eol), size));
        const excluded = Object.values(count.excluded).reduce((sum, rows) => sum + rows, 0);
        expect(count.read).toBe(count.kept + excluded);
        expect(count.kept).toBe(table.rows.length);
        expect(count.read).toBeLessThanOrEqual(rows.length);
        const codes = new Set([...report.counts.values()].map(({ code }) => code));
        for (const code of Object.keys(count.excluded)) expect(codes).toContain(code);
        for (const { line } of report.diagnostics) expect(line ?? 1).toBeLessThanOrEqual(rows.length + 1);
      }),
      { numRuns: 300 },
    );
  });

  const neverThrows = async (bytes: Uint8Array) => {
    const report = new Report();
    try {
      const table = await readTable(memoryFile('essai.csv', bytes), SCHEMA, report);
      expect(report.file('essai.csv').kept).toBeGreaterThanOrEqual(table.rows.length);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableError);
      expect((error as Error).message).toMatch(/\.$/);
    }
  };

  const signature = fc.constantFrom('', '504b0304', '1f8b', '1f8b0800', 'd0cf11e0', 'fffe', 'feff', 'efbbbf');

  test('random bytes, after any signature: nothing but UnreadableError', async () => {
    await fc.assert(
      fc.asyncProperty(signature, fc.uint8Array({ maxLength: 200 }), (start, bytes) =>
        neverThrows(Buffer.concat([Buffer.from(start, 'hex'), bytes])),
      ),
      { numRuns: 300 },
    );
  });

  test('a table, its gzip and its workbook, cut or damaged anywhere', async () => {
    const text = Buffer.from(lines(HEADER, ROW, `"P2"${ROW.slice(2)}`));
    const samples = [text, gzipSync(text), await workbook([HEADER.split(','), ROW.split(',')])];
    const damage = fc.record({
      sample: fc.constantFrom(...samples),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, ({ sample, from, changes }) => {
        const bytes = Buffer.from(sample.subarray(0, Math.ceil(sample.length * from)));
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        return neverThrows(bytes);
      }),
      { numRuns: 300 },
    );
  });
});

test('a line with more cells than the header is shifted: excluded, never read under the wrong column', async () => {
  const report = new Report();
  const table = await readTable(
    memoryFile('essai.csv', `${HEADER}\n${ROW},de trop\n${ROW},,\n`),
    SCHEMA,
    report,
  );
  expect(table.rows).toHaveLength(1);
  expect(report.diagnostics).toMatchObject([{ code: 'E-VAL-02', line: 2, severity: 'erreur' }]);
  expect(report.file('essai.csv')).toMatchObject({ read: 2, kept: 1 });
});
