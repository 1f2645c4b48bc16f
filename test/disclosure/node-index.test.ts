import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CountSystem } from '../../src/disclosure/count-system.ts';
import { GROUND, LEFT, type NodeIndex, RIGHT, type Side } from '../../src/disclosure/node-index.ts';
import { tables } from '../fixtures/disclosure/random-tables.ts';

/** The published rows of an atom on a side of a graph. */
const rowsOn = (system: CountSystem, { left }: NodeIndex, side: Side, atom: number): number[] =>
  (system.rowsOf[atom] ?? []).filter(
    (row) => system.isPublished(row) && (system.rows[row]?.family === left) === (side === LEFT),
  );

test('atoms share a node when they are in the same published rows of its side; in none, the ground', () => {
  const toggles = fc.array(fc.nat(), { maxLength: 20 });
  fc.assert(
    fc.property(tables({ people: 10, lines: 3, projects: 2, most: 9 }), toggles, (table, some) => {
      const system = table.system();
      for (const toggle of some) {
        const row = toggle % system.rows.length;
        system.setPublished(row, !system.isPublished(row));
      }
      const atoms = [...system.values.keys()];
      for (const graph of system.graphs) {
        for (const side of [LEFT, RIGHT] as const) {
          const key = (atom: number) => rowsOn(system, graph, side, atom).join();
          for (const atom of atoms) {
            const together = graph.atomsAt(side, graph.node(side, atom)).toSorted((a, b) => a - b);
            expect(together).toEqual(atoms.filter((other) => key(other) === key(atom)));
            expect(graph.node(side, atom) === GROUND).toBe(key(atom) === '');
          }
        }
      }
    }),
  );
});
