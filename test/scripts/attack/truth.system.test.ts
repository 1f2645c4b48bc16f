import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attackEdition } from '../../../scripts/lib/attack/attack-edition.ts';
import { randomEditions } from './random-edition.ts';

test('what is found in a random edition is true', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(randomEditions, async ({ tables, truth }) => {
      const report = await attackEdition(tables);
      expect(report.contradictions).toEqual([]);
      expect(report.unlisted).toBe(0);
      for (const { file, key, count, low, high, by } of report.disclosed) {
        // That the silent of two indicators are the same is a guess from the other rows.
        if (by === 'autre indicateur') continue;
        const value = truth.get(`${file} ${key} ${count}`);
        expect({
          file,
          key,
          count,
          by,
          low,
          high,
          value,
          held: low <= (value ?? NaN) && (value ?? NaN) <= high,
        }).toMatchObject({ held: true });
      }
    }),
    { numRuns: 60 },
  );
});
