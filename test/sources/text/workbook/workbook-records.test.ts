import { describe, expect, test } from 'vitest';
import { drain, refusal } from '../drain.ts';
import { workbookBytes } from './workbook-bytes.ts';

const STYLES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="00000"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="46"/></cellXfs>' +
  '<dxfs><dxf><numFmt numFmtId="9" formatCode="dd/mm/yyyy"/></dxf></dxfs>';

/** The text of a single cell of a workbook. */
async function cell(
  xml: string,
  more: Parameters<typeof workbookBytes>[0] = {},
): Promise<string | undefined> {
  const rows = `<row r="1"><c r="A1" t="str"><v>x</v></c>${xml}</row>`;
  return (await drain(workbookBytes({ rows, styles: STYLES, ...more }))).rows[0]?.[1];
}

describe('a cell of a workbook', () => {
  test.each([
    ['a shared text', '<c r="B1" t="s"><v>1</v></c>', 'deux'],
    ['rich text, without its phonetic guide', '<c r="B1" t="s"><v>2</v></c>', 'Les Lilas'],
    [
      'a text of its own',
      '<c r="B1" t="inlineStr"><is><t xml:space="preserve"> a &amp; b </t></is></c>',
      ' a & b ',
    ],
    [
      'rich text of its own',
      '<c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>guide</t></rPh></is></c>',
      'ab',
    ],
    ['an escaped line break', '<c r="B1" t="str"><v>a_x000A_b_x005F_x000A_</v></c>', 'a\nb_x000A_'],
    ['CDATA', '<c r="B1" t="str"><v><![CDATA[a<b]]></v></c>', 'a<b'],
    ['true', '<c r="B1" t="b"><v>1</v></c>', 'true'],
    ['false', '<c r="B1" t="b"><v>0</v></c>', 'false'],
    ['a number', '<c r="B1"><v>12.5</v></c>', '12.5'],
    ['0.1 + 0.2', '<c r="B1"><v>0.30000000000000004</v></c>', '0.3'],
    ['a percentage', '<c r="B1" s="3"><v>0.62</v></c>', '0.62'],
    ['a number padded with zeros', '<c r="B1" s="4"><v>1004</v></c>', '01004'],
    ['a day', '<c r="B1" s="1"><v>45322</v></c>', '2024-01-31'],
    ['a day in a format of its own, with its time', '<c r="B1" s="2"><v>45322.75</v></c>', '2024-01-31'],
    ['a duration', '<c r="B1" s="5"><v>1.0625</v></c>', '25:30'],
    ['an ISO date', '<c r="B1" t="d"><v>2024-01-31T10:00:00</v></c>', '2024-01-31'],
    ['the result of a formula', '<c r="B1"><f>A1+1</f><v>3</v></c>', '3'],
    ['the text of a formula', '<c r="B1" t="str"><f>A1&amp;"b"</f><v>xb</v></c>', 'xb'],
    ['an error', '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a formula that nothing computed', '<c r="B1"><f>A1+1</f></c>', '=A1+1'],
    ['a formula that a library wrote', '<c r="B1"><f>A1+1</f><v></v></c>', '=A1+1'],
    ['a number that is none', '<c r="B1"><v>abc</v></c>', 'abc'],
  ])('%s', async (_, xml, expected) => {
    const texts =
      '<si><t>un</t></si><si><t>deux</t></si><si><r><t>Les </t></r><r><t>Lilas</t></r><rPh sb="0" eb="1"><t>guide</t></rPh></si>';
    expect(await cell(xml, { texts })).toBe(expected);
  });

  test.each([
    '<c r="B1"/>',
    '<c r="B1" s="1"/>',
    '<c r="B1" t="s"><v></v></c>',
    '<c r="B1" t="str"><f>""</f><v></v></c>',
    '<c r="B1" t="inlineStr"><is><t/></is></c>',
  ])('%s is empty', async (xml) => {
    expect(await cell(`${xml}<c r="C1"><v>1</v></c>`)).toBe('');
  });

  test('days from 1904', async () => {
    expect(await cell('<c r="B1" s="1"><v>43860</v></c>', { date1904: true })).toBe('2024-01-31');
  });

  test('a huge text is cut, and still seen to be too long', async () => {
    const text = await cell(`<c r="B1" t="str"><v>${'é'.repeat(100_000)}</v></c>`);
    expect(text).toBe('é'.repeat(32_768));
  });

  test('a text that the table of texts does not have is damage', async () => {
    expect(await refusal(workbookBytes({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }))).toMatch(
      /^Le classeur \.xlsx est endommagé \(un de ses textes est introuvable\)/,
    );
  });
});

const row = (attributes: string, ...cells: readonly string[]): string =>
  `<row${attributes}>${cells.join('')}</row>`;
const text = (value: string, address?: string): string =>
  `<c${address ? ` r="${address}"` : ''} t="str"><v>${value}</v></c>`;

