import { expect, test } from 'vitest';
import { sheetForm } from '../../../src/sources/table/sheet-form.ts';
import type { Sheet } from '../../../src/sources/text/sheet.ts';

async function* none(): AsyncGenerator<never> {}

const told = (form: Partial<Sheet>) =>
  sheetForm({ batches: none(), encoding: 'utf-8', delimiter: ',', ...form });

test('the convention and a workbook: nothing to say', () => {
  expect(told({})).toEqual([]);
  expect(told({ encoding: null, delimiter: null })).toEqual([]);
});

test.each<[Partial<Sheet>, string, string]>([
  [{ encoding: 'utf-8-bom' }, 'W-FMT-01', 'UTF-8 avec marque d’ordre (BOM)'],
  [{ encoding: 'windows-1252' }, 'W-FMT-01', 'Windows-1252'],
  [{ encoding: 'utf-16le' }, 'W-FMT-01', 'UTF-16'],
  [{ delimiter: ';' }, 'W-FMT-02', 'point-virgule'],
  [{ delimiter: '\t' }, 'W-FMT-02', 'tabulation'],
  [{ delimiter: '|' }, 'W-FMT-02', 'barre verticale'],
  [{ garbled: 'rÃ©gion' }, 'W-FMT-01', '« rÃ©gion »'],
])('%j', (form, code, words) => {
  expect(told(form)).toMatchObject([{ code, message: expect.stringContaining(words) }]);
});

test('one warning of encoding, with what to do when letters are lost', () => {
  const [finding, other] = told({ encoding: 'windows-1252', garbled: 'rÃ©gion' });
  expect(other).toBeUndefined();
  expect(finding?.message).toMatch(/Windows-1252.*rÃ©gion/);
  expect(finding?.remedy).toContain('Exportez de nouveau');
});
