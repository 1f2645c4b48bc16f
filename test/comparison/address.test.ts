import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTerritories, encodeTerritories, isComparisonAddress } from '../../src/comparison/address.ts';
import { keyOf } from '../../src/comparison/territory-words.ts';
import { plain } from '../wording/plain.ts';
import { known } from './fixture.ts';

const names = new Map(known.map((one) => [keyOf(one), one.label]));
const decode = (text: string) => decodeTerritories(text, (key) => names.get(key), 'pays:FR');
const faultsOf = (text: string) => decode(text).faults.map(plain);
const choosable = [...names.keys()].filter((key) => key !== 'pays:FR');

describe('an address', () => {
  test('gives back the territories it was made of, in their order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(choosable, { maxLength: 4 }), (keys) => {
        expect(decode(encodeTerritories(keys))).toEqual({ known: keys, faults: [] });
      }),
    );
  });

  test('is read when a mail program has written its signs otherwise', () => {
    expect(decode('t=departement%3A35%2Cregion%3A53')).toEqual({
      known: ['departement:35', 'region:53'],
      faults: [],
    });
  });

  test('is told from the anchors of the page', () => {
    expect(['t=region:53', 't=', '', 'paires', 'v=1&b=x'].map(isComparisonAddress)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a damaged address', () => {
  test.each([
    ['t=departement:99', 'Aucun territoire de cette édition ne porte le code « departement:99 ».'],
    ['t=region:35', 'Aucun territoire de cette édition ne porte le code « region:35 ».'],
    ['t=departement:35,departement:35', 'Ille-et-Vilaine (departement:35) est demandé deux fois.'],
    ['t=pays:FR', 'France est la référence de toute comparaison : inutile de l’ajouter.'],
    [
      't=Bretagne',
      '« Bretagne » n’est pas un territoire : on attend son niveau et son code, par exemple « departement:35 ».',
    ],
    ['t=departement:35,', 'L’adresse a une virgule de trop : il y manque un territoire.'],
    [
      't=commune:35238',
      '« commune:35238 » n’est pas un territoire : on attend son niveau et son code, par exemple « departement:35 ».',
    ],
    [
      't=departement:35&t=region:53',
      'L’adresse est abîmée. Une comparaison s’écrit par exemple « t=departement:35,departement:29,region:53 ».',
    ],
    [
      't=%E0%A4%A',
      'L’adresse est abîmée. Une comparaison s’écrit par exemple « t=departement:35,departement:29,region:53 ».',
    ],
  ])('%s', (text, expected) => expect(faultsOf(text)).toEqual([expected]));

  test('with more than four territories keeps four of them for the reader to accept', () => {
    const five = choosable.slice(0, 5);
    const { known: kept, faults } = decode(encodeTerritories(five));
    expect(kept).toEqual(five.slice(0, 4));
    expect(faults.map(plain)).toEqual(['L’adresse demande 5 territoires : on en compare quatre au plus.']);
  });

  test('tells everything that is wrong at once, and what is known', () => {
    const { known: kept, faults } = decode('t=departement:35,departement:99,departement:35,region:53');
    expect(kept).toEqual(['departement:35', 'region:53']);
    expect(faults).toHaveLength(2);
  });

  test('is not quoted at length', () => {
    expect(faultsOf(`t=${'x'.repeat(5_000)}`)[0]?.length).toBeLessThan(200);
  });

  test('never throws, never gives a territory that is not known, twice or too many', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom(...choosable, 'pays:FR', '')),
        (noise, keys) => {
          const { known: kept } = decode(`t=${[...keys, noise].join(',')}`);
          expect(kept.length).toBeLessThanOrEqual(4);
          expect(new Set(kept).size).toBe(kept.length);
          for (const key of kept) expect(choosable).toContain(key);
        },
      ),
    );
  });
});
