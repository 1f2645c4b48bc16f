import { type Cell, isAbsent } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { FunnelStage, FunnelStep } from '../domain/funnel.ts';
import type { Ratio } from '../domain/ratio.ts';
import { formatCell, formatCount, formatEurosCompact } from '../format.ts';
import type { PaymentFigures } from '../observatory/payment-figures.ts';
import { counted, plural } from './plural.ts';

const STAGE_LABELS: Readonly<Record<FunnelStage, string>> = {
  demande: 'Demandé',
  selectionne: 'Sélectionné',
  engage: 'Engagé',
  avance_versee: 'Avance versée',
  solde: 'Soldé',
};

export const FUNNEL_SUBTITLE =
  'Part des projets déposés qui ont atteint chaque étape, avec leur nombre et leur montant : demandé aux deux premières étapes, conventionné à la troisième, puis versé.';

/** One stage, as the picture and its table print it. */
export interface FunnelRow {
  readonly label: string;
  readonly href: null;
  /** Of the projects filed. */
  readonly share: Cell<Ratio>;
  /** "87 projets, 42,3 M€" */
  readonly note: string;
  readonly step: FunnelStep;
}

/** The stages in their order. */
export function funnelRows(funnel: readonly FunnelStep[]): FunnelRow[] {
  const filed = countAt(funnel, 'demande');
  return funnel.map((step) => {
    const { projectCount: count, amount } = step;
    const share =
      isAbsent(count) || isAbsent(filed) ? { absent: 'manquant' as const } : ratioOf(count, filed);
    const note = isAbsent(count)
      ? ''
      : `${counted(count, 'projet', 'projets')}, ${formatCell(amount, formatEurosCompact)}`;
    return { label: STAGE_LABELS[step.stage], href: null, share, note, step };
  });
}

const ratioOf = (numerator: number, denominator: number): Cell<Ratio> =>
  denominator === 0 ? { absent: 'sans_objet' } : { numerator, denominator };

const stepAt = (funnel: readonly FunnelStep[], stage: FunnelStage) =>
  funnel.find((step) => step.stage === stage);

const countAt = (funnel: readonly FunnelStep[], stage: FunnelStage): Cell<number> =>
  stepAt(funnel, stage)?.projectCount ?? { absent: 'manquant' };

const amountAt = (funnel: readonly FunnelStep[], stage: FunnelStage): Cell<Cents> =>
  stepAt(funnel, stage)?.amount ?? { absent: 'manquant' };

/** Title of the funnel: how many of the projects filed are engaged, how many are settled. */
export function funnelTitle(funnel: readonly FunnelStep[]): string {
  const [filed, engaged, settled] = (['demande', 'engage', 'solde'] as const).map((stage) =>
    countAt(funnel, stage),
  );
  if (filed === undefined || isAbsent(filed) || engaged === undefined || isAbsent(engaged)) return '';
  const start = `Sur ${counted(filed, 'projet déposé', 'projets déposés')}`;
  if (engaged === 0) return `${start}, aucun n’est engagé`;
  const middle = `${start}, ${formatCount(engaged)} ${plural(engaged, 'est engagé', 'sont engagés')}`;
  if (settled === undefined || isAbsent(settled)) return middle;
  return settled === 0
    ? `${middle} et aucun n’est soldé`
    : `${middle} et ${formatCount(settled)} ${plural(settled, 'est soldé', 'sont soldés')}`;
}

/** One sentence read on the funnel: the euros, and those that are not known. */
export function funnelReading(funnel: readonly FunnelStep[]): string {
  const unknown = stepAt(funnel, 'demande')?.unknownCount ?? 0;
  const clauses = [requestedClause(amountAt(funnel, 'demande')), engagedClause(funnel)];
  const sentence = `${clauses.join(' ; ')}.`;
  if (unknown === 0) return sentence;
  const subject = counted(unknown, 'projet', 'projets');
  const verb = plural(unknown, 'est compté', 'sont comptés');
  return `${sentence} Le montant demandé de ${subject} n’est pas connu : ${plural(unknown, 'il', 'ils')} ${verb} sans montant.`;
}

const requestedClause = (amount: Cell<Cents>): string =>
  isAbsent(amount)
    ? 'Les montants demandés ne sont pas connus'
    : `${formatEurosCompact(amount)} ont été demandés`;

function engagedClause(funnel: readonly FunnelStep[]): string {
  const signed = amountAt(funnel, 'engage');
  if (isAbsent(signed) || signed === 0) return 'rien n’est encore engagé';
  const advances = amountAt(funnel, 'avance_versee');
  const balances = amountAt(funnel, 'solde');
  const start = `${formatEurosCompact(signed)} sont engagés`;
  if (isAbsent(advances)) return `${start}, sans que les versements soient connus`;
  const paid = `${start}, dont ${formatEurosCompact(advances)} versés en avances`;
  return isAbsent(balances) || balances === 0 ? paid : `${paid} et ${formatEurosCompact(balances)} en soldes`;
}

/**
 * "Avec les ajustements, les reversements et ce qu’ont reçu des projets abandonnés, 140,9 M€ sont versés en tout.": what
 * makes the total of payments another than that of its stages; empty when nothing does.
 */
export function allPaymentsSentence(funnel: readonly FunnelStep[], paid: Cell<Cents>): string {
  const stages = [amountAt(funnel, 'avance_versee'), amountAt(funnel, 'solde')];
  if (isAbsent(paid) || isAbsent(stages[0] as Cell<Cents>)) return '';
  const told = stages.reduce<Cents>((sum, cell) => sum + (isAbsent(cell) ? 0 : cell), 0);
  if (told === paid) return '';
  return `Avec les ajustements, les reversements et ce qu’ont reçu des projets abandonnés, ${formatEurosCompact(paid)} sont versés en tout.`;
}

/** How many projects still wait for their advance, in words. */
export function awaitedSentence({ days, share }: PaymentFigures['awaitedAdvances']): string {
  if (isAbsent(share)) {
    return share.absent === 'manquant'
      ? 'Sans fichier de versements, les projets qui attendent leur avance ne sont pas connus.'
      : `Aucune convention n’est signée depuis plus de ${days} jours : aucune avance n’est en attente.`;
  }
  const { numerator, denominator } = share;
  if (numerator === 0) {
    return `Aucun des projets dont la convention a plus de ${days} jours n’attend encore son avance (${counted(denominator, 'projet jugé', 'projets jugés')}).`;
  }
  const verb = plural(numerator, 'n’a', 'n’ont');
  return `${counted(numerator, 'projet', 'projets')} sur ${formatCount(denominator)} dont la convention a plus de ${days} jours ${verb} encore reçu aucune avance.`;
}
