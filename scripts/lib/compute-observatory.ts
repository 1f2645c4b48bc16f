import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assembleObservatory } from '../../src/assembly/assemble-observatory.ts';
import type { EarlierEdition } from '../../src/assembly/usage/earlier-usage.ts';
import type { Report } from '../../src/domain/report.ts';
import type { Observatory } from '../../src/observatory/types.ts';
import type { DataSource } from './data-source.ts';
import { sha256 } from './disk-files.ts';
import { readProgramme } from './read-programme.ts';

const PACKAGE = resolve(import.meta.dirname, '../../package.json');

/** Computes the observatory of a data source, after an earlier edition if there is one; `null` when its data has a structural error, which the report tells. */
export async function computeObservatory(
  source: DataSource,
  report: Report,
  earlier: EarlierEdition | null = null,
): Promise<Observatory | null> {
  // Before they are read: whatever changes meanwhile is then found out.
  const inputs = [];
  for (const file of source.files) {
    inputs.push({ file: file.name, bytes: file.size, sha256: await sha256(file) });
  }
  const settled = await readProgramme(source.files, report);
  if (settled === null || report.hasStructuralError) return null;
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  return assembleObservatory(settled, report, { version, inputs }, earlier);
}
