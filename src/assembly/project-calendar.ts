import { expectedDocumentsOf } from '../checks/check-documents.ts';
import { MISSING, NOT_APPLICABLE, UNDETERMINED } from '../domain/cell.ts';
import { FILING_DOCUMENTS } from '../domain/filing-documents.ts';
import { delayExemption, delayState } from '../metrics/delay-state.ts';
import type { ProjectAccount } from '../metrics/project-account.ts';
import type {
  DocumentState,
  ExpectedDocument,
  ProjectCalendar,
  ProjectDelay,
  ProjectFiling,
} from '../observatory/calendar-figures.ts';
import type { Programme } from '../programme.ts';
import { filingWindow, filingWindows } from '../rules/filing-window.ts';

/** The calendar of a project as published: its deposit, its delay, its desk and the documents of its file. */
export function projectCalendar(account: ProjectAccount, programme: Programme): ProjectCalendar {
  const { project, bareme, counted, regions } = account;
  const { threshold, severalRegionsForNational } = bareme.desk;
  return {
    filing: projectFiling(account),
    plannedDeploymentEnd: project.plannedDeploymentEnd,
    delay: projectDelay(account),
    desk: {
      essmsCount: counted.length,
      regionCount: regions.length,
      threshold,
      severalRegionsNeeded: severalRegionsForNational,
    },
    documents: programme.documents === null ? MISSING : expectedDocuments(account, programme),
  };
}

function projectFiling({ project, bareme, regions }: ProjectAccount): ProjectFiling {
  const { depositDate } = project;
  const windows = filingWindows(bareme, regions.length);
  const about = { windows, severalRegions: regions.length > 1 };
  const unknown = windows.length === 0 ? NOT_APPLICABLE : MISSING;
  if (windows.length === 0 || depositDate === null) return { ...about, window: unknown, admissible: unknown };
  const code = filingWindow(depositDate, regions.length, bareme);
  const window = windows.find((each) => each.code === code);
  return { ...about, window: window ?? NOT_APPLICABLE, admissible: window !== undefined };
}

function projectDelay(account: ProjectAccount): ProjectDelay {
  const { project, delay } = account;
  const exemption = delayExemption(account);
  const absent = exemption === 'dates' ? UNDETERMINED : NOT_APPLICABLE;
  return {
    state: delayState(account) ?? absent,
    exemption,
    fromConvention: project.startDate === null,
    overrunDays: delay?.overrunDays ?? absent,
  };
}

/** What the file of documents says of each one that the project owes. */
function expectedDocuments(account: ProjectAccount, programme: Programme): ExpectedDocument[] {
  return expectedDocumentsOf(account, programme).map((number) => ({
    number,
    label: FILING_DOCUMENTS.get(number) ?? '',
    state: documentState(number, account.project.id, programme),
  }));
}

/** A project some of whose lines are there lacks what none of them gives; of one without any line, nothing is said. */
function documentState(number: number, id: string, programme: Programme): DocumentState {
  const { documents, files, excludedKeys } = programme;
  const rows = documents?.get(id) ?? [];
  const row = rows.find((each) => each.number === number);
  if (row !== undefined) {
    return row.provided === null ? 'non_dite' : row.provided ? 'fournie' : 'absente';
  }
  const unread = excludedKeys.get(files.documents ?? '')?.has(id) ?? false;
  return rows.length === 0 || unread ? 'non_dite' : 'absente';
}
