import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf } from '../lib/site/site-files.ts';
import { demonstration } from './demonstrations.ts';
import { type Bench, formatScale, type Measure, measure, type Usage, usageLine } from './measure.ts';

/** What the sites built so far took. */
const built = new Map<string, Usage>();

/** The site of the demonstration at a scale, built once for all the measures of a run; what that took. */
export function siteOf(work: string, scale: number): { readonly site: string; readonly usage: Usage } {
  const site = join(work, `site-${scale}`);
  const known = built.get(site);
  if (known !== undefined) return { site, usage: known };
  const usage = measure(work, 'build.ts', ['--data', demonstration(work, scale), '--out', site]);
  built.set(site, usage);
  return { site, usage };
}

/** Building the whole site, at two sizes, then again after one file changed. */
export function benchBuilding({ work, say }: Bench): Measure[] {
  const lines = [0.1, 1].map((scale) => {
    say(`construction, échelle ${scale}`);
    const { site, usage } = siteOf(work, scale);
    const pages = pagesOf(site).length;
    const what = `Construction complète, échelle ${formatScale(scale)} (${pages} pages, ${(pages / usage.seconds).toFixed(0)} par seconde)`;
    return scale === 1
      ? usageLine(
          what,
          usage,
          '≤ 60 s, ≤ 2 048 Mio',
          ({ seconds, memoryMiB }) => seconds <= 60 && memoryMiB <= 2048,
        )
      : usageLine(what, usage);
  });
  return [...lines, again(work, say)];
}

/** The same after a payment was corrected. */
function again(work: string, say: Bench['say']): Measure {
  say('reconstruction');
  const { site, usage: cold } = siteOf(work, 1);
  const data = join(work, 'donnees-corrigees');
  cpSync(demonstration(work, 1), data, { recursive: true });
  const payments = join(data, 'versements.csv');
  writeFileSync(payments, readFileSync(payments, 'utf8').replace(/\d+\.\d\d/, '1234.56'));
  const usage = measure(work, 'build.ts', ['--data', data, '--out', `${site}-corrige`], { cold: false });
  const ratio = Math.round((usage.seconds / cold.seconds) * 100);
  return usageLine(
    `Reconstruction, échelle 1, après la correction d’un fichier (${ratio} % de la première)`,
    usage,
    '≤ 50 %',
    () => ratio <= 50,
  );
}
