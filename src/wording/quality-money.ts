import { type Cell, isAbsent } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { formatEurosExact } from '../format.ts';
import type { MoneyReconciliation, MoneyTrail } from '../observatory/quality-figures.ts';
import type { Edition } from '../observatory/types.ts';

type Scope = Edition['scope'];

/** Whether the engaged money is found again, to the cent, where it went. */
export function signedTrailSentence({ signed }: MoneyReconciliation, scope: Scope): string {
  if (signed.declared === 0 && signed.reconciles) return 'Aucun montant n’est encore engagé.';
  if (!signed.reconciles) return mismatch(signed, 'engagés');
  const found = `Les ${formatEurosExact(signed.declared)} des conventions`;
  return scope === 'pays'
    ? `${found} se retrouvent au centime dans les territoires : ${formatEurosExact(signed.located)} dans les régions et ${formatEurosExact(signed.unlocated)} non localisés.`
    : `${found} des projets de la région se retrouvent au centime : ${formatEurosExact(signed.located)} dans la région et ${formatEurosExact(signed.elsewhere)} ailleurs.`;
}

/** The same of the paid money, and what is declared but not yet paid. */
export function paidTrailSentence({ paid, notYetPaid }: MoneyReconciliation): string {
  if (isAbsent(paid)) return 'Sans fichier de versements, le montant versé n’est pas disponible.';
  if (!paid.reconciles) return mismatch(paid, 'versés');
  const found =
    paid.declared === 0
      ? 'Rien n’est encore versé.'
      : `Les ${formatEurosExact(paid.declared)} versés, reversements déduits, s’y retrouvent de même.`;
  if (isAbsent(notYetPaid) || notYetPaid === 0) return found;
  return `${found} ${formatEurosExact(notYetPaid)} sont déclarés sans date, ou à une date postérieure à celle des données : ils ne sont pas comptés.`;
}

const mismatch = (
  { declared, attributed, located, unlocated, elsewhere }: MoneyTrail,
  word: string,
): string =>
  `Les montants ${word} ne se retrouvent pas : ${formatEurosExact(declared)} sont déclarés, ${formatEurosExact(attributed)} attribués, ${formatEurosExact(located + unlocated + elsewhere)} comptés dans les territoires. C’est un défaut de calcul : signalez-le à l’éditeur du site.`;

interface MoneyRow {
  readonly label: string;
  readonly signed: Cents;
  readonly paid: Cell<Cents>;
}

const STEPS: readonly { readonly label: string; readonly part: keyof Omit<MoneyTrail, 'reconciles'> }[] = [
  { label: 'Déclaré dans les fichiers', part: 'declared' },
  { label: '= attribué aux ESSMS des projets', part: 'attributed' },
  { label: '= dans les régions', part: 'located' },
  { label: '+ non localisé', part: 'unlocated' },
];

const REGIONAL_STEPS: typeof STEPS = [
  { label: 'Déclaré pour les projets de la région', part: 'declared' },
  ...STEPS.slice(1, 2),
  { label: '= dans la région', part: 'located' },
  { label: '+ hors de la région, ou non localisé', part: 'elsewhere' },
];

/** The money at each step of its way, engaged and paid. */
export const moneyRows = ({ signed, paid }: MoneyReconciliation, scope: Scope): MoneyRow[] =>
  (scope === 'pays' ? STEPS : REGIONAL_STEPS).map(({ label, part }) => ({
    label,
    signed: signed[part],
    paid: isAbsent(paid) ? paid : paid[part],
  }));
