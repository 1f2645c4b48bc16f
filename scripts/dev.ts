import { resolve } from 'node:path';
import { dev } from 'astro';
import { Report } from '../src/domain/report.ts';
import { runCommand } from './lib/command.ts';
import { computeObservatory } from './lib/compute-observatory.ts';
import { dataSource } from './lib/data-source.ts';
import { handToPages } from './lib/hand-to-pages.ts';
import { readOptions } from './lib/read-options.ts';
import { terminalReport } from './lib/terminal-report.ts';

const USAGE = 'Usage : npm run dev -- [--data DOSSIER]';

/** Live development: the figures are computed once, the pages follow the sources. */
async function develop(args: readonly string[]): Promise<number> {
  const report = new Report();
  const observatory = await computeObservatory(dataSource(readOptions(args, ['data']).data), report);
  if (observatory === null) {
    console.error(terminalReport(report));
    return 1;
  }
  handToPages(observatory);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const server = await dev({ root: resolve(import.meta.dirname, '..') });
  console.log(`Développement sur http://localhost:${server.address.port}/ (Ctrl + C pour arrêter).`);
  await new Promise(() => {});
  return 0;
}

await runCommand(USAGE, develop);
