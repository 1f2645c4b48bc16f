import { expect, it } from 'vitest';
import type { TargetRow } from '../../src/charts/target-bullets.ts';
import { targetKey } from '../../src/charts/target-key.ts';
import { type Cell, MISSING, SECRET } from '../../src/domain/cell.ts';

const row = (lower: Cell<number>, upper: Cell<number>): TargetRow => ({
  label: 'DMP',
  href: null,
  rate: { numerator: 1, denominator: 2 },
  target: 700_000,
  lower,
  upper,
  note: '14 sur 20',
});

const BAND = 'taux possible si tous répondaient';

it('explains the band where one is drawn, and only there', () => {
  expect(targetKey([row(500_000, 500_000), row(400_000, 600_000)])).toContain(BAND);
  expect(targetKey([row(500_000, 500_000), row(MISSING, MISSING), row(SECRET, SECRET)])).not.toContain(BAND);
  expect(targetKey([])).toMatch(/taux des répondants.*cible/);
});
