import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf } from '../lib/site/site-files.ts';
import { demonstration } from './demonstrations.ts';
import {
  type Bench,
  formatScale,
  type Measure,
  measure,
  repeated,
  type Usage,
  usageLine,
} from './measure.ts';

/** What the sites built so far took. */
const built = new Map<string, Usage>();

/** The site of the demonstration at a scale, built once for all the measures of a run; what that took. */
export function siteOf(
  { work, runs }: Bench,
  scale: number,
): { readonly site: string; readonly usage: Usage } {
  const site = join(work, `site-${scale}`);
  const known = built.get(site);
  if (known !== undefined) return { site, usage: known };
  const data = demonstration(work, scale);
  const usage = repeated(scale === 1 ? runs : 1, () => buildAnew(work, data, site));
  built.set(site, usage);
  return { site, usage };
}

/** Builds a site where there is none. */
function buildAnew(work: string, data: string, site: string, how: { cold?: boolean } = {}): Usage {
  rmSync(site, { recursive: true, force: true });
  return measure(work, 'build.ts', ['--data', data, '--out', site], how);
}

/** Building the whole site, at two sizes, then again after one file changed. */
export function benchBuilding(bench: Bench): Measure[] {
  const lines = [0.1, 1].map((scale) => {
    bench.say(`construction, échelle ${scale}`);
    const { site, usage } = siteOf(bench, scale);
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
  return [...lines, ...rebuilding(bench)];
}

/** One thing corrected in a data folder. */
interface Correction {
  readonly what: string;
  readonly file: string;
  readonly correct: (text: string) => string;
}

const CORRECTIONS: readonly Correction[] = [
  {
    what: 'd’un versement',
    file: 'versements.csv',
    correct: (text) => text.replace(/\d+\.\d\d/, (amount) => (Number(amount) + 1).toFixed(2)),
  },
  {
    // Its numerator: the rates of its territory change with it, up to those of the country, which all portraits show.
    what: 'd’une remontée d’usage',
    file: 'indicateurs_usage.csv',
    correct: (text) =>
      text.replace(/,([1-9]\d*),(\d+),([^,\n]*,){3}[^,\n]*\n?$/, (row, numerator) =>
        row.replace(numerator, String(Number(numerator) - 1)),
      ),
  },
];

/** The same built again, after one correction then another. */
function rebuilding(bench: Bench): Measure[] {
  const { work, runs, say } = bench;
  const { site, usage: cold } = siteOf(bench, 1);
  const data = join(work, 'donnees-corrigees');
  cpSync(demonstration(work, 1), data, { recursive: true });
  return CORRECTIONS.map(({ what, file, correct }, index) => {
    say(`reconstruction après la correction ${what}`);
    const path = join(data, file);
    // Corrected further each time.
    const usage = repeated(runs, () => {
      const before = readFileSync(path, 'utf8');
      const after = correct(before);
      if (after === before) throw new Error(`nothing was corrected in ${file}`);
      writeFileSync(path, after);
      return buildAnew(work, data, `${site}-corrige-${index}`, { cold: false });
    });
    const ratio = Math.round((usage.seconds / cold.seconds) * 100);
    return usageLine(
      `Reconstruction, échelle 1, après la correction ${what} (${ratio} % de la première)`,
      usage,
      '≤ 50 %',
      () => ratio <= 50,
    );
  });
}
