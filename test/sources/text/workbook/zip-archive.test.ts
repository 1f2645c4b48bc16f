import { describe, expect, test } from 'vitest';
import { drain, refusal } from '../drain.ts';
import { workbookBytes } from './workbook-bytes.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
const content = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const sound = workbookBytes({ rows });

describe('the zip of a workbook', () => {
  test.each([
    ['stored without compression', { method: 0 }],
    ['described in ZIP64, as some business software does', { zip64: true }],
  ])('a part is read when %s', async (_, how) => {
    const { rows } = await drain(workbookBytes({ parts: [{ name: SHEET, content, ...how }] }));
    expect(rows).toEqual([['1']]);
  });

  test('names are compared without case, whatever the bar', async () => {
    const parts = [{ name: 'XL\\Worksheets\\Sheet1.xml', content }];
    const bytes = workbookBytes({ parts: [{ name: SHEET, content: 'x' }] });
    expect((await drain(workbookBytes({ parts }))).rows).toEqual([['1']]);
    expect(await refusal(bytes)).toMatch(/endommagé/);
  });

  test.each([
    ['longer than announced', { size: 10 }, /plus longue qu’annoncé/],
    ['shorter than announced', { size: 10_000 }, /est tronquée/],
    ['other than announced', { crc: 1 }, /a été altérée/],
    ['compressed in an unknown way', { method: 93 }, /est introuvable/],
    ['not compressed as it says', { method: 8, raw: true }, /ne se décompresse pas/],
  ])('a part %s is damage', async (_, how, message) => {
    const parts = [{ name: SHEET, content, ...how }];
    const bytes = workbookBytes({ parts });
    if ('raw' in how) bytes.fill(0xff, bytes.indexOf(SHEET) + SHEET.length, bytes.indexOf('PK\u0001\u0002'));
    expect(await refusal(bytes)).toMatch(message);
  });

  test('a part that a password protects is told from a damaged one', async () => {
    const parts = [{ name: SHEET, content, flags: 1 }];
    expect(await refusal(workbookBytes({ parts }))).toBe(
      'Le fichier est protégé par un mot de passe : enregistrez-le sans mot de passe.',
    );
  });

  test('a workbook that announces more than the limits is refused before it is unzipped', async () => {
    const parts = [{ name: SHEET, content, size: 4 * 1024 ** 3 - 2 }];
    expect(await refusal(workbookBytes({ parts }))).toBe('Le classeur dépasse 4 Gio une fois décompressé.');
  });

  test('a bomb that announces little is stopped at what it announces', async () => {
    const bomb = Buffer.alloc(8 * 1024 ** 2, ' ');
    const bytes = workbookBytes({ parts: [{ name: SHEET, content: bomb, size: 1000 }] });
    expect(bytes.length).toBeLessThan(20_000);
    expect(await refusal(bytes)).toMatch(/plus longue qu’annoncé/);
  });

  test('a part that would fill the memory is refused', async () => {
    const side = { name: 'xl/styles.xml', content: '<styleSheet/>', size: 65 * 1024 ** 2 };
    expect(await refusal(workbookBytes({ rows, styles: '', parts: [side] }))).toMatch(/en nombre démesuré/);
    const name = { name: SHEET, content: `<worksheet><c r="${'1'.repeat(6 * 1024 ** 2)}"/></worksheet>` };
    expect(await refusal(workbookBytes({ parts: [name] }))).toMatch(/un de ses éléments est démesuré/);
    const deep = { name: SHEET, content: '<a>'.repeat(1000) };
    expect(await refusal(workbookBytes({ parts: [deep] }))).toMatch(/sont trop imbriqués/);
  });

  test('XML that stops, or that is none, is damage', async () => {
    const stopped = { name: SHEET, content: content.slice(0, -5) };
    expect(await refusal(workbookBytes({ parts: [stopped] }))).toMatch(/n’a pas de fin/);
    const none = { name: SHEET, content: 'x' };
    expect(await refusal(workbookBytes({ parts: [none] }))).toMatch(/n’a pas de fin/);
    const latin = { name: SHEET, content: Buffer.from(content.replace('1</v>', 'é</v>'), 'latin1') };
    expect(await refusal(workbookBytes({ parts: [latin] }))).toMatch(/n’est pas en UTF-8/);
  });

  test('a part that another refers to, and that is not there, is damage', async () => {
    const bytes = workbookBytes({ rows, styles: '' });
    bytes.write('XX', bytes.lastIndexOf('xl/styles.xml'));
    expect(await refusal(bytes)).toMatch(/une de ses parties manque/);
  });

  test('cut anywhere, it is refused', async () => {
    for (let length = 3; length < sound.length; length += 1) {
      expect(await refusal(sound.subarray(0, length))).toMatch(/^Le classeur \.xlsx .+\.$/);
    }
  });
});
