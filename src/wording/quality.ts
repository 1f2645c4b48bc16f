import { formatCount, formatPercent } from '../format.ts';
import type { PublishedDiagnostic, ReconciliationTotal } from '../observatory/types.ts';
import { plural } from './plural.ts';

/** Can the figures be trusted: the share of the rows that were used. */
export function qualityAnswer({ read, kept }: ReconciliationTotal): string {
  if (read === 0) return 'Aucune ligne n’a été lue.';
  if (kept === read) {
    return `${plural(read, 'La ligne lue est utilisée', `Les ${formatCount(read)} lignes lues sont toutes utilisées`)}.`;
  }
  const share = formatPercent({ numerator: kept, denominator: read });
  return `${formatCount(kept)} lignes sur ${formatCount(read)} (${share}) sont utilisées ; chaque ligne écartée l’est pour une raison comptée ci-dessous.`;
}

/** What the checks found, in one sentence. */
export function diagnosticsSentence(diagnostics: readonly PublishedDiagnostic[]): string {
  if (diagnostics.length === 0) return 'Les contrôles n’ont rien relevé.';
  const of = (severity: PublishedDiagnostic['severity']): number =>
    diagnostics.filter((each) => each.severity === severity).reduce((sum, { count }) => sum + count, 0);
  const errors = of('erreur');
  const warnings = of('alerte');
  return `Les contrôles ont relevé ${formatCount(errors)} ${plural(errors, 'erreur', 'erreurs')} et ${formatCount(warnings)} ${plural(warnings, 'alerte', 'alertes')}.`;
}
