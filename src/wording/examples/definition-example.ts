import { capitalized } from '../plural.ts';
import { typeset } from '../typeset.ts';
import { BALANCE_EXAMPLES } from './balance-examples.ts';
import type { ExampleMakers, ExampleSource } from './example.ts';
import { ISOLATED_EXAMPLES } from './isolated-examples.ts';
import { PROJECT_EXAMPLES } from './project-examples.ts';
import { QUALITY_EXAMPLES } from './quality-examples.ts';
import { TERRITORY_EXAMPLES } from './territory-examples.ts';
import { USAGE_EXAMPLES } from './usage-examples.ts';

const MAKERS: ExampleMakers = {
  ...TERRITORY_EXAMPLES,
  ...BALANCE_EXAMPLES,
  ...PROJECT_EXAMPLES,
  ...QUALITY_EXAMPLES,
  ...ISOLATED_EXAMPLES,
};

/**
 * The formula of a definition with numbers of the edition: "France : 1 482 ÷ 3 655 = 40,5 %". `null` when the edition has
 * none to show.
 */
export function definitionExample(id: string, source: ExampleSource): string | null {
  const make = MAKERS[id] ?? (source.observatory.usage.available ? USAGE_EXAMPLES[id] : undefined);
  const made = make?.(source) ?? null;
  if (made === null) return null;
  const { text, subject, place = source.top.label } = made;
  const of = subject === undefined ? place : `${place}, ${subject}`;
  return typeset(`${capitalized(of)}\u00a0: ${text}`);
}
