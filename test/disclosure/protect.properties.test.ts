import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LinearProgram } from '../../scripts/lib/attack/linear-program.ts';
import type { CountSystem } from '../../src/disclosure/count-system.ts';
import { protect } from '../../src/disclosure/protect.ts';
import { feasibleRange } from '../fixtures/disclosure/feasible-range.ts';
import { type RandomTable, tables, WIDTH } from '../fixtures/disclosure/random-tables.ts';

const CUTS = [
  ['two ways of cutting', 0],
  ['three', 2],
] as const;

const isMasked = (why: unknown): boolean => why !== false;

/** A second count of the same people: those who are not in the first. */
const others = ({ people }: RandomTable): number[] =>
  people.map(({ value }, index) => (value * 7 + index) % 23);

function protectBoth(table: RandomTable) {
  const systems = [table.system(), table.system(others(table))] as const;
  return { systems, ...protect(table.units(), systems, WIDTH) };
}

/** The whole values that a solver of linear programs leaves to a row, given what is published. */
async function solvedRange(system: CountSystem, row: number): Promise<number> {
  const count = system.values.length;
  const sum = (columns: readonly number[]) =>
    columns.reduce((total, atom) => total + (system.values[atom] as number), 0);
  const published = system.rows
    .filter((_, index) => system.isPublished(index))
    .map(({ atoms }) => [...atoms])
    .map((columns) => ({ columns, low: sum(columns), high: sum(columns) }));
  const program = await LinearProgram.create(count, published);
  const own = new Set(system.rows[row]?.atoms);
  const extreme = (sign: number): number => {
    const costs = Float64Array.from({ length: count }, (_, atom) => (own.has(atom) ? sign : 0));
    const values = program.maximise(costs) as Float64Array;
    return [...own].reduce((total, atom) => total + (values[atom] as number), 0);
  };
  try {
    return Math.floor(extreme(1) + 1e-5) - Math.ceil(extreme(-1) - 1e-5);
  } finally {
    program.dispose();
  }
}

describe('every masked sum could be at least as far from what it is as the width', () => {
  test.each(CUTS)('which trying everything tells (%s)', (_, projects) => {
    fc.assert(
      fc.property(tables({ people: 6, lines: 2, projects, most: 8 }), (table) => {
        const { systems, masked } = protectBoth(table);
        for (const system of systems) {
          for (const [row, why] of masked.entries())
            if (isMasked(why)) expect(feasibleRange(system, row, WIDTH)).toBeGreaterThanOrEqual(WIDTH);
        }
      }),
      { numRuns: 100 },
    );
  });

  test.each(CUTS)('which a solver tells of larger tables (%s)', async (_, projects) => {
    await fc.assert(
      fc.asyncProperty(tables({ people: 30, lines: 4, projects: projects * 3, most: 30 }), async (table) => {
        const { systems, masked } = protectBoth(table);
        for (const system of systems) {
          for (const [row, why] of masked.entries())
            if (isMasked(why)) expect(await solvedRange(system, row)).toBeGreaterThanOrEqual(WIDTH);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('when some units are told elsewhere', () => {
  test.each(CUTS)('they are never masked, and what is not said to be exposed is safe (%s)', (_, projects) => {
    const flags = fc.infiniteStream(fc.nat({ max: 2 }));
    fc.assert(
      fc.property(tables({ people: 6, lines: 2, projects, most: 12 }), flags, (table, draws) => {
        const units = table
          .units()
          .map((unit) => ({ ...unit, fixed: !unit.primary && draws.next().value === 0 }));
        const system = table.system();
        const { masked, exposed } = protect(units, [system], WIDTH);
        for (const [row, why] of masked.entries()) {
          if (units[row]?.fixed) expect(why).toBe(false);
          if (isMasked(why) && !exposed.includes(row))
            expect(feasibleRange(system, row, WIDTH)).toBeGreaterThanOrEqual(WIDTH);
        }
        for (const unit of exposed) expect(isMasked(masked[unit])).toBe(true);
        if (units.every(({ fixed }) => !fixed)) expect(exposed).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is masked', () => {
  const some = tables({ people: 12, lines: 3, projects: 2, most: 20 });

  test('is nothing when nothing is hidden for what it holds', () => {
    fc.assert(
      fc.property(some, (table) => {
        const units = table.units(() => false);
        expect(protect(units, [table.system()], WIDTH).masked.some(isMasked)).toBe(false);
      }),
    );
  });

  test('holds all that is hidden for what it holds, and says so of nothing else', () => {
    fc.assert(
      fc.property(some, (table) => {
        const { masked } = protectBoth(table);
        const primary = table.units().map(({ primary }) => primary);
        expect(masked.map((why) => why === 'primary')).toEqual(primary);
      }),
    );
  });

  test('is masked, and nothing else is, in the systems too', () => {
    fc.assert(
      fc.property(some, (table) => {
        const { systems, masked } = protectBoth(table);
        for (const system of systems)
          expect(masked.map((_, row) => !system.isPublished(row))).toEqual(masked.map(isMasked));
      }),
    );
  });

  test('is the same every time', () => {
    fc.assert(
      fc.property(some, (table) => {
        expect(protectBoth(table).masked).toEqual(protectBoth(table).masked);
      }),
    );
  });

  test('is enough: were it all hidden for what it holds, nothing more would be', () => {
    fc.assert(
      fc.property(some, (table) => {
        const { masked } = protectBoth(table);
        const units = table.units().map((unit, index) => ({ ...unit, primary: isMasked(masked[index]) }));
        const again = protect(units, [table.system(), table.system(others(table))], WIDTH);
        expect(again.masked.map(isMasked)).toEqual(masked.map(isMasked));
      }),
    );
  });

  test('is no less for a greater width', () => {
    fc.assert(
      fc.property(some, (table) => {
        const count = (width: number) =>
          protect(table.units(), [table.system()], width).masked.filter(isMasked).length;
        expect(count(0)).toBe(table.units().filter(({ primary }) => primary).length);
        expect(count(WIDTH)).toBeGreaterThanOrEqual(count(0));
      }),
    );
  });
});
