import { describe, expect, test } from 'vitest';
import { segurServiceTiming } from '../../src/rules/segur-service.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';

const upgrade = (segurDate: string | null) => ({ situation: 'montee_version' as const, segurDate });

describe('the day on which the Prestation Ségur was validated', () => {
  test.each([
    ['2023-03-30', 'early'],
    ['2023-03-31', 'unsettled'],
    ['2023-04-01', 'fine'],
    [null, 'fine'],
  ])('%s: %s', (date, timing) => expect(segurServiceTiming(upgrade(date), B2024)).toBe(timing));

  test('matters to upgrades only, and to the calls that say so', () => {
    const early = { segurDate: '2022-06-01' };
    expect(segurServiceTiming({ ...early, situation: 'acquisition' }, B2024)).toBe('fine');
    expect(segurServiceTiming({ ...early, situation: null }, B2024)).toBe('fine');
    expect(segurServiceTiming({ ...early, situation: 'montee_version' }, B2022)).toBe('fine');
  });
});
