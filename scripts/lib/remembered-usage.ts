import { type UsageInputs, usageFigures } from '../../src/assembly/usage/usage-figures.ts';
import type { TableName } from '../../src/formats/schemas.ts';
import type { Edition } from '../../src/observatory/types.ts';
import type { UsageFigures } from '../../src/observatory/usage-figures.ts';
import { Memory } from './memory.ts';

/** The files of a data folder that tell nothing of what usage is computed from (`UsageProgramme`). */
const APART: readonly TableName[] = ['versements', 'pieces', 'enveloppes', 'heures_saad', 'organismes'];

/** What less is computed from takes no time. */
const LEAST_BYTES = 2_000_000;

/**
 * What decides how the files are read, joined and checked, and what is made of them.
 *
 * @internal
 */
export const USAGE_CODE = [
  ...['assembly', 'checks', 'disclosure', 'domain', 'formats', 'metrics', 'observatory', 'programme'].map(
    (layer) => `src/${layer}`,
  ),
  ...['rules', 'sources', 'format.ts', 'programme.ts'].map((layer) => `src/${layer}`),
  'data/reference',
  'data/schemas',
  'package-lock.json',
];

const MEMORY = new Memory<UsageFigures>('usages', USAGE_CODE);

/**
 * Computes the figures of usage, or remembers them: whoever corrects a payment leaves them as they were. `files`: those of
 * the data folder, as they were read.
 */
export function rememberedUsage(files: Edition['inputs']): typeof usageFigures {
  const told = files.filter(({ file }) => !APART.some((table) => file.toLowerCase().startsWith(`${table}.`)));
  const bytes = told.reduce((sum, each) => sum + each.bytes, 0);
  if (bytes < LEAST_BYTES) return usageFigures;
  return (inputs) => {
    const { recall, keep } = MEMORY.of([
      ...told.flatMap(({ file, sha256 }) => [file, sha256]),
      JSON.stringify(wordsOf(inputs)),
    ]);
    const known = recall();
    if (known !== null) return known;
    const figures = usageFigures(inputs);
    keep(figures);
    return figures;
  };
}

/** What tells inputs read from the same files: the day they are looked at, from where, and after which edition. */
const wordsOf = ({ programme, scope, rows, sectors, projects, earlier }: UsageInputs) => ({
  dataDate: programme.dataDate,
  scope: scope.topKey,
  rows,
  sectors: [...sectors],
  projects: projects.map(({ id }) => id),
  earlier: earlier && { dataDate: earlier.dataDate, tables: [...earlier.tables] },
});
