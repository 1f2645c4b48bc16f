import { FILING_DOCUMENTS } from '../domain/filing-documents.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { onlyExemptSectors } from '../rules/certification-exemption.ts';
import { expectedDocuments } from '../rules/expected-documents.ts';
import { isSaad } from '../rules/saad-share.ts';
import { stands } from '../rules/statuses.ts';
import { sectorsOf } from './member-sites.ts';
import type { Note } from './remarks.ts';

/**
 * The documents that a standing project owes are in its file; all those it lacks are told together. Nothing is said
 * without `pieces.csv`, nor of a project some of whose lines there could not be read, which is told.
 */
export function checkDocuments(facts: ProjectFacts, declarations: Declarations, note: Note): void {
  const { documents, files, excludedKeys } = declarations;
  const { id, status } = facts.project;
  if (documents === null || files.documents === null || !stands(status)) return;
  if (excludedKeys.get(files.documents)?.has(id)) return;
  const rows = documents.get(id) ?? [];
  if (rows.length === 0) {
    const message = `Le projet ${id} n’a aucune pièce dans ${files.documents}.`;
    note('W-PIE-01', id, message, { file: files.documents, line: null, column: 'id_projet', value: id });
    return;
  }
  // Said here and not there, a document is not known to be there: that is told already.
  const there = new Set(rows.filter(({ provided }) => provided !== false).map(({ number }) => number));
  const missing = expectedDocumentsOf(facts, declarations).filter((number) => !there.has(number));
  if (missing.length === 0) return;
  const list = missing.map((number) => `${number} (${FILING_DOCUMENTS.get(number)})`).join(', ');
  const line = rows.find(({ number }) => missing.includes(number))?.line ?? null;
  const place = { file: files.documents, line, column: line === null ? 'code_piece' : 'fournie', value: id };
  note('W-PIE-01', id, `Pièces attendues et absentes du dossier du projet ${id} : ${list}.`, place);
}

/** Numbers of the documents that a project owes, from its members and its carrier. */
export function expectedDocumentsOf(
  { project, memberships }: ProjectFacts,
  declarations: Declarations,
): number[] {
  const { sites } = declarations;
  return expectedDocuments({
    homeHelp: memberships.some(({ finessEt }) => isSaad(sites.get(finessEt)?.category ?? null)),
    nationalEntity: project.nationalEntity === true,
    otherSoftware:
      project.carrierType === 'ght' || onlyExemptSectors(sectorsOf(memberships, declarations)) === true,
  });
}
