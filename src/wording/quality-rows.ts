import { DIAGNOSTICS, type DiagnosticCode } from '../domain/diagnostic-catalogue.ts';
import { formatCount } from '../format.ts';
import type { FileReconciliation, ReconciliationTotal } from '../observatory/types.ts';
import { reconciliationLine } from './edition.ts';
import { joinNames } from './names.ts';
import { plural } from './plural.ts';
import { typeset } from './typeset.ts';

/** What became of the rows read and, of those left out, how many ask for nothing: those of a closed establishment, for one. */
export function rowsNote(total: ReconciliationTotal, files: readonly FileReconciliation[]): string {
  const line = `${reconciliationLine(total)}.`;
  const normal = files
    .flatMap(({ excluded }) => excluded)
    .filter(({ code }) => DIAGNOSTICS[code as DiagnosticCode]?.severity === 'information')
    .toSorted((a, b) => b.count - a.count);
  const count = normal.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return line;
  const reasons = joinNames([...new Set(normal.map(({ label }) => label))]);
  return typeset(
    `${line} ${formatCount(count)} ${plural(count, 'exclusion n’appelle', 'exclusions n’appellent')} aucune correction : ${reasons}.`,
  );
}

/** Said in a regional edition, whose other figures are those of one région. */
export const WHOLE_FILES =
  'Les fichiers sont lus et contrôlés en entier : s’ils portent aussi sur d’autres régions, leurs lignes sont comptées ici.';
