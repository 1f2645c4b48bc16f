import type { Severity } from '../../../src/domain/diagnostic.ts';
import type { IsoDate } from '../../../src/domain/iso-date.ts';
import type { Report } from '../../../src/domain/report.ts';
import { formatCount, formatDate } from '../../../src/format.ts';
import { counted, plural } from '../../../src/wording/plural.ts';
import { severityOf } from './code-meaning.ts';
import { paint, type TerminalView } from './terminal-view.ts';
import { wrapText } from './wrap-text.ts';

/** How many problems of a severity were met, those beyond the listed ones included. */
export const problemCount = (report: Report, severity: Severity): number =>
  [...report.counts.values()]
    .filter(({ first }) => first.severity === severity)
    .reduce((sum, { count }) => sum + count, 0);

/** Can this be published, and what was left aside: in two or three sentences, before any detail. */
export function reportVerdict(report: Report, dataDate: IsoDate | null, view: TerminalView): string[] {
  const blocking = problemCount(report, 'structure');
  const date = dataDate === null ? '' : ` Les données sont au ${formatDate(dataDate)}.`;
  const first =
    blocking === 0
      ? `Rien n’empêche la publication.${date}`
      : `${counted(blocking, 'problème empêche', 'problèmes empêchent')} la publication : rien ne peut être publié avant ${plural(blocking, 'sa', 'leur')} correction.`;
  const tone = blocking === 0 ? 'good' : 'bad';
  return [
    ...wrapText(first, view).map((line) => paint(line, tone, view)),
    ...wrapText(`${rowsSentence(report)} ${problemsSentence(report)}`, view),
  ];
}

function rowsSentence(report: Report): string {
  let read = 0;
  let faulty = 0;
  let faultless = 0;
  for (const file of report.files.values()) {
    read += file.read;
    for (const [code, rows] of file.excluded) {
      // Closed sites, sites outside the perimeter, indicators not measured: no one's fault.
      if (severityOf(code) === 'information') faultless += rows;
      else faulty += rows;
    }
  }
  if (read === 0) return 'Aucune ligne n’a été lue.';
  const all = `Sur ${counted(read, 'ligne lue', 'lignes lues')}`;
  const fault = `${formatCount(faulty)} ${plural(faulty, 'est écartée', 'sont écartées')} pour un problème`;
  if (faultless === 0) return `${all}, ${faulty === 0 ? 'aucune n’est écartée' : fault}.`;
  const aside = `${formatCount(faultless)} ${plural(faultless, 'l’est', 'le sont')} sans qu’il y ait de faute`;
  return `${all}, ${faulty === 0 ? 'aucune n’est écartée pour un problème' : fault}, et ${aside}.`;
}

function problemsSentence(report: Report): string {
  const errors = counted(problemCount(report, 'erreur'), 'erreur', 'erreurs', 'aucune erreur');
  const warnings = counted(problemCount(report, 'alerte'), 'alerte', 'alertes', 'aucune alerte');
  return `À corriger : ${errors}. À vérifier : ${warnings}.`;
}
