import { coinedName } from './names.ts';
import { Random } from './random.ts';
import { quantile } from './spread.ts';

/** A piece of software for the computerised user record (DUI), and its editor: both invented. */
export interface Software {
  readonly name: string;
  readonly editor: string;
}

const EDITORS = 22;

/** The products of a market where a few editors hold most of the customers. */
export function softwareMarket(seed: number): (random: Random) => Software {
  const shares = Array.from({ length: EDITORS }, (_, index): readonly [Software, number] => {
    const name = coinedName(new Random(seed, 'editeur', index));
    return [{ name: `${name} DUI`, editor: `${name} Logiciels` }, 1 / (index + 2)];
  });
  return (random) => quantile(shares, random.next());
}
