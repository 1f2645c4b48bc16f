import type { Equation } from './additive-system.ts';
import type { EssmsGroup, Grouping } from './essms-groups.ts';
import { LinearProgram } from './linear-program.ts';
import type { UsageRow } from './published-rows.ts';
import type { Unknowns } from './unknowns.ts';
import { Contradiction, WorkingRows } from './working-rows.ts';

/** Unknowns that must be zero, since nobody can be there. */
export interface Nobody {
  readonly answers: readonly number[];
  readonly silent: readonly number[];
}

/** As much as every unknown that can be above zero can be at once; the solver works to 1e-7. */
const TRACE = 1e-4;

/**
 * The groups where nobody answered, and those where everybody did, from the numbers of respondents, which are never
 * hidden: when all those of a département are in one of its EPCI, the two rows are one.
 */
export async function nobodyThere(
  grouping: Grouping,
  unknowns: Unknowns,
  rows: readonly UsageRow[],
): Promise<Nobody> {
  const { answerCount } = unknowns;
  const count = answerCount + unknowns.groupCount;
  const zeros = await alwaysZero(count, [
    ...rows.map((row) => exactly(row.family, unknowns.answersOf(row.cell, row.type), row.respondents)),
    ...rows.filter(({ type }) => type === 'tous').map((row) => silentRow(row, unknowns)),
    ...sizes(grouping, unknowns),
  ]);
  return {
    answers: zeros.filter((unknown) => unknown < answerCount),
    silent: zeros.filter((unknown) => unknown >= answerCount).map((unknown) => unknown - answerCount),
  };
}

/**
 * The unknowns that are zero whatever the others are. One linear program tells them all: each unknown is a trace, as
 * large as can be, plus the rest, and what has no trace is always zero.
 */
async function alwaysZero(count: number, equations: readonly Equation[]): Promise<readonly number[]> {
  const working = new WorkingRows(count, equations);
  working.subtractParts();
  const free = [...new Set(working.rows.flatMap(({ columns }) => columns))];
  const position = new Map(free.map((column, index) => [column, index]));
  const program = await LinearProgram.create(
    2 * free.length,
    working.rows.map(({ columns, low, high }) => {
      const places = columns.map((column) => position.get(column) as number);
      return { columns: [...places, ...places.map((place) => place + free.length)], low, high };
    }),
    { upper: withTraces(free.length, Number.POSITIVE_INFINITY, TRACE), once: true },
  );
  try {
    const values = free.length === 0 ? [] : program.maximise(withTraces(free.length, 0, 1));
    if (values === null) throw new Contradiction('the numbers of respondents do not add up');
    const traces = working.known.slice();
    free.forEach((column, place) => {
      traces[column] = values[place + free.length] as number;
    });
    return [...traces.keys()].filter((unknown) => (traces[unknown] as number) < TRACE / 100);
  } finally {
    program.dispose();
  }
}

const withTraces = (count: number, rest: number, trace: number): Float64Array =>
  new Float64Array(2 * count).fill(rest, 0, count).fill(trace, count);

const exactly = (family: string, columns: readonly number[], value: number): Equation => ({
  family,
  columns,
  low: value,
  high: value,
});

function silentRow({ cell, family, expected, respondents }: UsageRow, unknowns: Unknowns): Equation {
  const columns = unknowns.groupsOf(cell).map((group) => group + unknowns.answerCount);
  return exactly(`silence|${family}`, columns, expected - respondents);
}

/** In each group, those who answered and those who did not are all its members, or at most that when some are exempt. */
function sizes({ groups, allAwaited }: Grouping, unknowns: Unknowns): readonly Equation[] {
  const columns: number[][] = groups.map(() => []);
  for (const [unknown, group] of unknowns.groupOf.entries()) columns[group]?.push(unknown);
  const size = ({ size: high }: EssmsGroup, group: number): Equation => ({
    family: 'groupe',
    columns: [...(columns[group] as number[]), unknowns.answerCount + group],
    low: allAwaited ? high : 0,
    high,
  });
  return groups.map(size).filter(({ high }) => Number.isFinite(high));
}
