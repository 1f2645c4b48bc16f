import { chartKey } from './chart-key.ts';
import { bandOf, type TargetRow } from './target-bullets.ts';

/** What the marks of `targetBullets` mean; a band is explained only where one is drawn. */
export function targetKey(rows: readonly TargetRow[]): string {
  return chartKey([
    { symbol: 'bar', label: 'taux des répondants' },
    { symbol: 'reference', label: 'cible' },
    ...(rows.some((row) => bandOf(row) !== null)
      ? [{ symbol: 'band', label: 'taux possible si tous répondaient' } as const]
      : []),
  ]);
}
