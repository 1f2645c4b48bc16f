import type { Bareme } from '../domain/bareme.ts';
import type { Essms } from '../domain/essms.ts';
import type { SimulatorFigures } from '../observatory/simulator-figures.ts';
import type { Programme } from '../programme.ts';
import { workedExamples } from './worked-examples.ts';

/** Since when a scale is in force; one whose text gives no date comes before all. */
const since = ({ validFrom }: Bareme): string => validFrom ?? '';

/** What the register says, and not what organisations declare, which is not public. */
function organisationSizes(essms: Iterable<Essms>): SimulatorFigures['organisationSizes'] {
  const sizes = new Map<string, number>();
  for (const { finessEj } of essms) {
    if (finessEj !== null) sizes.set(finessEj, (sizes.get(finessEj) ?? 0) + 1);
  }
  return [...sizes]
    .map(([finessEj, essmsCount]) => ({ finessEj, essmsCount }))
    .sort((a, b) => (a.finessEj < b.finessEj ? -1 : 1));
}

/**
 * What the simulator of an edition is made of: its scales, the latest first, the examples worked out on that one, and the
 * sizes of the organisations, of the whole register even when the edition is of one region.
 */
export function simulatorFigures({ baremes, essms }: Programme): SimulatorFigures {
  const latestFirst = [...baremes.values()].sort((a, b) => (since(a) > since(b) ? -1 : 1));
  const [latest] = latestFirst;
  return {
    baremes: latestFirst,
    examples: latest === undefined ? [] : workedExamples(latest),
    organisationSizes: organisationSizes(essms),
  };
}
