import { addMonths, daysBetween, endOfMonth, type IsoDate } from '../domain/iso-date.ts';
import { DATA_DATE, type DemoMember, type DemoProject } from './demo-project.ts';
import type { Random } from './random.ts';

/** The five indicators that have a target. */
export const RATES = [
  'dossiers_actifs',
  'dossiers_actifs_projet_personnalise',
  'dossiers_actifs_agenda',
  'mssante',
  'dmp',
] as const;
export type RateIndicator = (typeof RATES)[number];

/** How the uses of a project, or of one of its members, grow with time. */
export interface Progress {
  /** Highest rate it tends to, for each indicator. */
  readonly ceilings: Readonly<Record<RateIndicator, number>>;
  /** Months after which half of it is reached. */
  readonly halfLife: number;
}

const LIVE: ReadonlySet<string> = new Set(['en_cours', 'termine', 'solde']);

/** Months between two returns: some projects report every month, most every quarter. */
const CADENCES = [1, 1, 2, 3, 3, 3, 3] as const;

/** A day of measure, and the first days of the periods that it may look back on. */
export interface Measure {
  readonly date: IsoDate;
  /** Months since the project began. */
  readonly age: number;
  readonly month: IsoDate;
  readonly quarter: IsoDate;
  /** Three to six months, for the socle indicators. */
  readonly socle: IsoDate;
}

/** The ends of month at which a project measures its uses, from the first quarter of its deployment. */
export function measures({ status, startDate }: DemoProject, random: Random): Measure[] {
  if (!LIVE.has(status) || startDate === null) return [];
  const cadence = random.pick(CADENCES);
  const socleMonths = random.integer(3, 6);
  const all: Measure[] = [];
  let date = endOfMonth(addMonths(startDate, random.integer(3, 4)));
  while (date < DATA_DATE) {
    const [month, quarter] = [addMonths(date, -1), addMonths(date, -3)];
    const age = Math.max(1, daysBetween(startDate, date) / 30);
    all.push({ date, age, month, quarter, socle: addMonths(date, -socleMonths) });
    date = endOfMonth(addMonths(`${date.slice(0, 8)}01`, cadence));
  }
  return all;
}

/** Settled projects have reached their targets, or nearly: the balance depends on it. */
export function memberProgress({ status }: DemoProject, random: Random): Progress {
  if (status === 'solde' || status === 'termine') {
    const high = () => random.between(0.96, 1);
    const socle = () => random.between(0.76, 0.97);
    return {
      halfLife: random.between(0.1, 0.5),
      ceilings: {
        dossiers_actifs: high(),
        dossiers_actifs_projet_personnalise: high(),
        dossiers_actifs_agenda: high(),
        mssante: socle(),
        dmp: socle(),
      },
    };
  }
  return {
    halfLife: random.between(0.8, 5),
    ceilings: {
      dossiers_actifs: random.between(0.74, 1),
      dossiers_actifs_projet_personnalise: random.between(0.66, 1),
      dossiers_actifs_agenda: random.between(0.7, 1),
      mssante: random.between(0.3, 1),
      dmp: random.between(0.2, 0.98),
    },
  };
}

/** Whether an ESSMS is in its project on that day. */
export const isPresent = ({ entryDate, exitDate }: DemoMember, date: IsoDate): boolean =>
  (entryDate === null || entryDate <= date) && (exitDate === null || date < exitDate);

/** The rate that a project of this age, in months, has reached: quick at first, then slowly near the ceiling. */
export const rateAt = (age: number, indicator: RateIndicator, { ceilings, halfLife }: Progress): number =>
  (ceilings[indicator] * age) / (age + halfLife);
