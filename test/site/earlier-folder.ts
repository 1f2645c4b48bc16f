import type { Row } from '../demonstration/tables.ts';
import { csvRows, csvText, type Folder } from '../usage/folders.ts';

/** The date of the data of the earlier edition. */
const EARLIER = '2024-12-31';

/** Projects sent later than this had not arrived. */
const LAST_RECEIVED = '2024-09-01';

/** Establishments that had not opened. */
const NOT_YET_OPEN = 3;

const cell = (row: Row, column: string): string => row[column] ?? '';
const isKnown = (row: Row, column: string): boolean => cell(row, column) <= EARLIER;

/** A project as it was: what ended since was going on. */
function asItWas(row: Row): Row {
  if (isKnown(row, 'date_fin_projet')) return row;
  return { ...row, statut: 'en_cours', date_fin_projet: '' };
}

/** One more project, which is gone since, and one whose amount was revised since. */
function withOthers(rows: readonly Row[]): Row[] {
  const rejected = rows.find(({ statut }) => statut === 'rejete') ?? {};
  const revised = rows.find(({ statut }) => statut === 'en_cours');
  return [
    ...rows.map((row) =>
      row === revised ? { ...row, montant_conventionne: '1000000.00', intitule: 'Grappe d’avant' } : row,
    ),
    { ...rejected, id_projet: '2024-01-9999', intitule: 'Projet retiré' },
  ];
}

/** The data folder of the same programme half a year before: projects, payments, returns and sites that came since are not there. */
export function earlierFolder(folder: Folder): Folder {
  const rows = (name: string): Row[] => csvRows(folder[name]);
  const projects = rows('projets.csv').filter((row) => cell(row, 'date_depot') <= LAST_RECEIVED);
  const received = new Set(projects.map(({ id_projet }) => id_projet));
  const ofProjects = (name: string): Row[] => rows(name).filter(({ id_projet }) => received.has(id_projet));
  const members = ofProjects('projets_essms.csv');
  const inProjects = new Set(members.map(({ finess_et }) => finess_et));
  const sites = rows('finess/etablissements.csv');
  const late = new Set(
    sites
      .filter(({ finess_et }) => !inProjects.has(finess_et))
      .slice(0, NOT_YET_OPEN)
      .map(({ finess_et }) => finess_et),
  );
  return {
    ...folder,
    'observatoire.json': JSON.stringify({
      ...JSON.parse(folder['observatoire.json'] ?? '{}'),
      date_donnees: EARLIER,
    }),
    'projets.csv': csvText(withOthers(projects.map(asItWas))),
    'projets_essms.csv': csvText(members),
    'pieces.csv': csvText(ofProjects('pieces.csv')),
    'versements.csv': csvText(ofProjects('versements.csv').filter((row) => isKnown(row, 'date_versement'))),
    'indicateurs_usage.csv': csvText(
      ofProjects('indicateurs_usage.csv').filter((row) => isKnown(row, 'date_transmission')),
    ),
    'finess/etablissements.csv': csvText(sites.filter(({ finess_et }) => !late.has(finess_et))),
  };
}
