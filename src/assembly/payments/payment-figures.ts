import { MISSING } from '../../domain/cell.ts';
import { awaitedAdvances } from '../../metrics/awaited-advances.ts';
import { funnel } from '../../metrics/funnel.ts';
import { monthlyMoney } from '../../metrics/monthly-money.ts';
import { ADVANCE_WAIT_DAYS } from '../../metrics/payment-schedule.ts';
import type { AttributedPart, ProjectAccount } from '../../metrics/project-account.ts';
import type { MonthlyMoney, PaymentFigures } from '../../observatory/payment-figures.ts';
import { envelopeYears } from './envelope-years.ts';
import { moneyMovements, placesOf } from './money-movements.ts';
import type { PaymentContext } from './payment-context.ts';

/** The money on its way. `shown`: the projects of the edition; `accounts`: all of them. */
export function paymentFigures(
  shown: readonly ProjectAccount[],
  accounts: readonly ProjectAccount[],
  context: PaymentContext,
): PaymentFigures {
  const { programme, scope } = context;
  const { dataDate, payments, sites } = programme;
  const known = payments !== null;
  const holds = ({ finessEt }: AttributedPart) => scope.holds(sites.get(finessEt ?? '')?.location ?? null);
  return {
    funnel: funnel(shown, holds, known),
    awaitedAdvances: { days: ADVANCE_WAIT_DAYS, share: awaitedAdvances(shown, dataDate, known) },
    months: monthlyFigures(accounts, context),
    envelopeYears: envelopeYears(accounts, context),
  };
}

function monthlyFigures(accounts: readonly ProjectAccount[], context: PaymentContext): MonthlyMoney[] {
  const { payments, dataDate } = context.programme;
  const movements = moneyMovements(accounts, context);
  return monthlyMoney(movements, placesOf(context), dataDate).map(
    ({ place, month, signedToDate, ...paid }) => ({
      month,
      regionCode: place,
      signedToDate,
      ...(payments === null
        ? { advance: MISSING, balance: MISSING, other: MISSING, paidToDate: MISSING }
        : paid),
    }),
  );
}
