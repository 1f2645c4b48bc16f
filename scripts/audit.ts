import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatCount } from '../src/format.ts';
import { readAuditOptions } from './lib/audit/audit-options.ts';
import { auditSite } from './lib/audit/audit-site.ts';
import { formatAudit, formatDuration } from './lib/audit/format-audit.ts';
import { pageKinds } from './lib/audit/page-kinds.ts';
import { runCommand } from './lib/command.ts';

const USAGE = 'Usage : npm run audit -- [--site DOSSIER] [--sample NOMBRE] [--json FICHIER]';
const SOURCES = resolve(import.meta.dirname, '../src/pages');

/** Says where it stands, once in a while. */
function progress(start: number): (done: number, of: number) => void {
  let told = start;
  return (done, of) => {
    const now = performance.now();
    if (now - told < 10_000 && done < of) return;
    told = now;
    const left = formatDuration(((now - start) / 1000 / done) * (of - done));
    console.error(`${formatCount(done)} pages sur ${formatCount(of)} ; encore ${left} environ.`);
  };
}

/** Examines every page of a built site: accessibility, markup, links, security. */
async function audit(args: readonly string[]): Promise<number> {
  const { site, sample, json } = readAuditOptions(args);
  const start = performance.now();
  const done = await auditSite({ site, sample, kinds: pageKinds(SOURCES) }, progress(start));
  const seconds = (performance.now() - start) / 1000;
  console.log(formatAudit(done, seconds));
  if (json !== undefined) await writeFile(json, `${JSON.stringify({ ...done, seconds }, null, 2)}\n`);
  return done.findings.length === 0 ? 0 : 1;
}

await runCommand(USAGE, audit);
