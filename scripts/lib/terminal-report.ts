import type { Diagnostic, Severity } from '../../src/domain/diagnostic.ts';
import { type DiagnosticCount, MAX_LISTED, type Report } from '../../src/domain/report.ts';

const ORDER: readonly Severity[] = ['structure', 'erreur', 'alerte', 'information'];
const TITLES: Record<Severity, string> = {
  structure: 'À corriger avant toute publication',
  erreur: 'Erreurs : la ligne ou le projet est écarté des chiffres concernés',
  alerte: 'Alertes : la donnée est gardée',
  information: 'Pour information',
};
const EXAMPLES = 3;

const place = ({ file, line, column }: Diagnostic): string =>
  [file, line === null ? null : `ligne ${line}`, column === null ? null : `colonne ${column}`]
    .filter((part) => part !== null)
    .join(', ');

function group({ code, file, first, count }: DiagnosticCount, report: Report): string[] {
  const examples = report.diagnostics.filter((one) => one.code === code && one.file === file);
  const lines = examples.slice(0, EXAMPLES).map((one) => `    ${place(one)} : ${one.message}`);
  const rest = count - lines.length;
  const more = rest > 0 && lines.length === EXAMPLES ? [`    … et ${rest} autre(s).`] : [];
  return [`  ${code} (${count})`, ...lines, ...more, `    → ${first.remedy}`];
}

/** The report of checks as a person reads it in a terminal: worst first, counts, examples, remedy. */
export function terminalReport(report: Report): string {
  const counts = [...report.counts.values()];
  const sections = ORDER.flatMap((severity) => {
    const found = counts
      .filter(({ first }) => first.severity === severity)
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
    if (found.length === 0) return [];
    return [TITLES[severity], ...found.flatMap((one) => group(one, report)), ''];
  });
  const files = [...report.files.values()].map(
    ({ file, read, kept }) => `  ${file} : ${read} lignes lues = ${kept} retenues + ${read - kept} exclues`,
  );
  const unread =
    report.unread.length === 0
      ? []
      : [`Fichiers non lus (nom inconnu, ou pas encore exploités) : ${report.unread.join(', ')}.`, ''];
  return ['Fichiers lus', ...files, '', ...unread, ...sections].join('\n').trimEnd();
}

/** The report as programs read it. Beyond the first hundred of one code in one file, the rest are counted only. */
export function jsonReport(report: Report, dataDate: string | null): string {
  const files = [...report.files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const value = {
    date_donnees: dataDate,
    fichiers: files.map(({ file, read, kept }) => ({
      fichier: file,
      lignes_lues: read,
      lignes_retenues: kept,
      lignes_exclues: read - kept,
    })),
    diagnostics: report.diagnostics.map((one) => ({
      code: one.code,
      gravite: one.severity,
      fichier: one.file,
      ligne: one.line,
      colonne: one.column,
      valeur: one.value,
      message: one.message,
      remede: one.remedy,
    })),
    exclusions: files.flatMap(({ file, excluded }) =>
      [...excluded]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, count]) => ({ code, fichier: file, lignes: count })),
    ),
    comptes: [...report.counts.values()].map(({ code, file, count }) => ({
      code,
      fichier: file,
      nombre: count,
    })),
    limite: MAX_LISTED,
    fichiers_non_lus: report.unread,
  };
  return JSON.stringify(value, null, 2);
}
