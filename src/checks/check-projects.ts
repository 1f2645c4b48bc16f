import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { checkAmounts } from './check-amounts.ts';
import { checkAssistance } from './check-assistance.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkConvention } from './check-convention.ts';
import { checkDesk } from './check-desk.ts';
import { checkDocuments } from './check-documents.ts';
import { checkDoubleFunding } from './check-double-funding.ts';
import { checkEligibility } from './check-eligibility.ts';
import { checkEquipment } from './check-equipment.ts';
import { checkHours } from './check-hours.ts';
import { checkMembers } from './check-members.ts';
import { checkMissingHours } from './check-missing-hours.ts';
import { checkOrganisations } from './check-organisations.ts';
import { checkPayments } from './check-payments.ts';
import { checkSecondarySites } from './check-secondary-sites.ts';
import { checkSoftware } from './check-software.ts';
import type { Note } from './remarks.ts';

const OF_EACH_PROJECT = [
  checkConvention,
  checkCalendar,
  checkDesk,
  checkEligibility,
  checkAmounts,
  checkAssistance,
  checkMembers,
  checkSoftware,
  checkSecondarySites,
  checkEquipment,
  checkPayments,
  checkDocuments,
];

/**
 * Compares what was declared with what the rules give, whatever the date of the data. Nothing is recomputed or removed.
 * What is found comes file by file, in order of line.
 */
export function checkProjects(declarations: Declarations, facts: readonly ProjectFacts[], note: Note): void {
  const found: Parameters<Note>[] = [];
  const keep: Note = (...one) => found.push(one);
  for (const one of facts) for (const check of OF_EACH_PROJECT) check(one, declarations, keep);
  checkDoubleFunding(declarations, keep);
  checkOrganisations(declarations, facts, keep);
  checkHours(declarations, keep);
  checkMissingHours(declarations, facts, keep);
  const byFile = Map.groupBy(found, ([, , , { file }]) => file);
  for (const inFile of byFile.values()) {
    inFile.sort(([, , , a], [, , , b]) => (a.line ?? 0) - (b.line ?? 0));
    for (const one of inFile) note(...one);
  }
}
