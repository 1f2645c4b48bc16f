import { describe, expect, test } from 'vitest';
import { cellFormat } from '../../../../src/sources/text/workbook/cell-formats.ts';

describe('cellFormat', () => {
  test.each([
    'dd/mm/yyyy',
    'dd/mm/yyyy;@',
    'jj/mm/aaaa',
    'yyyy\\-mm\\-dd',
    '[$-40C]d mmmm yyyy',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'mmm yyyy',
    'mmmm',
    'dd/mm/yyyy hh:mm',
    'd "jour"',
  ])('%s shows a day', (code) => {
    expect(cellFormat(code)).toBe('date');
  });

  test.each(['hh:mm', 'h:mm:ss', '[h]:mm', '[hh]:mm:ss', 'mm:ss', '[mm]', 'h:mm AM/PM', '[Red]h:mm'])(
    '%s shows a time',
    (code) => {
      expect(cellFormat(code)).toBe('time');
    },
  );

  test.each([
    'General',
    'Standard',
    '@',
    '0',
    '0.00',
    '0%',
    '# ##0.00 "heures"',
    '#,##0.00\\ "€"',
    '_-* #,##0.00\\ [$€-40C]_-;\\-* #,##0.00\\ [$€-40C]_-',
    '0.00E+00',
    '[Red]0',
    '[>=100]0;0.0',
    '0 \\h',
    '',
  ])('%s shows a number', (code) => {
    expect(cellFormat(code)).toBe('number');
  });

  test('zeros alone are a width', () => {
    expect(cellFormat('000000000')).toEqual({ digits: 9 });
    expect(cellFormat('00;-00')).toEqual({ digits: 2 });
  });
});
