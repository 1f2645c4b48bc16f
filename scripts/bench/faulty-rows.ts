import { type Bench, type Measure, measure, repeated, usageLine } from './measure.ts';

const FAULTY_ROWS = 100_000;

/** Checking a folder where every row is at fault, and reporting on it in the three ways. */
export function benchFaultyRows({ work, runs, say }: Bench): Measure[] {
  say('lignes fautives');
  return [
    usageLine(
      'Contrôle de 100 000 lignes toutes fautives, rapport, JSON et classeurs annotés',
      repeated(runs, () => measure(work, 'bench/check-faulty-folder.ts', [String(FAULTY_ROWS)])),
      '≤ 20 s',
      ({ seconds }) => seconds <= 20,
    ),
  ];
}
