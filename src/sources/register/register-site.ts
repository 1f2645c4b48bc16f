import type { RegisterSite } from '../../domain/essms.ts';
import { hasValidLuhnKey } from '../../domain/finess.ts';
import { type IsoDate, isIsoDate, isoDate } from '../../domain/iso-date.ts';
import { parseFiness } from '../cells/parse-numbered-code.ts';
import { wgs84 } from '../coordinates.ts';
import type { Geography } from '../geography.ts';
import type { FileFindings } from './file-findings.ts';
import type { RegisterColumns, RegisterRow } from './register-row.ts';

/** The site of a row whose two numbers are sound. A faulty value of another column is noted and counts as missing. */
export function registerSite(
  row: RegisterRow,
  columns: RegisterColumns,
  geography: Geography,
  findings: FileFindings,
): RegisterSite {
  const location = geography.locate(readCommune(row, columns, findings));
  const closingDate = readDate(row.closingDate, row.line, columns.closingDate, findings);
  return {
    file: findings.file,
    finessEt: row.finessEt,
    finessEj: readOwner(row, columns, findings),
    name: row.name,
    ownerName: row.ownerName || null,
    siret: readSiret(row, columns, findings),
    category: readCategory(row, columns, findings),
    aggregate: row.aggregate || null,
    open: row.open ?? closingDate === null,
    openingDate: readDate(row.openingDate, row.line, columns.openingDate, findings),
    closingDate,
    location,
    coordinates: location && wgs84(row.pairs, location.departement, row.system),
    role: row.role,
    carrierFinessEt: readCarrier(row, columns, findings),
  };
}

type Reader<T> = (row: RegisterRow, columns: RegisterColumns, findings: FileFindings) => T;

const readOwner: Reader<string | null> = ({ finessEt, finessEj, line }, columns, findings) => {
  if (finessEj !== finessEt) return finessEj;
  const message = `L’établissement ${finessEt} porte le numéro de son organisme : l’organisme est tenu pour inconnu.`;
  findings.error('E-FIN-04', message, { line, column: columns.finessEj, value: finessEj });
  return null;
};

const readCommune: Reader<string> = ({ commune, line }, columns, findings) => {
  if (!/^\d{4}$/.test(commune)) return commune;
  const message = `Le code commune « ${commune} » a perdu son zéro de tête ; il a été remis.`;
  findings.warn('W-FMT-05', message, { line, column: columns.commune, value: commune });
  return `0${commune}`;
};

const readSiret: Reader<string | null> = ({ siret, line }, columns, findings) => {
  if (siret === '') return null;
  const wellFormed = /^\d{14}$/.test(siret);
  if (!wellFormed || !hasValidLuhnKey(siret)) {
    const place = { line, column: columns.siret, value: siret };
    findings.warn('W-FIN-05', `Le SIRET « ${siret} » est inexact.`, place);
  }
  return wellFormed ? siret : null;
};

const readCategory: Reader<string> = ({ category, line }, columns, findings) => {
  if (category === '' || /^\d{3}$/.test(category)) return category;
  const message = `La catégorie « ${category} » n’est pas un code de trois chiffres.`;
  findings.error('E-VAL-03', message, { line, column: columns.category, value: category });
  return '';
};

const readCarrier: Reader<string | null> = ({ carrierFinessEt, line }, columns, findings) => {
  if (carrierFinessEt === '') return null;
  const parsed = parseFiness(carrierFinessEt);
  if (!('fault' in parsed)) return String(parsed.value);
  const place = { line, column: columns.carrierFinessEt, value: carrierFinessEt };
  findings.error(parsed.fault, parsed.message, place);
  return null;
};

function readDate(text: string, line: number | null, column: string, findings: FileFindings): IsoDate | null {
  if (text === '') return null;
  const day = text.replace(/[T ].*$/, '');
  if (isIsoDate(day)) return day;
  const [, french, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(day) ?? [];
  const date = isoDate(Number(year), Number(month), Number(french));
  const place = { line, column, value: text };
  if (date !== null) {
    findings.warn('W-FMT-03', 'Des dates ne sont pas écrites AAAA-MM-JJ ; elles ont été lues.', place);
  } else {
    const remedy = 'Écrivez une date du calendrier, AAAA-MM-JJ ou JJ/MM/AAAA.';
    findings.error('E-VAL-01', `« ${text} » n’est pas une date du calendrier.`, { ...place, remedy });
  }
  return date;
}
