import type { AidStep, AidSubtotal } from '../domain/aid-explanation.ts';
import type { TheoreticalAid } from '../rules/theoretical-aid.ts';

/** The lines that `steps` explain and whose amount is known, in order. They sum to the total when it is known. */
export function aidSubtotals(
  { usage, software, equipment, assistance }: TheoreticalAid,
  steps: readonly AidStep[],
): AidSubtotal[] {
  const lines = [
    { line: 'usage', component: usage },
    { line: 'logiciel', component: software },
    { line: 'materiel', component: equipment },
    { line: 'amoa', component: assistance },
  ] as const;
  return lines.flatMap(({ line, component }) =>
    typeof component === 'number' && steps.some((step) => step.line === line)
      ? [{ line, amount: component }]
      : [],
  );
}
