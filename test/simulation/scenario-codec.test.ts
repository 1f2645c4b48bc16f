import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeScenario, encodeScenario, isScenarioAddress } from '../../src/simulation/scenario-codec.ts';
import { anyScenario, homeHelp, organisation, scenario } from './scenarios.ts';

const CODES = ['bretagne-2024', 'hauts-de-france-2022'];
const decode = (text: string) => decodeScenario(text, CODES);

describe('the address of a scenario', () => {
  test('reads back as it was written, through an address', () => {
    fc.assert(
      fc.property(anyScenario, (one) => {
        const { hash } = new URL(`https://exemple.fr/simulateur/#${encodeScenario(one)}`);
        expect(decode(hash.slice(1))).toEqual(one);
      }),
    );
  });

  test('is short for the scenario shown first, and tells itself from an anchor', () => {
    const address = encodeScenario(scenario());
    expect(address).toBe('v=1&b=bretagne-2024&a=15&m=0&r=1&c=r');
    expect(isScenarioAddress(address)).toBe(true);
    expect(isScenarioAddress('contenu')).toBe(false);
    expect(isScenarioAddress('')).toBe(false);
  });

  test('holds the hours in hundredths, the amounts in cents, and what is not known as nothing', () => {
    const equipment = [
      { quote: 1_200_000, spend: null },
      { quote: null, spend: 5 },
    ];
    const one = scenario({
      homeHelps: [homeHelp(), { situation: 'montee_version', hours: null }],
      organisations: [organisation({ name: 'S.A.R.L. du Pré', essmsCount: null, equipment })],
    });
    const address = new URLSearchParams(encodeScenario(one));
    expect(address.getAll('h')).toEqual(['a.4800000.2200000.576000.200000', 'm']);
    expect(address.get('o')).toBe('.3.0.1200000-_-5.S.A.R.L. du Pré');
  });
});

describe('an address that cannot be read', () => {
  const sound = 'v=1&b=bretagne-2024&a=15&m=0';

  test.each([
    ['another version', 'v=2&b=bretagne-2024&a=15'],
    ['no version', 'b=bretagne-2024&a=15'],
    ['an unknown barème', 'v=1&b=mars-2031&a=15'],
    ['a number that is none', 'v=1&b=bretagne-2024&a=quinze'],
    ['a negative number', 'v=1&b=bretagne-2024&a=-3'],
    ['a number too long to be exact', `v=1&b=bretagne-2024&a=${'9'.repeat(20)}`],
    ['a date of no calendar', `${sound}&d=2024-02-31`],
    ['an unknown certification', `${sound}&c=x`],
    ['a name of the language itself', `${sound}&c=constructor`],
    ['hours cut short', `${sound}&h=a.100.20`],
    ['an unknown situation', `${sound}&h=z.1.1.1.1`],
    ['an organisation cut short', `${sound}&o=3.3.0`],
    ['a quote that is none', `${sound}&o=3.3.0.12k-.Nom`],
    ['a quote without its spend', `${sound}&o=3.3.0.1200.Nom`],
    ['a damaged escape', 'v=1&b=%E0%A4%A&a=1'],
    ['nothing', ''],
  ])('gives nothing: %s', (_, text) => expect(decode(text)).toBeNull());

  test('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decode(text)).not.toThrow();
        expect(() => decode(`${sound}&${text}`)).not.toThrow();
      }),
    );
  });
});
