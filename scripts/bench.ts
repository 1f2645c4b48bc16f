import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { HidingCount } from '../src/observatory/usage-figures.ts';
import { HIDING_LABELS, hiddenPersons } from '../src/wording/disclosure.ts';
import { runCommand } from './lib/command.ts';
import { readOptions } from './lib/read-options.ts';

const USAGE = 'Usage : npm run bench -- [--json FICHIER]';
const SCRIPTS = import.meta.dirname;
const NATIONAL_SITES = 175_000;
const FAULTY_ROWS = 100_000;

interface Usage {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly memoryMiB: number;
}

/** One line of the table: what was measured, its budget, and whether it is held. */
interface Measure {
  readonly what: string;
  readonly value: string;
  readonly budget: string;
  readonly held: boolean | null;
  readonly usage: Usage | null;
  /** What secrecy hides, level by level. */
  readonly levels?: readonly HidingCount[];
}

/** Runs a script in a process of its own, and says what it took. */
function measure(work: string, script: string, args: readonly string[]): Usage {
  const target = join(work, 'usage.json');
  const preload = pathToFileURL(join(SCRIPTS, 'bench', 'report-usage.ts')).href;
  execFileSync(process.execPath, ['--import', preload, join(SCRIPTS, script), ...args], {
    cwd: resolve(SCRIPTS, '..'),
    env: { ...process.env, CADRAN_USAGE: target },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return JSON.parse(readFileSync(target, 'utf8')) as Usage;
}

const show = ({ seconds, cpuSeconds, memoryMiB }: Usage): string =>
  `${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s de calcul), ${memoryMiB.toFixed(0)} Mio`;

const line = (what: string, usage: Usage, budget: string, held: (usage: Usage) => boolean): Measure => ({
  what,
  value: show(usage),
  budget,
  held: held(usage),
  usage,
});

function benchRegister(work: string): Measure {
  const file = join(work, 'structures.json.gz');
  const args = ['--out', file, '--sites', String(NATIONAL_SITES), '--gzip'];
  execFileSync(process.execPath, [join(SCRIPTS, 'bench', 'generate-finess-plus.ts'), ...args], {
    stdio: 'ignore',
  });
  const usage = measure(work, 'bench/read-register.ts', [file]);
  return line(
    'Registre FINESS+ de taille nationale',
    usage,
    '≤ 600 Mio',
    ({ memoryMiB }) => memoryMiB <= 600,
  );
}

/** Checking a folder where every row is at fault, and reporting on it in the three ways. */
function benchFaultyRows(work: string): Measure {
  return line(
    `Contrôle de ${FAULTY_ROWS} lignes toutes fautives, rapport, JSON et classeurs annotés`,
    measure(work, 'bench/check-faulty-folder.ts', [String(FAULTY_ROWS)]),
    '≤ 20 s',
    ({ seconds }) => seconds <= 20,
  );
}

function countPages(site: string): number {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    .length;
}

function benchEdition(work: string, scale: number): Measure[] {
  const data = join(work, `donnees-${scale}`);
  const site = join(work, `site-${scale}`);
  execFileSync(process.execPath, [join(SCRIPTS, 'demo.ts'), '--out', data, '--scale', String(scale)], {
    stdio: 'ignore',
  });
  const check = measure(work, 'check.ts', ['--data', data]);
  const build = measure(work, 'build.ts', ['--data', data, '--out', site]);
  const pages = countPages(site);
  const full = scale === 1;
  return [
    line(
      `Lecture et calcul, échelle ${scale}`,
      check,
      full ? '≤ 6 s' : '',
      ({ seconds }) => !full || seconds <= 6,
    ),
    line(
      `Construction complète, échelle ${scale} (${pages} pages, ${(pages / build.seconds).toFixed(0)} par seconde)`,
      build,
      full ? '≤ 60 s, ≤ 2 048 Mio' : '',
      ({ seconds, memoryMiB }) => !full || (seconds <= 60 && memoryMiB <= 2048),
    ),
    ...(full ? [benchWeight(site), ...benchSecrecy(work, data, site)] : []),
  ];
}

/** Weight of a département page on a first visit, as a server sends it. */
function benchWeight(site: string): Measure {
  const page = 'territoires/departements/59/index.html';
  const kibibytes = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(site, file))).length, 0) / 1024;
  const scripts = [...readFileSync(join(site, page), 'utf8').matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(
    ([, source = '']) => join(dirname(page), source),
  );
  const text = kibibytes([page, 'assets/cadran.css']);
  const code = kibibytes(scripts);
  return {
    what: 'Page d’un département, première visite, gzip',
    value: `${text.toFixed(1)} Kio de HTML et CSS, ${code.toFixed(1)} Kio de JavaScript`,
    budget: '≤ 50 Kio, ≤ 15 Kio de JavaScript',
    held: text <= 50 && code <= 15,
    usage: null,
  };
}

/** The attack on what is published, and what secrecy hid of it. */
function benchSecrecy(work: string, data: string, site: string): Measure[] {
  const start = performance.now();
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(SCRIPTS, 'attack.ts'), '--data', join(site, 'donnees')],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - start) / 1000;
  const [found = ''] = stdout.split('\n');
  const levels = hiddenLevels(work, data);
  return [
    {
      what: 'Attaque de tout ce qui est publié, échelle 1',
      value: `${found} (${seconds.toFixed(0)} s)`,
      budget: '0 nombre retrouvé',
      held: status === 0,
      usage: null,
    },
    {
      what: 'Cases masquées, et part des personnes qu’elles comptent',
      value: levels.map(hiddenShare).join(' ; '),
      budget: '',
      held: null,
      usage: null,
      levels,
    },
  ];
}

/** What secrecy hides of a data folder, level by level. */
function hiddenLevels(work: string, data: string): readonly HidingCount[] {
  const target = join(work, 'masque.json');
  execFileSync(process.execPath, [join(SCRIPTS, 'bench', 'hidden-shares.ts'), data, target], {
    stdio: 'ignore',
  });
  return JSON.parse(readFileSync(target, 'utf8')) as readonly HidingCount[];
}

/** "régions 12 sur 540 (0 %)" */
function hiddenShare(count: HidingCount): string {
  const { level, cells, primary, secondary } = count;
  return `${HIDING_LABELS[level].toLowerCase()} ${primary + secondary} sur ${cells} (${hiddenPersons(count)})`;
}

async function bench(args: readonly string[]): Promise<number> {
  const { json } = readOptions(args, ['json']);
  const work = mkdtempSync(join(tmpdir(), 'cadran-bench-'));
  try {
    const machine = `${cpus().length} cœurs, ${arch()}, node ${process.version}`;
    console.log(`Machine : ${machine}`);
    const measures = [
      ...benchEdition(work, 0.1),
      ...benchEdition(work, 1),
      benchRegister(work),
      benchFaultyRows(work),
    ];
    for (const { what, value, budget, held } of measures) {
      const verdict = budget === '' ? '' : `  [${budget} : ${held ? 'tenu' : 'DÉPASSÉ'}]`;
      console.log(`${what} : ${value}${verdict}`);
    }
    if (json) writeFileSync(json, `${JSON.stringify({ machine, measures }, null, 2)}\n`);
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

await runCommand(USAGE, bench);
