import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MinHeap } from '../../src/disclosure/min-heap.ts';

const drain = <T>(heap: MinHeap<T>): { cost: number; item: T }[] => {
  const out: { cost: number; item: T }[] = [];
  for (let next = heap.pop(); next !== undefined; next = heap.pop())
    out.push({ cost: next.cost, item: next.item });
  return out;
};

test('an empty heap has nothing to give', () => {
  const heap = new MinHeap<string>();
  expect(heap.pop()).toBeUndefined();
  heap.push(1, 'a');
  expect(heap.pop()?.item).toBe('a');
  expect(heap.pop()).toBeUndefined();
});

test('the least cost comes first; of equal costs, the one put in first', () => {
  const costs = fc.array(fc.nat({ max: 9 }), { maxLength: 60 });
  fc.assert(
    fc.property(costs, (some) => {
      const heap = new MinHeap<number>();
      for (const [item, cost] of some.entries()) heap.push(cost, item);
      const expected = some.map((cost, item) => ({ cost, item })).toSorted((a, b) => a.cost - b.cost);
      expect(drain(heap)).toEqual(expected);
    }),
  );
});

test('what is put in while others are taken out finds its place', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 9 }), fc.boolean()), { maxLength: 60 }), (steps) => {
      const heap = new MinHeap<number>();
      const kept: { cost: number; item: number }[] = [];
      for (const [item, [cost, takes]] of steps.entries()) {
        heap.push(cost, item);
        kept.push({ cost, item });
        if (!takes) continue;
        const least = kept.toSorted((a, b) => a.cost - b.cost || a.item - b.item)[0];
        kept.splice(kept.indexOf(least as (typeof kept)[number]), 1);
        expect(heap.pop()).toMatchObject({ ...least });
      }
      expect(drain(heap)).toHaveLength(kept.length);
    }),
  );
});
