import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../src/domain/iso-date.ts';
import { INDICATORS, type Indicator } from '../../src/domain/usage-return.ts';
import { areInOrder, isInWindow, type MeasureWindow, measureWindow } from '../../src/rules/measure-window.ts';

const isValid = (
  indicator: Indicator,
  measured: string,
  start: string | null,
  end: string | null = measured,
) => isInWindow({ start, end }, measureWindow(indicator, measured) as MeasureWindow);

describe('measureWindow', () => {
  test('three months before 31 May end at the end of February (DUI)', () => {
    expect(isValid('dossiers_actifs', '2024-05-31', '2024-02-29')).toBe(true);
    expect(isValid('dossiers_actifs', '2024-05-31', '2024-01-31')).toBe(false);
  });

  test('three months before 31 December is 30 September', () => {
    expect(measureWindow('dossiers_actifs', '2024-12-31')).toEqual({
      earliestStart: '2024-09-23',
      latestStart: '2024-10-07',
      earliestEnd: '2024-12-30',
      latestEnd: '2024-12-31',
    });
  });

  test.each([
    ['2024-09-22', false],
    ['2024-09-23', true],
    ['2024-10-07', true],
    ['2024-10-08', false],
  ])('a DUI measure of 31 December whose period begins on %s: %s', (start, valid) => {
    expect(isValid('dossiers_actifs_agenda', '2024-12-31', start)).toBe(valid);
  });

  test.each([
    ['2024-06-22', false],
    ['2024-06-23', true],
    ['2024-06-30', true],
    ['2024-08-15', true],
    ['2024-10-07', true],
    ['2024-10-08', false],
  ])('a socle measure of 31 December whose period begins on %s: %s', (start, valid) => {
    expect(isValid('mssante', '2024-12-31', start)).toBe(valid);
    expect(isValid('dmp', '2024-12-31', start)).toBe(valid);
  });

  test.each([
    ['2024-12-31', true],
    ['2024-12-30', true],
    ['2024-12-29', false],
    ['2025-01-01', false],
  ])('a period that ends on %s for a measure of 31 December: %s', (end, valid) => {
    expect(isValid('dossiers_actifs', '2024-12-31', '2024-09-30', end)).toBe(valid);
  });

  test('a period that is not known is in no window', () => {
    expect(isValid('dmp', '2024-12-31', null)).toBe(false);
    expect(isValid('dmp', '2024-12-31', '2024-09-30', null)).toBe(false);
  });

  test('the optional counts have no window', () => {
    expect(measureWindow('e_prescription', '2024-12-31')).toBeNull();
    expect(measureWindow('e_parcours', '2024-12-31')).toBeNull();
  });

  test('the period that the text asks for is always in the window', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((day) => addDays('2020-01-01', day));
    const rates = INDICATORS.filter((indicator) => measureWindow(indicator, '2024-12-31') !== null);
    fc.assert(
      fc.property(days, fc.constantFrom(...rates), (measured, indicator) =>
        isValid(indicator, measured, addMonths(measured, -3)),
      ),
    );
  });
});

describe('areInOrder', () => {
  test.each([
    [['2024-01-01', '2024-01-01', '2024-01-02'], true],
    [['2024-01-02', '2024-01-01'], false],
    [['2024-01-02', null, '2024-01-01'], false],
    [['2024-01-01', null, '2024-01-02'], true],
    [[null, null], true],
  ])('%j: %s', (dates, expected) => {
    expect(areInOrder(dates)).toBe(expected);
  });
});
