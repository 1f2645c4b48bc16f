import type { PaymentType } from '../../domain/project.ts';
import { COM } from '../../domain/territory.ts';
import type { MoneyMovement } from '../../metrics/monthly-money.ts';
import type { AttributedPart, ProjectAccount } from '../../metrics/project-account.ts';
import type { PaymentContext } from './payment-context.ts';

const UNLOCATED = 'non_localise';
const COUNTRY = 'FR';

const KINDS: Readonly<Record<PaymentType, MoneyMovement['kind']>> = {
  avance: 'avance',
  solde: 'solde',
  ajustement: 'autre',
  reversement: 'autre',
};

/** The places whose money is told month by month: the only region of a regional edition, or the country and all it holds. */
export function placesOf({ scope, rows }: PaymentContext): string[] {
  if (scope.region !== null) return [scope.region];
  const regions = rows.filter(({ type }) => type === 'region').map(({ code }) => code);
  return [...new Set([...regions, COM, UNLOCATED, COUNTRY])];
}

/** Every engagement and every payment, part by part, in the region it goes to and in the country. */
export function moneyMovements(
  accounts: readonly ProjectAccount[],
  { programme, scope }: PaymentContext,
): MoneyMovement[] {
  const moved = (
    parts: readonly AttributedPart[],
    about: Pick<MoneyMovement, 'date' | 'kind'>,
  ): MoneyMovement[] =>
    parts.flatMap(({ finessEt, amount }) => {
      const location = programme.sites.get(finessEt ?? '')?.location ?? null;
      if (!scope.holds(location)) return [];
      const here = { ...about, place: location?.region ?? UNLOCATED, amount };
      return scope.region === null ? [here, { ...here, place: COUNTRY }] : [here];
    });
  return accounts.flatMap(({ project: { conventionDate }, signedParts, paidPayments }) => [
    ...(conventionDate === null ? [] : moved(signedParts, { date: conventionDate, kind: 'engage' })),
    ...paidPayments.flatMap(({ type, paidDate, parts }) =>
      moved(parts, { date: paidDate, kind: KINDS[type] }),
    ),
  ]);
}
