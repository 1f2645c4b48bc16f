import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, distance, EYES, luminance, parseColour, seenBy } from './colour-vision.ts';

/** The colours that the style sheets give in one scheme: those of the other blocks come after and prevail. */
function coloursOf(scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of ['styles/tokens.css', 'charts/charts.css']) {
    const css = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
    const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
    const blocks = scheme === 'light' ? [light] : [light, dark.split('\n}')[0] as string];
    for (const [, name, value] of blocks.join('\n').matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)) {
      found.set(name as string, value as string);
    }
  }
  return found;
}

const RAMP = [0, 1, 2, 3, 4];

describe.each(['light', 'dark'] as const)('%s scheme', (scheme) => {
  const colours = coloursOf(scheme);
  const colour = (name: string) => {
    const hex = colours.get(`--${name}`);
    if (hex === undefined) throw new TypeError(`unknown colour: --${name} (in the ${scheme} scheme)`);
    return parseColour(hex);
  };

  describe.each(Object.entries(EYES))('%s', (_, eyes) => {
    const seen = (name: string) => seenBy(eyes, colour(name));
    const paper = seen('paper');
    const sequence = RAMP.map((index) => seen(`seq-${index}`));
    const balance = RAMP.map((index) => seen(`div-${index}`));

    test('from nothing to much, each class stands out from the one before, always the same way', () => {
      const ramp = [paper, ...sequence].map(luminance);
      const rising = scheme === 'dark';
      for (const [index, each] of ramp.slice(1).entries()) {
        expect(each > (ramp[index] as number)).toBe(rising);
      }
      for (const [index, each] of sequence.entries()) {
        expect(contrast(each, index === 0 ? paper : (sequence[index - 1] as typeof each))).toBeGreaterThan(
          1.25,
        );
      }
    });

    test('around balance, each class stands out from its neighbours', () => {
      for (const [index, each] of balance.slice(1).entries()) {
        expect(contrast(each, balance[index] as typeof each)).toBeGreaterThan(1.5);
      }
    });

    test('a country that is all near balance does not vanish into the page', () => {
      // On a light ground, it is its edge that holds it.
      const holding = scheme === 'dark' ? balance[2] : seen('chart-border');
      expect(contrast(holding as typeof paper, paper)).toBeGreaterThan(3);
    });

    test('no two classes of a map look alike, nor like an empty one', () => {
      for (const ramp of [
        [paper, ...sequence],
        [paper, ...balance],
      ]) {
        for (const [index, one] of ramp.entries()) {
          for (const other of ramp.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(0.07);
        }
      }
    });

    test('establishments in a project and those in none have two colours, far from the ground', () => {
      expect(distance(seen('chart-main'), seen('chart-money'))).toBeGreaterThan(0.12);
      for (const name of ['chart-main', 'chart-money']) {
        expect(contrast(seen(name), seen('chart-track'))).toBeGreaterThan(3);
      }
    });

    test('the hatches of what is missing are seen', () => {
      expect(contrast(seen('hatch-line'), seen('hatch-ground'))).toBeGreaterThan(1.8);
    });
  });
});
