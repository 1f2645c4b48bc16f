import { isAbsent } from '../domain/cell.ts';
import { SECTOR_LABELS } from '../domain/sector.ts';
import { ABSENCE_LABELS } from '../format.ts';
import {
  type CandidateRow,
  candidateRows,
  type IsolatedRow,
  inCallOrder,
  isolatedRows,
} from '../observatory/isolated-rows.ts';
import type { Observatory } from '../observatory/types.ts';
import { spreadsheetCsv } from './spreadsheet-csv.ts';

/** Grappes given for each ESSMS: as on the page. */
const GRAPPES = [1, 2, 3];

const GRAPPE_TITLES = [
  'Grappe',
  'Projet',
  'Porteur',
  'Logiciel',
  'Distance (km)',
  'Même secteur',
  'Places avant le 50e',
];

const TITLES = [
  'Priorité',
  'FINESS',
  'Établissement ou service',
  'Catégorie',
  'Secteur',
  'FINESS juridique',
  'Organisme gestionnaire',
  'Code commune',
  'Commune',
  'Intercommunalité',
  'Grappes proches',
  'Groupe possible',
  ...GRAPPES.flatMap((rank) => GRAPPE_TITLES.map((title) => `${title} ${rank}`)),
];

const yesNo = (flag: boolean): string => (flag ? 'oui' : 'non');

/** The isolated ESSMS of each département in the order in which they are to be called, as a table for people. */
export function callLists(observatory: Observatory): ReadonlyMap<string, string> {
  const candidatesOf = candidateRows(observatory);
  const labels = new Map(
    observatory.territories.filter(({ type }) => type === 'epci').map(({ code, label }) => [code, label]),
  );
  const byDepartement = Map.groupBy(isolatedRows(observatory), ({ essms }) => essms.departement ?? '');
  return new Map(
    [...byDepartement].map(([departement, rows]) => {
      const records = inCallOrder(rows).map((row) => [
        ...describe(row, labels),
        ...GRAPPES.flatMap((rank) => describeGrappe(candidatesOf(row.isolated)[rank - 1])),
      ]);
      return [departement, `${spreadsheetCsv([TITLES, ...records])}\r\n`];
    }),
  );
}

function describe({ essms, isolated }: IsolatedRow, epcis: ReadonlyMap<string, string>): string[] {
  const { smallAndAlone, smallOrganisation } = isolated;
  const priority =
    smallAndAlone === true
      ? '1 petit organisme, aucun projet'
      : smallOrganisation === true
        ? '2 petit organisme'
        : '3 autre';
  return [
    priority,
    essms.finessEt,
    essms.name,
    essms.categoryLabel,
    SECTOR_LABELS[essms.sector],
    essms.finessEj ?? '',
    isolated.organisationName ?? '',
    essms.commune ?? '',
    essms.communeLabel ?? '',
    epcis.get(essms.epci ?? '') ?? '',
    String(isolated.nearbyCount),
    isolated.groupId ?? '',
  ];
}

function describeGrappe(row: CandidateRow | undefined): string[] {
  if (row === undefined) return GRAPPE_TITLES.map(() => '');
  const { candidate, grappe } = row;
  const { distance } = candidate;
  return [
    grappe.projectId,
    grappe.title,
    grappe.carrierName ?? '',
    isAbsent(grappe.software) ? ABSENCE_LABELS[grappe.software.absent] : grappe.software,
    isAbsent(distance) ? ABSENCE_LABELS[distance.absent] : (distance / 1000).toFixed(1).replace('.', ','),
    yesNo(candidate.sameSector),
    isAbsent(grappe.room) ? ABSENCE_LABELS[grappe.room.absent] : String(grappe.room),
  ];
}
