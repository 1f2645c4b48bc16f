import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PageBundles } from '../../../scripts/lib/pages/page-bundles.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (found: Uint8Array): string => new TextDecoder().decode(found);

describe('texts in bundles', () => {
  test('are found again, in any order, by whoever has the bundles', () => {
    const long = fc
      .tuple(fc.string(), fc.integer({ min: 1, max: 60_000 }))
      .map(([some, times]) => some.repeat(times));
    fc.assert(
      fc.property(fc.array(long, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (texts, order) => {
        const first = new PageBundles([]);
        const places = texts.map((each) => first.add(bytes(each)));
        first.close();
        const count = Math.max(-1, ...places.map(({ bundle }) => bundle)) + 1;
        const second = new PageBundles(Array.from({ length: count }, (_, index) => first.bundle(index)));
        for (const index of [...texts.keys()].sort(() => (order.next().value % 3) - 1)) {
          expect(text(second.textAt(places[index] as (typeof places)[0]))).toBe(texts[index]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('long ones fill several bundles; short ones share one', () => {
    const bundles = new PageBundles([]);
    const many = Array.from({ length: 3 }, () => bundles.add(bytes('é'.repeat(600_000))).bundle);
    expect(many).toEqual([0, 1, 2]);
    expect(['a', 'b', 'c'].map((each) => bundles.add(bytes(each)).bundle)).toEqual([3, 3, 3]);
  });
});
