import type { Observatory, PublishedEssms } from '../../src/observatory/types.ts';
import { observatory } from '../fixtures/observatory.ts';

const SYLLABLES = ['ba', 'che', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru'];

/** A name for each number, without two alike. */
const nameOf = (number: number): string =>
  [...String(number * 7919 + 10_000)].map((digit) => SYLLABLES[Number(digit)]).join('');

/** The small observatory with `count` more ESSMS, all named "Résidence …", in Rennes, in Lannion or nowhere. */
export function manyEssms(count: number): Observatory {
  const [model] = observatory.essms as [PublishedEssms];
  const alone = { ...model, inProject: false, projectIds: [] };
  const nowhere = { commune: null, communeLabel: null, epci: null, departement: null, region: null };
  const lannion = { commune: '22113', communeLabel: 'Lannion', epci: null, departement: '22' };
  const others = Array.from({ length: count }, (_, number): PublishedEssms => {
    const name = `Résidence ${nameOf(number)} ${nameOf(number + 5_000)}`;
    const place = number % 40 === 0 ? {} : number % 3 === 0 ? lannion : nowhere;
    return { ...alone, finessEt: `56${String(number).padStart(7, '0')}`, name, ...place };
  });
  return {
    ...observatory,
    essms: [
      ...observatory.essms,
      ...others,
      { ...alone, finessEt: '990000001', name: 'Nulle Part', ...nowhere },
    ],
  };
}
