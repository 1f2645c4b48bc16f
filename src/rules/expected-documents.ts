import { FILING_DOCUMENTS } from '../domain/filing-documents.ts';

/** What decides of the documents that only some projects owe. */
export interface DocumentConditions {
  /** Whether a home-help service takes part. */
  readonly homeHelp: boolean;
  readonly nationalEntity: boolean;
  /** Whether the software may be another than a certified one of the sector: that of a GHT, or of AHI and PJM only. */
  readonly otherSoftware: boolean;
}

const HOURS = 11;
const NATIONAL_AGREEMENT = 12;
const COVERAGE_STUDY = 13;

/** Numbers of the documents that a project owes, in order: ten always, three under conditions (AAP 2024, annexe 2). */
export function expectedDocuments({ homeHelp, nationalEntity, otherSoftware }: DocumentConditions): number[] {
  const conditions = new Map([
    [HOURS, homeHelp],
    [NATIONAL_AGREEMENT, nationalEntity],
    [COVERAGE_STUDY, otherSoftware],
  ]);
  return [...FILING_DOCUMENTS.keys()].filter((number) => conditions.get(number) ?? true);
}
