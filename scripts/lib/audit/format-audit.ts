import { formatCount } from '../../../src/format.ts';
import { counted } from '../../../src/wording/plural.ts';
import type { Audit } from './audit-site.ts';
import { CHECKS, type Check, type Finding } from './finding.ts';

/** "41 min 7 s" */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes === 0 ? `${whole} s` : `${formatCount(minutes)} min ${whole % 60} s`;
}

const row = ([name = '', made = '', found = '']: readonly string[]): string =>
  `  ${name.padEnd(42)}${made.padStart(10)}${found.padStart(10)}`;

/** A rule that is broken, how often, on how many pages, and where first. */
function formatRule(findings: readonly Finding[]): string {
  const [first] = findings;
  if (first === undefined) return '';
  const pages = counted(new Set(findings.map(({ page }) => page)).size, 'page', 'pages');
  const view = first.view === undefined ? '' : ` (${first.view})`;
  return [
    `  ${first.rule} : ${counted(findings.length, 'défaut', 'défauts')}, ${pages}`,
    `    par exemple /${first.page}${view}`,
    ...(first.where === '' ? [] : [`      ${first.where}`]),
    `      ${first.message}`,
  ].join('\n');
}

/** The summary of an audit, for a terminal. */
export function formatAudit({ pages, visited, kinds, made, findings }: Audit, seconds: number): string {
  const checks = Object.keys(CHECKS) as Check[];
  const byCheck = Map.groupBy(findings, ({ check }) => check);
  const opened =
    visited === pages
      ? `${counted(pages, 'page', 'pages')}, toutes ouvertes`
      : `${formatCount(visited)} pages ouvertes sur ${formatCount(pages)}`;
  const lines = checks.map((check) =>
    row([CHECKS[check], formatCount(made[check]), formatCount(byCheck.get(check)?.length ?? 0)]),
  );
  const details = checks.flatMap((check) => {
    const rules = Map.groupBy(byCheck.get(check) ?? [], ({ rule }) => rule);
    return rules.size === 0 ? [] : ['', CHECKS[check], ...[...rules.values()].map(formatRule)];
  });
  return [
    `${opened}, de ${counted(kinds, 'sorte', 'sortes')}, en ${formatDuration(seconds)}.`,
    '',
    row(['Examen', 'Faits', 'Défauts']),
    ...lines,
    ...details,
    '',
    findings.length === 0 ? 'Aucun défaut.' : `${counted(findings.length, 'défaut', 'défauts')} en tout.`,
  ].join('\n');
}
