import { UnreadableError } from '../unreadable-error.ts';

/** How to hand a table over, whatever it comes in. */
export const EXPORT_ADVICE =
  'ouvrez-le dans votre tableur, choisissez Fichier > Enregistrer sous, puis « CSV UTF-8 » ou « Classeur Excel (.xlsx) »';

/** Refuses a file that is no table, naming what it is (« un document PDF »). */
export const notATable = (what: string): UnreadableError =>
  new UnreadableError(
    `C’est ${what}, pas un tableau : retrouvez le tableau d’origine, puis enregistrez-le en « CSV UTF-8 » ou en .xlsx.`,
  );

/** Refuses a table in a form that is not read, naming it (« un classeur OpenDocument (.ods) »). */
export const otherForm = (what: string): UnreadableError =>
  new UnreadableError(`C’est ${what} : ${EXPORT_ADVICE}.`);

/** Refuses a workbook whose inside does not hold together; `detail` is a French clause that says what is wrong. */
export const damagedWorkbook = (detail: string): UnreadableError =>
  new UnreadableError(`Le classeur .xlsx est endommagé (${detail}) : ${EXPORT_ADVICE}.`);
