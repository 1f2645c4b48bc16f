import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdditiveSystem, Interval } from '../../../scripts/lib/attack/additive-system.ts';
import { findIntervals } from '../../../scripts/lib/attack/find-intervals.ts';
import { LinearProgram } from '../../../scripts/lib/attack/linear-program.ts';
import { Contradiction } from '../../../scripts/lib/attack/working-rows.ts';

/** Unknowns with their true values, sums of some of them, divisions of all of them, and hidden sums. */
const truths = fc.array(fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, fc.nat({ max: 12 })), {
  minLength: 1,
  maxLength: 9,
});

const systems = truths.chain((values) => {
  const subset = fc.subarray([...values.keys()], { minLength: 1 });
  const division = fc.array(fc.nat({ max: 3 }), { minLength: values.length, maxLength: values.length });
  return fc.record({
    values: fc.constant(values),
    sums: fc.array(fc.record({ columns: subset, slack: fc.constantFrom(0, 0, 0, 2) }), { maxLength: 4 }),
    divisions: fc.array(
      fc.record({ parts: division, shown: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }) }),
      {
        maxLength: 4,
      },
    ),
    hidden: fc.array(subset, { minLength: 1, maxLength: 5 }),
  });
});

type Case = typeof systems extends fc.Arbitrary<infer T> ? T : never;

const sumOf = (values: readonly number[], columns: readonly number[]): number =>
  columns.reduce((sum, column) => sum + (values[column] as number), 0);

function systemOf({ values, sums, divisions, hidden }: Case): AdditiveSystem {
  const parts = divisions.flatMap(({ parts, shown }, division) =>
    shown.flatMap((isShown, part) => {
      const columns = [...values.keys()].filter((column) => parts[column] === part);
      if (!isShown || columns.length === 0) return [];
      const value = sumOf(values, columns);
      return [{ family: `division ${division}`, columns, low: value, high: value }];
    }),
  );
  const alone = sums.map(({ columns, slack }, index) => {
    const value = sumOf(values, columns);
    return { family: `sum ${index}`, columns, low: value - slack, high: value + slack };
  });
  return {
    name: 'random',
    columnCount: values.length,
    equations: [...parts, ...alone],
    targets: hidden.map((columns, index) => ({ file: '', key: `${index}`, count: '', columns, shift: 3 })),
  };
}

/** The interval of a target without any simplification: two linear programs on the whole system. */
async function plainInterval(system: AdditiveSystem, columns: readonly number[]): Promise<Interval> {
  const program = await LinearProgram.create(system.columnCount, system.equations);
  try {
    const cost = (sign: number) =>
      Float64Array.from({ length: system.columnCount }, (_, column) => (columns.includes(column) ? sign : 0));
    const extreme = (sign: number) => sumOf([...(program.maximise(cost(sign)) as Float64Array)], columns);
    return { low: Math.ceil(extreme(-1) - 1e-5) + 3, high: Math.floor(extreme(1) + 1e-5) + 3 };
  } finally {
    program.dispose();
  }
}

describe('the interval of a hidden count', () => {
  test('holds its true value, and is that of the whole system when it is narrow', async () => {
    await fc.assert(
      fc.asyncProperty(systems, async (random) => {
        const system = systemOf(random);
        const findings = await findIntervals(system, 5);
        for (const [index, { target, low, high }] of findings.entries()) {
          const truth = sumOf(random.values, random.hidden[index] as number[]) + 3;
          const plain = await plainInterval(system, target.columns);
          if (high - low < 5) {
            expect(low).toBeLessThanOrEqual(truth);
            expect(high).toBeGreaterThanOrEqual(truth);
            expect({ low, high }).toEqual(plain);
          } else {
            // Cut short: within the whole interval, which is then wide too.
            expect(low).toBeGreaterThanOrEqual(plain.low);
            expect(plain.high - plain.low).toBeGreaterThanOrEqual(5);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is the same for any width that it does not reach', async () => {
    await fc.assert(
      fc.asyncProperty(systems, async (random) => {
        const system = systemOf(random);
        const wide = await findIntervals(system, 1000);
        for (const [index, { low, high }] of (await findIntervals(system, 5)).entries()) {
          if (high - low < 5) expect(wide[index]).toMatchObject({ low, high });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is not looked for when the sums contradict each other', async () => {
    const equations = [
      { family: 'a', columns: [0, 1], low: 3, high: 3 },
      { family: 'b', columns: [1, 2], low: 3, high: 3 },
      { family: 'c', columns: [0, 2], low: 9, high: 9 },
    ];
    const target = { file: '', key: '', count: '', columns: [0], shift: 0 };
    const system = { name: '', columnCount: 3, equations, targets: [target] };
    await expect(findIntervals(system, 5)).rejects.toThrow(Contradiction);
  });
});
