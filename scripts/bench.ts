import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchBuilding } from './bench/building.ts';
import { benchCharts } from './bench/charts-per-second.ts';
import { benchComputing } from './bench/computing.ts';
import { benchFaultyRows } from './bench/faulty-rows.ts';
import { benchFirstChart } from './bench/first-chart.ts';
import { markdownTable } from './bench/markdown-table.ts';
import type { Bench, Measure } from './bench/measure.ts';
import { benchWeights } from './bench/page-weights.ts';
import { benchPeer } from './bench/peer.ts';
import { benchRegisters } from './bench/registers.ts';
import { benchSecrecy } from './bench/secrecy.ts';
import { benchLoad } from './bench/server-load.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { readOptions } from './lib/read-options.ts';

const USAGE =
  'Usage : npm run bench -- [--only PARTIE,PARTIE] [--runs N] [--json FICHIER] [--markdown FICHIER]';

/** The parts of the bench, in the order in which they are run. */
const PARTS: Readonly<Record<string, (bench: Bench) => Measure[] | Promise<Measure[]>>> = {
  calcul: benchComputing,
  registres: benchRegisters,
  lignes: benchFaultyRows,
  construction: benchBuilding,
  graphiques: benchCharts,
  poids: benchWeights,
  affichage: benchFirstChart,
  charge: benchLoad,
  secret: benchSecrecy,
  pairs: benchPeer,
};

function partsOf(only: string | undefined): readonly string[] {
  const names = Object.keys(PARTS);
  const asked = only?.split(',') ?? names;
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown === undefined) return asked;
  throw new UsageError(`Partie inconnue : ${unknown}. Parties : ${names.join(', ')}.`);
}

/** How many times what has a budget of time is run. */
function runsOf(runs = '1'): number {
  if (!/^[1-9]\d?$/.test(runs)) throw new UsageError('--runs attend un nombre, de 1 à 99.');
  return Number(runs);
}

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      cwd: import.meta.dirname,
    }).trim();
  } catch {
    return 'sans dépôt';
  }
};

async function bench(args: readonly string[]): Promise<number> {
  const { only, runs, json, markdown } = readOptions(args, ['only', 'runs', 'json', 'markdown']);
  const parts = partsOf(only);
  const times = runsOf(runs);
  const work = mkdtempSync(join(tmpdir(), 'cadran-bench-'));
  const say = (text: string): void => {
    if (process.stderr.isTTY) console.error(`Mesure : ${text}…`);
  };
  try {
    const machine = `${cpus().length} cœurs (${cpus()[0]?.model.trim()}, ${arch()}), node ${process.version}, version ${commit()}`;
    console.log(`Machine : ${machine}`);
    const measures: Measure[] = [];
    for (const part of parts) {
      for (const each of (await PARTS[part]?.({ work, runs: times, say })) ?? []) {
        measures.push(each);
        const verdict = each.budget === '' ? '' : `  [${each.budget} : ${each.held ? 'tenu' : 'DÉPASSÉ'}]`;
        console.log(`${each.what} : ${each.value}${verdict}`);
      }
    }
    if (json) writeFileSync(json, `${JSON.stringify({ machine, measures }, null, 2)}\n`);
    if (markdown) writeFileSync(markdown, markdownTable(machine, measures, { day: new Date(), runs: times }));
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

await runCommand(USAGE, bench);
