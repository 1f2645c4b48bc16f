import { join } from 'node:path';
import { demonstration } from './demonstrations.ts';
import { writeManyReturns } from './many-returns.ts';
import {
  type Bench,
  decimal,
  formatScale,
  type Measure,
  measure,
  repeated,
  type Usage,
  usageLine,
} from './measure.ts';

const SCALES = [0.1, 1, 3, 10] as const;
const COMPUTE = 'bench/compute-figures.ts';
const MANY_RETURNS = 4_000_000;

/** Reading and computing, without a page: at several sizes, how that grows, and with many more returns. */
export function benchComputing(bench: Bench): Measure[] {
  const { work, runs, say } = bench;
  const usages = new Map<number, Usage>();
  const lines = SCALES.map((scale) => {
    say(`lecture et calcul, échelle ${scale}`);
    const data = demonstration(work, scale);
    const usage = repeated(scale === 1 ? runs : 1, () => measure(work, COMPUTE, [data]));
    usages.set(scale, usage);
    const what = `Lecture et calcul, échelle ${formatScale(scale)}`;
    return scale === 1
      ? usageLine(what, usage, '≤ 6 s', ({ seconds }) => seconds <= 6)
      : usageLine(what, usage);
  });
  return [...lines, growth(usages), checking(bench), manyReturns(bench)];
}

/** What whoever corrects a file waits for. */
function checking({ work, say }: Bench): Measure {
  say('contrôle');
  const usage = measure(work, 'check.ts', ['--data', demonstration(work, 1)]);
  return usageLine('Contrôle des données, échelle 1', usage);
}

/** The exponent of a size in what it costs: 1 when ten times more takes ten times more. */
const exponent = (from: number, to: number, ratio: number): number => Math.log(to / from) / Math.log(ratio);

function growth(usages: ReadonlyMap<number, Usage>): Measure {
  const [one, ten] = [usages.get(1) as Usage, usages.get(10) as Usage];
  const numbers = {
    time: exponent(one.cpuSeconds, ten.cpuSeconds, 10),
    memory: exponent(one.memoryMiB, ten.memoryMiB, 10),
  };
  return {
    what: 'Croissance de l’échelle 1 à 10 : exposant du temps de calcul, de la mémoire',
    value: `${decimal(numbers.time, 2)} ; ${decimal(numbers.memory, 2)}`,
    budget: '≤ 1,1 (linéaire)',
    held: numbers.time <= 1.1 && numbers.memory <= 1.1,
    numbers,
  };
}

function manyReturns({ work, runs, say }: Bench): Measure {
  say('4 millions de remontées');
  const data = join(work, 'donnees-remontees');
  writeManyReturns(demonstration(work, 1), data, MANY_RETURNS);
  const usage = repeated(runs, () => measure(work, COMPUTE, [data]));
  return usageLine(
    `Lecture et calcul, 45 000 ESSMS et ${decimal(MANY_RETURNS / 1e6)} millions de remontées`,
    usage,
    '≤ 30 s, ≤ 1 024 Mio',
    ({ seconds, memoryMiB }) => seconds <= 30 && memoryMiB <= 1024,
  );
}