describe('the rows of a workbook', () => {
  test('lines are those of the spreadsheet, blank ones included, those at the bottom left out', async () => {
    const rows = [
      row(' r="2"', text('a', 'A2'), text('c', 'C2')),
      row(' r="3"', '<c r="A3" s="1"/>'),
      row(' r="5"', text('b', 'B5'), '<c r="D5"/>'),
      row(' r="9"', '<c r="A9"/>'),
    ].join('');
    const { records, sheet } = await drain(workbookBytes({ rows, styles: STYLES }));
    expect(records).toEqual([
      { line: 1, cells: [] },
      { line: 2, cells: ['a', '', 'c'] },
      { line: 3, cells: [] },
      { line: 4, cells: [] },
      { line: 5, cells: ['', 'b'] },
    ]);
    expect(sheet).toMatchObject({ encoding: null, delimiter: null, sheetName: 'Feuil1' });
  });

  test('rows and cells without numbers are counted; the first cell numbers its row', async () => {
    const rows = row('', text('a'), '<c/>', text('c')) + row('', text('b', 'B4')) + row('', text('d'));
    const { records } = await drain(workbookBytes({ rows }));
    expect(records).toEqual([
      { line: 1, cells: ['a', '', 'c'] },
      { line: 2, cells: [] },
      { line: 3, cells: [] },
      { line: 4, cells: ['', 'b'] },
      { line: 5, cells: ['d'] },
    ]);
  });

  test('elements may bear a prefix, and parts be in UTF-16', async () => {
    const sheet =
      '<?xml version="1.0" encoding="UTF-16"?><x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>é</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>';
    const content = Buffer.from(`\ufeff${sheet}`, 'utf16le');
    const parts = [{ name: 'xl/worksheets/sheet1.xml', content }];
    const { records } = await drain(workbookBytes({ parts }));
    expect(records).toEqual([{ line: 1, cells: ['é'], merged: new Map([[1, 'A1']]) }]);
  });

  test.each([
    ['twice the same row', row(' r="1"', text('a')) + row(' r="1"', text('b'))],
    ['rows out of order', row(' r="2"', text('a')) + row(' r="1"', text('b'))],
    ['a row without a number', row(' r="x"', text('a'))],
    ['twice the same cell', row(' r="1"', text('a', 'A1'), text('b', 'A1'))],
    ['a cell of another row', row(' r="1"', text('a', 'A2'))],
    ['a cell beyond the last column', row(' r="1"', text('a', 'XFE1'))],
    ['an address that is none', row(' r="1"', text('a', '1A'))],
  ])('%s is damage, not a lost row', async (_, rows) => {
    expect(await refusal(workbookBytes({ rows }))).toMatch(
      /^Le classeur \.xlsx est endommagé \(.+\) : .+\.$/,
    );
  });

  test('a row beyond ten million lines is over the limits', async () => {
    expect(await refusal(workbookBytes({ rows: row(' r="10000001"', text('a')) }))).toBe(
      'Le fichier dépasse 10 millions de lignes.',
    );
  });

  test('a row too long to be held is refused', async () => {
    const rows = row(' r="3"', ...Array.from({ length: 200 }, () => text('x'.repeat(32_000))));
    expect(await refusal(workbookBytes({ rows }))).toBe('La ligne 3 dépasse 4 millions de caractères.');
  });
});

describe('the sheets of a workbook', () => {
  test('the first is read, in the order of the tabs', async () => {
    const bytes = workbookBytes({
      rows: row(' r="1"', text('premier')),
      more: { Feuil2: row(' r="1"', text('second')) },
    });
    expect((await drain(bytes)).rows).toEqual([['premier']]);
  });

  test('a blank first sheet is refused when another is not, which is named', async () => {
    const bytes = workbookBytes({ more: { Vide: '', Données: row(' r="7"', text('a')) } });
    expect(await refusal(bytes)).toBe(
      'La première feuille du classeur, « Feuil1 », est vide : placez la feuille « Données » en premier.',
    );
  });

  test('a workbook without content has no record', async () => {
    expect((await drain(workbookBytes({ more: { Feuil2: '' } }))).records).toEqual([]);
  });

  test('a sheet that is a chart is passed over', async () => {
    const parts = [
      {
        name: 'xl/workbook.xml',
        content:
          '<workbook><sheets><sheet name="Graphique" r:id="rIdG"/><sheet name="Table" r:id="rId1"/></sheets></workbook>',
      },
    ];
    const { sheet, rows } = await drain(workbookBytes({ rows: row(' r="1"', text('a')), parts }));
    expect([sheet.sheetName, rows]).toEqual(['Table', [['a']]]);
  });

  test('a workbook without a sheet, or whose sheet is missing, is damaged', async () => {
    const none = { name: 'xl/workbook.xml', content: '<workbook><sheets/></workbook>' };
    expect(await refusal(workbookBytes({ parts: [none] }))).toMatch(/il n’a aucune feuille de calcul/);
    const elsewhere = {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="rId1" Type="/worksheet" Target="nulle-part.xml"/></Relationships>',
    };
    expect(await refusal(workbookBytes({ parts: [elsewhere] }))).toMatch(/sa feuille « Feuil1 » manque/);
  });
});
