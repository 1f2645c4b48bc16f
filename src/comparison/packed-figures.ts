import type { AbsenceReason, Cell } from '../domain/cell.ts';
import { isAbsent } from '../domain/cell.ts';
import type { Ratio } from '../domain/ratio.ts';
import { RATE_INDICATORS } from '../domain/usage-return.ts';
import type { Attainment, UsageMeasure } from '../observatory/usage-figures.ts';
import type { ComparedFigures } from './compared-territory.ts';

/** A value, or the letter of the reason why there is none. */
type Packed = number | string;

/** The figures of a territory as a line of values, in the order of `packFigures`: names would triple its weight. */
export type PackedFigures = readonly Packed[];

const REASONS: Readonly<Record<AbsenceReason, string>> = {
  manquant: 'n',
  secret: 's',
  sans_objet: 'o',
  indetermine: 'i',
};
const ATTAINMENTS: readonly (Attainment | null)[] = [
  null,
  'oui',
  'non',
  'oui_sur_repondants',
  'non_sur_repondants',
];
const STATUSES: readonly UsageMeasure['status'][] = [
  'publie',
  'manquant',
  'secret',
  'sans_objet',
  'indetermine',
];
/** No target in force. */
const NO_TARGET = -1;

const packCell = (cell: Cell<number>): Packed => (isAbsent(cell) ? REASONS[cell.absent] : cell);

const packRatio = (cell: Cell<Ratio>): Packed[] =>
  isAbsent(cell) ? [REASONS[cell.absent], 0] : [cell.numerator, cell.denominator];

const packMeasure = (measure: UsageMeasure): Packed[] => [
  RATE_INDICATORS.indexOf(measure.indicator),
  packCell(measure.numerator),
  packCell(measure.denominator),
  ...packRatio(measure.rate),
  STATUSES.indexOf(measure.status),
  measure.target ?? NO_TARGET,
  ATTAINMENTS.indexOf(measure.attained),
  measure.respondents,
  measure.expected,
  packCell(measure.lowerBound),
  packCell(measure.upperBound),
];

/** Writes the figures of a territory as a line. */
export function packFigures(figures: ComparedFigures): PackedFigures {
  const { records } = figures;
  return [
    figures.essmsCount,
    ...packRatio(figures.essmsShare),
    figures.coveredCount,
    figures.conventionedCount,
    ...packRatio(figures.coverage),
    figures.signedAmount,
    ...packRatio(figures.amountShare),
    packCell(figures.paidAmount),
    ...packRatio(figures.paidShare),
    packCell(figures.amountPerEssms),
    packCell(figures.balanceIndex),
    packCell(figures.shareGap),
    figures.isolatedCount,
    packCell(figures.population),
    ...packRatio(figures.densityPer100k),
    figures.projectCount,
    ...(records === null ? [0] : [1, packCell(records.count), records.respondents, records.expected]),
    ...figures.measures.flatMap(packMeasure),
  ];
}

/** Reads the values of a line one after the other; a line that is too short, or holds something else, is a fault. */
class Line {
  private readonly values: PackedFigures;
  private next = 0;

  constructor(values: PackedFigures) {
    this.values = values;
  }

  get isAtEnd(): boolean {
    return this.next >= this.values.length;
  }

  number(): number {
    const value = this.values[this.next++];
    if (typeof value !== 'number') throw new TypeError(`invalid packed figure: ${value} (a number)`);
    return value;
  }

  cell(): Cell<number> {
    const value = this.values[this.next];
    if (typeof value === 'number') return this.number();
    this.next += 1;
    const reason = Object.entries(REASONS).find(([, letter]) => letter === value)?.[0];
    if (reason === undefined) throw new TypeError(`invalid packed figure: ${value} (the letter of a reason)`);
    return { absent: reason as AbsenceReason };
  }

  ratio(): Cell<Ratio> {
    const numerator = this.cell();
    const denominator = this.number();
    return isAbsent(numerator) ? numerator : { numerator, denominator };
  }

  among<T>(list: readonly T[]): T {
    const index = this.number();
    if (!(index in list)) throw new TypeError(`invalid packed figure: ${index} (under ${list.length})`);
    return list[index] as T;
  }
}

function readMeasure(line: Line): UsageMeasure {
  const indicator = line.among(RATE_INDICATORS);
  const [numerator, denominator, rate] = [line.cell(), line.cell(), line.ratio()];
  const status = line.among(STATUSES);
  const target = line.number();
  return {
    indicator,
    denominatorType: 'tous',
    numerator,
    denominator,
    rate,
    status,
    target: target === NO_TARGET ? null : target,
    attained: line.among(ATTAINMENTS),
    respondents: line.number(),
    expected: line.number(),
    lowerBound: line.cell(),
    upperBound: line.cell(),
  };
}

/** Reads the figures of a territory back from their line. */
export function unpackFigures(packed: PackedFigures): ComparedFigures {
  const line = new Line(packed);
  const figures = {
    essmsCount: line.number(),
    essmsShare: line.ratio(),
    coveredCount: line.number(),
    conventionedCount: line.number(),
    coverage: line.ratio(),
    signedAmount: line.number(),
    amountShare: line.ratio(),
    paidAmount: line.cell(),
    paidShare: line.ratio(),
    amountPerEssms: line.cell(),
    balanceIndex: line.cell(),
    shareGap: line.cell(),
    isolatedCount: line.number(),
    population: line.cell(),
    densityPer100k: line.ratio(),
    projectCount: line.number(),
    records:
      line.number() === 0
        ? null
        : { count: line.cell(), respondents: line.number(), expected: line.number() },
  };
  const measures: UsageMeasure[] = [];
  while (!line.isAtEnd) measures.push(readMeasure(line));
  return { ...figures, measures };
}
