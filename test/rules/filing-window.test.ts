import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/iso-date.ts';
import { filingWindow, filingWindows } from '../../src/rules/filing-window.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';

describe('the window in which a project is filed', () => {
  test.each([
    ['2024-01-14', null],
    ['2024-01-15', 'C1'],
    ['2024-03-31', 'C1'],
    ['2024-04-01', 'C2'],
    ['2024-05-31', 'C2'],
    ['2024-06-01', 'C3'],
    ['2024-09-15', 'C3'],
    ['2024-09-16', null],
  ])('one region, %s: %s', (date, window) => expect(filingWindow(date, 1, B2024)).toBe(window));

  test.each([
    ['2024-01-14', null],
    ['2024-01-15', 'CM'],
    ['2024-06-01', 'CM'],
    ['2024-06-02', null],
  ])('two regions, %s: %s', (date, window) => expect(filingWindow(date, 2, B2024)).toBe(window));

  test('nobody located: the windows of one region', () => {
    expect(filingWindow('2024-07-01', 0, B2024)).toBe('C3');
  });

  test('a call without windows opens none', () => {
    expect(filingWindows(B2022, 1)).toEqual([]);
    expect(filingWindow('2022-03-01', 1, B2022)).toBeNull();
  });

  test('windows come in order of opening, whatever their order in the scale', () => {
    const reversed = { ...B2024, windows: [...B2024.windows].reverse() };
    expect(filingWindows(reversed, 1).map(({ code }) => code)).toEqual(['C1', 'C2', 'C3']);
  });

  test('a day is in a window exactly when the window holds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 400 }), fc.integer({ min: 1, max: 4 }), (shift, regions) => {
        const date = addDays('2024-01-01', shift);
        const code = filingWindow(date, regions, B2024);
        const windows = filingWindows(B2024, regions);
        const open = windows.filter(({ from, to }) => from <= date && date <= to);
        expect(open.map((window) => window.code)).toEqual(code === null ? [] : [code]);
      }),
    );
  });
});
