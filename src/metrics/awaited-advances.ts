import { type Cell, MISSING, NOT_APPLICABLE } from '../domain/cell.ts';
import { daysBetween, type IsoDate } from '../domain/iso-date.ts';
import type { Ratio } from '../domain/ratio.ts';
import { ratioOr } from './cell-ratio.ts';
import { ADVANCE_WAIT_DAYS, paymentSchedule } from './payment-schedule.ts';
import type { ProjectAccount } from './project-account.ts';

/**
 * Projects without advance among those whose convention is older than the threshold. Projects of a call that does not say
 * when its advance is paid are not judged. Missing when payments are not known.
 */
export function awaitedAdvances(
  accounts: readonly ProjectAccount[],
  dataDate: IsoDate,
  paymentsKnown: boolean,
): Cell<Ratio> {
  if (!paymentsKnown) return MISSING;
  const judged = accounts.flatMap((account) => {
    const schedule = paymentSchedule(account, dataDate);
    if (schedule === null || schedule.advance === null) return [];
    return daysBetween(schedule.advanceDue, dataDate) > ADVANCE_WAIT_DAYS ? [schedule] : [];
  });
  const waiting = judged.filter(({ advanceAwaitedDays }) => advanceAwaitedDays !== null);
  return ratioOr(waiting.length, judged.length, NOT_APPLICABLE);
}
