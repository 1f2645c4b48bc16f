import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeAllocation,
  encodeAllocation,
  isAllocationAddress,
} from '../../src/allocation/settings-codec.ts';
import { anyAllocationScenario, BASE, BRETAGNE, settings } from './bases.ts';

describe('the address of a scenario', () => {
  test('reads back as it was written, through an address', () => {
    fc.assert(
      fc.property(anyAllocationScenario, (one) => {
        const { hash } = new URL(`https://exemple.fr/equilibre/#${encodeAllocation(one)}`);
        expect(decodeAllocation(hash.slice(1), BASE)).toEqual(one);
      }),
    );
  });

  test('is short, in cents, and tells itself from an anchor', () => {
    const address = encodeAllocation({
      settings: settings({
        floor: 5,
        overrides: [{ code: '29', floor: null, cap: 900 }],
        sectors: ['domicile'],
      }),
      candidate: [{ code: '56', amount: 12_345 }],
    });
    expect(address).toBe('v=1&n=d53&e=200000000&p=5&t=29..900&s=domicile&c=56.12345');
    expect(isAllocationAddress(address)).toBe(true);
    expect(isAllocationAddress('classement')).toBe(false);
  });

  test('of the régions is not one of a regional edition', () => {
    const national = 'v=1&n=r&e=1';
    expect(decodeAllocation(national, BASE)).not.toBeNull();
    expect(decodeAllocation(national, BRETAGNE)).toBeNull();
  });
});

describe('an address that cannot be read', () => {
  const sound = 'v=1&n=d53&e=200000000';

  test.each([
    ['another version', 'v=2&n=d53&e=1'],
    ['no version', 'n=d53&e=1'],
    ['no envelope', 'v=1&n=d53'],
    ['an unknown région', 'v=1&n=d99&e=1'],
    ['no area', 'v=1&e=1'],
    ['an amount that is none', 'v=1&n=d53&e=beaucoup'],
    ['a negative amount', 'v=1&n=d53&e=-5'],
    ['an amount with decimals', 'v=1&n=d53&e=5.5'],
    ['an amount too long to be exact', `v=1&n=d53&e=${'9'.repeat(12)}`],
    ['the envelope twice', `${sound}&e=1`],
    ['an unknown key', `${sound}&x=1`],
    ['limits cut short', `${sound}&t=29.5`],
    ['limits of a territory of elsewhere', `${sound}&t=44.5.9`],
    ['limits of a territory, twice', `${sound}&t=29.5.9&t=29.1.2`],
    ['an unknown sector', `${sound}&s=magie`],
    ['a sector twice', `${sound}&s=domicile&s=domicile`],
    ['a name of the language itself', `${sound}&s=constructor`],
    ['an amount of no département', `${sound}&c=99.5`],
    ['an amount cut short', `${sound}&c=29`],
    ['a damaged escape', 'v=1&n=%E0%A4%A&e=1'],
    ['nothing', ''],
  ])('gives nothing: %s', (_, text) => expect(decodeAllocation(text, BASE)).toBeNull());

  test('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeAllocation(text, BASE)).not.toThrow();
        expect(() => decodeAllocation(`${sound}&${text}`, BASE)).not.toThrow();
      }),
    );
  });
});
