import { SECTORS } from '../domain/sector.ts';
import type { Candidate, IsolatedEssms, OpenGrappe } from './isolated-figures.ts';
import type { Observatory, PublishedEssms } from './types.ts';

/** An isolated ESSMS with what the register says of it. */
export interface IsolatedRow {
  readonly essms: PublishedEssms;
  readonly isolated: IsolatedEssms;
}

/** A grappe that it may ask to join, with what is said of the project. */
export interface CandidateRow {
  readonly candidate: Candidate;
  readonly grappe: OpenGrappe;
  /** From 1. */
  readonly rank: number;
}

/** The isolated ESSMS of the edition, in order of FINESS. */
export function isolatedRows({
  isolated,
  essms,
}: Pick<Observatory, 'isolated' | 'essms'>): readonly IsolatedRow[] {
  const known = new Map(essms.map((one) => [one.finessEt, one]));
  return isolated.establishments.flatMap((one) => {
    const found = known.get(one.finessEt);
    return found === undefined ? [] : [{ essms: found, isolated: one }];
  });
}

/** The candidates of ESSMS, with their projects. */
export function candidateRows({
  isolated: { grappes },
}: Pick<Observatory, 'isolated'>): (one: IsolatedEssms) => readonly CandidateRow[] {
  const known = new Map(grappes.map((grappe) => [grappe.projectId, grappe]));
  return (one) => candidatesAmong((projectId) => known.get(projectId), one);
}

/** The candidates of an ESSMS among the grappes that are known. */
export const candidatesAmong = (
  grappeOf: (projectId: string) => OpenGrappe | undefined,
  { candidates }: IsolatedEssms,
): readonly CandidateRow[] =>
  candidates.flatMap((candidate, index) => {
    const grappe = grappeOf(candidate.projectId);
    return grappe === undefined ? [] : [{ candidate, grappe, rank: index + 1 }];
  });

/**
 * In the order in which they are to be called: those of small organisations that have no ESSMS in any project, then
 * those of other small ones, then the others; each by sector, commune and FINESS.
 */
export function inCallOrder(rows: readonly IsolatedRow[]): readonly IsolatedRow[] {
  const urgency = ({ isolated: { smallAndAlone, smallOrganisation } }: IsolatedRow): number =>
    smallAndAlone === true ? 0 : smallOrganisation === true ? 1 : 2;
  const sector = ({ essms }: IsolatedRow): number => SECTORS.indexOf(essms.sector);
  const commune = ({ essms }: IsolatedRow): string => essms.commune ?? '';
  return rows.toSorted(
    (a, b) =>
      urgency(a) - urgency(b) ||
      sector(a) - sector(b) ||
      compare(commune(a), commune(b)) ||
      compare(a.essms.finessEt, b.essms.finessEt),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
