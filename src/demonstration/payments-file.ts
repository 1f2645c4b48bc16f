import type { Cents } from '../domain/cents.ts';
import { addDays, type IsoDate } from '../domain/iso-date.ts';
import type { PaymentType } from '../domain/project.ts';
import { type CsvRow, csvFile, type DemoFile } from './demo-file.ts';
import { type Call, DATA_DATE, type DemoProject, totalOf } from './demo-project.ts';
import { euros } from './euros.ts';
import { flawedPayment } from './flaws.ts';
import { Random } from './random.ts';

const COLUMNS = [
  'id_versement',
  'id_projet',
  'type',
  'date_prevue',
  'date_versement',
  'montant',
  'exercice',
] as const;

export type PaymentRow = CsvRow<(typeof COLUMNS)[number]>;

interface DemoPayment {
  readonly type: PaymentType;
  readonly plannedDate: IsoDate;
  /** `null` when it is not paid yet. */
  readonly paidDate: IsoDate | null;
  readonly amount: Cents;
}

/** Part of the subsidy that the convention brings at once, in percents (AAP 2024 § 3.4.1; presentation of 9 May 2022). */
const ADVANCE: Readonly<Record<Call, number>> = { '2022': 40, '2024': 50 };

const LATE_SHARE = 0.03;

const ifPast = (date: IsoDate): IsoDate | null => (date <= DATA_DATE ? date : null);

function advance(project: DemoProject, amount: Cents, random: Random): DemoPayment {
  const signedOn = project.conventionDate as IsoDate;
  const paid = addDays(signedOn, random.integer(8, 75));
  return {
    type: 'avance',
    plannedDate: addDays(signedOn, 30),
    paidDate: random.chance(LATE_SHARE) ? null : ifPast(paid),
    amount,
  };
}

/** The balance: paid when the project is settled, planned once its end is known. */
function balance(project: DemoProject, amount: Cents, random: Random): DemoPayment[] {
  if (project.endDate === null) return [];
  const plannedDate = addDays(project.endDate, 60);
  const paid = addDays(project.endDate, random.integer(30, 48));
  return [{ type: 'solde', plannedDate, paidDate: project.status === 'solde' ? ifPast(paid) : null, amount }];
}

/** Money given back by a project that was abandoned. */
function repayment(project: DemoProject, advanced: DemoPayment, random: Random): DemoPayment[] {
  if (project.status !== 'abandonne' || advanced.paidDate === null) return [];
  const paid = addDays(advanced.paidDate, random.integer(90, 220));
  const amount = random.chance(0.6)
    ? advanced.amount
    : Math.round(advanced.amount * random.between(0.4, 0.9));
  return [{ type: 'reversement', plannedDate: paid, paidDate: ifPast(paid), amount }];
}

/** The payments of a project whose convention is signed. */
function paymentsOf(project: DemoProject, random: Random): DemoPayment[] {
  if (project.signed === null) return [];
  const total = totalOf(project.signed);
  const advanced = advance(project, Math.floor((total * ADVANCE[project.call]) / 100), random);
  return [
    advanced,
    ...balance(project, total - advanced.amount, random),
    ...repayment(project, advanced, random),
  ];
}

function* rows(projects: readonly DemoProject[], seed: number): Generator<PaymentRow> {
  for (const project of projects) {
    const random = new Random(seed, 'versements', project.id);
    for (const [index, payment] of paymentsOf(project, random).entries()) {
      const row: PaymentRow = {
        id_versement: `${project.id}-V${index + 1}`,
        id_projet: project.id,
        type: payment.type,
        date_prevue: payment.plannedDate,
        date_versement: payment.paidDate,
        montant: euros(payment.amount),
        exercice: (payment.paidDate ?? payment.plannedDate).slice(0, 4),
      };
      yield flawedPayment(row, random);
    }
  }
}

export const paymentsFile = (projects: readonly DemoProject[], seed: number): DemoFile =>
  csvFile('versements.csv', COLUMNS, () => rows(projects, seed));
