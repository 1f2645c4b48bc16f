import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './measure.ts';

/** The demonstration at a scale (1 is the size of France), written once for all the measures of a run. */
export function demonstration(work: string, scale: number): string {
  const data = join(work, `donnees-${scale}`);
  if (!existsSync(data)) run('demo.ts', ['--out', data, '--scale', String(scale)]);
  return data;
}
