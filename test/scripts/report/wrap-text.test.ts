import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../scripts/lib/report/wrap-text.ts';

describe('a wrapped text', () => {
  it('hangs the lines after the first under it', () => {
    const text = 'Un deux trois quatre cinq six sept huit neuf dix';
    expect(wrapText(text, { width: 26, indent: '  – ' })).toEqual([
      '  – Un deux trois quatre',
      '    cinq six sept huit',
      '    neuf dix',
    ]);
    expect(wrapText(text, { width: 26, indent: '', hang: '  ' })).toEqual([
      'Un deux trois quatre cinq',
      '  six sept huit neuf dix',
    ]);
  });

  it('never starts a line with a mark of French punctuation, nor ends one with an opening quote or an arrow', () => {
    const text = 'projets.csv : la date « 31/02/2024 » ; voir → plus bas !';
    for (let width = 20; width < 60; width += 1) {
      for (const line of wrapText(text, { width })) {
        expect(line).not.toMatch(/^\s*[:;!?»]/);
        expect(line).not.toMatch(/[«→]$/);
      }
    }
  });

  it('cuts a word longer than a line', () => {
    expect(wrapText('a'.repeat(45), { width: 20 })).toEqual(['a'.repeat(20), 'a'.repeat(20), 'a'.repeat(5)]);
  });

  it('loses nothing and never goes over the width', () => {
    const words = fc.array(fc.stringMatching(/^[a-zà-ü«»:;→.,]{1,30}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 30, max: 120 }),
        fc.constantFrom('', '  ', '    '),
        (list, width, indent) => {
          const lines = wrapText(list.join(' '), { width, indent });
          expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
