import { saidByAll } from '../observatory/asked.ts';
import { observatory } from '../observatory/observatory.ts';
import { reconciliationLine } from '../wording/edition.ts';

/** The lines read, kept and excluded, which every page tells: a row more or less changes no other text of most pages. */
export const reconciliation = saidByAll('réconciliation', () =>
  reconciliationLine(observatory.reconciliationTotal),
);
