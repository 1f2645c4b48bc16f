import type { Cents } from '../domain/cents.ts';
import type { Project } from '../domain/project.ts';
import { formatEurosExact } from '../format.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { cellOf, type Note } from './remarks.ts';

/** Amounts are often rounded to the euro: a difference within one euro is none. */
const ROUNDING: Cents = 100;

const LINE_COLUMNS = ['montant_usage', 'montant_logiciel', 'montant_materiel', 'montant_amoa'] as const;

/** The amounts of a project agree with each other, and with what its members do. */
export function checkAmounts(facts: ProjectFacts, { files }: Declarations, note: Note): void {
  const { project } = facts;
  const { id, signedAmount, requestedAmount } = project;
  if (signedAmount !== null && requestedAmount !== null && signedAmount > requestedAmount) {
    const message = `Le montant conventionné (${formatEurosExact(signedAmount)}) dépasse le montant demandé (${formatEurosExact(requestedAmount)}).`;
    note('W-PRJ-13', id, message, cellOf(files.projects, project, 'montant_conventionne'));
  }
  checkSum(project, files.projects, note);
  checkSoftwareLine(facts, files.projects, note);
}

/**
 * The lines of the subsidy sum to the signed amount. The line of assistance is what was asked: alone, it breaks nothing
 * down.
 */
function checkSum({ id, line, lines, signedAmount, faulty }: Project, file: string, note: Note): void {
  const { usage, software, equipment, assistance } = lines;
  const brokenDown = usage !== null || software !== null || equipment !== null;
  if (signedAmount === null || !brokenDown || LINE_COLUMNS.some((column) => faulty.has(column))) return;
  const sum = (usage ?? 0) + (software ?? 0) + (equipment ?? 0) + (assistance ?? 0);
  if (Math.abs(sum - signedAmount) <= ROUNDING) return;
  const message = `Les lignes de l’aide font ${formatEurosExact(sum)}, le montant conventionné est ${formatEurosExact(signedAmount)}.`;
  note('W-PRJ-15', id, message, cellOf(file, { line }, 'montant_conventionne'));
}

/** Software is paid for acquisitions only; a member whose situation is unknown may be one. */
function checkSoftwareLine({ project, memberships }: ProjectFacts, file: string, note: Note): void {
  const { software } = project.lines;
  if (software === null || software === 0 || memberships.length === 0) return;
  if (memberships.some(({ situation }) => situation !== 'montee_version')) return;
  const message = `Le projet déclare ${formatEurosExact(software)} de logiciel, et aucun de ses établissements n’en acquiert.`;
  note('E-PRJ-16', project.id, message, cellOf(file, project, 'montant_logiciel'));
}
