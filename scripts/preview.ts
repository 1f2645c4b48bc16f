import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { preview } from 'astro';
import { Refusal, runCommand } from './lib/command.ts';
import { readOptions } from './lib/read-options.ts';

const USAGE = 'Usage : npm run preview -- [--out DOSSIER]';

/** Serves a built site locally, until it is interrupted. */
async function servePreview(args: readonly string[]): Promise<number> {
  const out = resolve(readOptions(args, ['out']).out ?? 'dist');
  if (!existsSync(out)) throw new Refusal('Aucun site à montrer : lancez d’abord « npm run build ».');
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const server = await preview({ root: resolve(import.meta.dirname, '..'), outDir: out, logLevel: 'error' });
  console.log(`Site servi sur http://localhost:${server.port}/ (Ctrl + C pour arrêter).`);
  await server.closed();
  return 0;
}

await runCommand(USAGE, servePreview);
