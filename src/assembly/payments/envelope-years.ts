import { type Cell, isAbsent, isPresent, NOT_APPLICABLE } from '../../domain/cell.ts';
import type { EnvelopeConsumption } from '../../domain/envelope-consumption.ts';
import { type Ratio, ratioMillionths } from '../../domain/ratio.ts';
import { ratioOr } from '../../metrics/cell-ratio.ts';
import { type EngagedPart, envelopeConsumption } from '../../metrics/envelope-consumption.ts';
import type { ProjectAccount } from '../../metrics/project-account.ts';
import type { EnvelopeYear, PublishedConsumption } from '../../observatory/payment-figures.ts';
import type { PaymentContext } from './payment-context.ts';

const LABELS: Readonly<Record<string, string>> = { FR: 'Réserve nationale', non_localise: 'Non localisé' };

/** The consumption of the envelopes, year by year, the latest first. A regional edition holds those of its region. */
export function envelopeYears(accounts: readonly ProjectAccount[], context: PaymentContext): EnvelopeYear[] {
  const { programme, scope } = context;
  const envelopes =
    programme.envelopes?.filter(({ region }) => scope.region === null || region === scope.region) ?? null;
  return envelopeConsumption(envelopes, engagedParts(accounts, context)).map(({ year, rows }) => {
    const published = rows.map((row) => publishedConsumption(row, context));
    const regions = published.filter(({ kind }) => kind === 'regionale');
    return {
      year,
      regions: regions.toSorted((a, b) => height(b.rate) - height(a.rate)),
      national: published.find(({ kind }) => kind === 'nationale') ?? null,
      total: totalOf(regions),
    };
  });
}

function engagedParts(
  accounts: readonly ProjectAccount[],
  { programme, scope }: PaymentContext,
): EngagedPart[] {
  return accounts.flatMap(({ project, desk, signedParts }) =>
    signedParts.flatMap(({ finessEt, amount }) => {
      const location = programme.sites.get(finessEt ?? '')?.location ?? null;
      if (!scope.holds(location)) return [];
      const year = Number(project.conventionDate?.slice(0, 4));
      const national = (project.declaredDesk ?? desk) === 'national';
      return [{ year, region: location?.region ?? null, national, amount }];
    }),
  );
}

const height = (rate: Cell<Ratio>): number => (isAbsent(rate) ? -1 : ratioMillionths(rate));

const publishedConsumption = (
  row: EnvelopeConsumption,
  { programme, rows }: PaymentContext,
): PublishedConsumption => ({
  ...row,
  label: LABELS[row.code] ?? programme.geography.territory('region', row.code)?.label ?? row.code,
  href: rows.find(({ type, code }) => type === 'region' && code === row.code)?.href ?? null,
});

/** All the régions whose envelope is known, taken together. */
function totalOf(regions: readonly EnvelopeConsumption[]): Cell<Ratio> {
  const rates = regions.map(({ rate }) => rate).filter((rate) => isPresent(rate));
  const sum = (part: keyof Ratio) => rates.reduce((total, rate) => total + rate[part], 0);
  return ratioOr(sum('numerator'), sum('denominator'), NOT_APPLICABLE);
}
