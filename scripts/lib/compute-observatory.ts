import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assembleObservatory } from '../../src/assembly/assemble-observatory.ts';
import type { EarlierEdition } from '../../src/assembly/usage/earlier-usage.ts';
import { usageFigures } from '../../src/assembly/usage/usage-figures.ts';
import type { Report } from '../../src/domain/report.ts';
import type { Observatory } from '../../src/observatory/types.ts';
import type { InputFile } from '../../src/sources/input-file.ts';
import type { DataSource } from './data-source.ts';
import { refuseChanged, sha256 } from './disk-files.ts';
import { readProgramme } from './read-programme.ts';
import { rememberedUsage } from './remembered-usage.ts';

const PACKAGE = resolve(import.meta.dirname, '../../package.json');

/** What a computation may start from. */
interface ComputingOptions {
  /** An earlier edition. */
  readonly earlier?: EarlierEdition | null;
  /** Whether the figures are computed though they are remembered. */
  readonly fresh?: boolean;
}

/** Computes the observatory of a data source; `null` when its data has a structural error, which the report tells. */
export async function computeObservatory(
  source: DataSource,
  report: Report,
  { earlier = null, fresh = false }: ComputingOptions = {},
): Promise<Observatory | null> {
  // While another thread reads the largest file. What is refused meanwhile is told by whoever reads.
  const described = Promise.all(source.files.filter(({ fault }) => fault === undefined).map(inputOf));
  described.catch(() => undefined);
  const settled = await readProgramme(source.files, report);
  if (settled === null || report.hasStructuralError) return null;
  const inputs = await described;
  // Files that are now what they were at first had one content all along: what was read, and what was hashed.
  refuseChanged(source.files);
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  return assembleObservatory(
    settled,
    report,
    { version, inputs },
    { earlier, usage: fresh ? usageFigures : rememberedUsage(inputs) },
  );
}

const inputOf = async (file: InputFile) => ({
  file: file.name,
  bytes: file.size,
  sha256: await sha256(file),
});
