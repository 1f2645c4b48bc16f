import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { KEPT_FOLDER } from '../lib/kept-folder.ts';

const SCRIPTS = resolve(import.meta.dirname, '..');
/** What earlier runs remember of the data. */
const REMEMBERED = ['registres', 'usages', 'fichiers', 'classeur.bin', 'pages.bin'].map((name) =>
  join(KEPT_FOLDER, name),
);

/** What a command took: time, time of all processors, most memory at once. */
export interface Usage {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly memoryMiB: number;
  /** The shortest and the longest time of several runs; absent when there was one. */
  readonly range?: readonly [number, number];
}

/** One line of the table: what was measured, its budget (none: empty) and whether it is held, its numbers for programs. */
export interface Measure {
  readonly what: string;
  readonly value: string;
  readonly budget: string;
  readonly held: boolean | null;
  readonly numbers: object;
}

/** What the measures share. */
export interface Bench {
  /** A folder to work in. */
  readonly work: string;
  /** How many times what has a budget of time is run. */
  readonly runs: number;
  /** Says on the terminal what is being measured. */
  readonly say: (text: string) => void;
}

/**
 * Runs a script of the project in a process of its own, as `npm run` does, and says what it took: cold, unless what earlier
 * runs remember of the data is part of what is measured.
 */
export function measure(
  work: string,
  script: string,
  args: readonly string[],
  { cold = true }: { cold?: boolean } = {},
): Usage {
  if (cold) for (const place of REMEMBERED) rmSync(place, { recursive: true, force: true });
  const target = join(work, 'usage.json');
  const preloaded = ['bench/report-usage.ts', 'remember-code.mjs'].flatMap((path) => [
    '--import',
    pathToFileURL(join(SCRIPTS, path)).href,
  ]);
  execFileSync(process.execPath, [...preloaded, join(SCRIPTS, script), ...args], {
    cwd: resolve(SCRIPTS, '..'),
    env: { ...process.env, CADRAN_USAGE: target },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return JSON.parse(readFileSync(target, 'utf8')) as Usage;
}

/**
 * What the median of several runs took: a machine may be half as fast from one minute to the next. Of an even number of
 * runs, the longer of the two in the middle; memory is the most that any took.
 */
export function repeated(runs: number, once: () => Usage): Usage {
  const usages = Array.from({ length: runs }, once).sort((a, b) => a.seconds - b.seconds);
  const median = usages[Math.floor(runs / 2)] as Usage;
  if (runs === 1) return median;
  const memoryMiB = Math.max(...usages.map((usage) => usage.memoryMiB));
  return { ...median, memoryMiB, range: [(usages[0] as Usage).seconds, (usages.at(-1) as Usage).seconds] };
}

/** Runs a script of the project, without a measure. */
export function run(script: string, args: readonly string[]): void {
  execFileSync(process.execPath, [join(SCRIPTS, script), ...args], { stdio: 'ignore' });
}

/** "12,3 s (14,0 s de calcul), 456 Mio"; of several runs "12,3 s (de 11,9 à 13,0 ; 14,0 s de calcul), 456 Mio" */
export const shown = ({ seconds, cpuSeconds, memoryMiB, range }: Usage): string => {
  const spread = range === undefined ? '' : `de ${range.map((each) => decimal(each)).join(' à ')} ; `;
  return `${decimal(seconds)} s (${spread}${decimal(cpuSeconds)} s de calcul), ${memoryMiB.toFixed(0)} Mio`;
};

/** A number with decimals, in French. */
export const decimal = (value: number, digits = 1): string => value.toFixed(digits).replace('.', ',');

/** A scale as it is told: "0,1", "10". */
export const formatScale = (scale: number): string => decimal(scale, Number.isInteger(scale) ? 0 : 1);

/** A line whose budget bears on what a command took. */
export const usageLine = (
  what: string,
  usage: Usage,
  budget = '',
  isHeld: (usage: Usage) => boolean = () => true,
): Measure => ({
  what,
  value: shown(usage),
  budget,
  held: budget === '' ? null : isHeld(usage),
  numbers: usage,
});
