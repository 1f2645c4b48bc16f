import { luhnKey } from '../../src/domain/finess.ts';
import { type InputFile, memoryFile } from '../../src/sources/input-file.ts';

const SITES = 2_000;
const PROJECTS = 500;
const COLUMNS = [
  'id_projet',
  'finess_et',
  'finess_ej',
  'situation',
  'deja_equipe',
  'date_entree',
  'date_validation_prestation_segur',
  'autre_aide_europeenne',
  'devis_materiel',
] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

/** What goes wrong in a row: mistakes of typing, of spreadsheets, and of the programme's rules. */
const FAULTS: readonly ((row: Row, index: number) => void)[] = [
  (row, index) => (row.situation = `achat ${index % 7}`),
  (row, index) => (row.date_entree = `31/02/${2018 + (index % 8)}`),
  (row) => (row.devis_materiel = '#REF!'),
  (row, index) => (row.id_projet = `INCONNU-${index % 900}`),
  (row) => (row.finess_et = '3,50001E+08'),
  (row) => (row.deja_equipe = 'peut-être'),
  (row, index) => (row.finess_et = numbered('97', index)),
  (row) => (row.finess_et = ''),
  (row, index) => (row.devis_materiel = `-${index}`),
  (row) => (row.autre_aide_europeenne = 'oui'),
  (row) => (row.date_validation_prestation_segur = '2022-05-02'),
  (row) => (row.finess_ej = '12AB'),
];

const numbered = (prefix: string, index: number): string => {
  const body = `${prefix}${String(index).padStart(6, '0')}`;
  return `${body}${luhnKey(body)}`;
};

const projectId = (index: number): string => `P${String(index).padStart(4, '0')}`;

/**
 * A data folder whose `projets_essms.csv` has `rows` rows, each with one to three faults of twelve kinds, besides those
 * that repeat an establishment of a project: what a report is worst at.
 */
export function faultyFolder(rows: number): InputFile[] {
  const sites = Array.from({ length: SITES }, (_, index) => {
    return `${numbered('35', index)},${numbered('36', index % 400)},500,35238`;
  });
  const projects = Array.from(
    { length: PROJECTS },
    (_, index) =>
      `${projectId(index)},bretagne-2024,conventionne,${numbered('36', index % 400)},2024-03-01,2024-06-03`,
  );
  return [
    table('finess/etablissements.csv', 'finess_et,finess_ej,code_categorie,code_commune', sites),
    table(
      'projets.csv',
      'id_projet,code_bareme,statut,finess_ej_porteur,date_depot,date_convention',
      projects,
    ),
    table(
      'projets_essms.csv',
      COLUMNS.join(','),
      Array.from({ length: rows }, (_, index) => faultyRow(index)),
    ),
  ];
}

const table = (name: string, header: string, rows: readonly string[]): InputFile =>
  memoryFile(name, `${[header, ...rows].join('\n')}\n`);

function faultyRow(index: number): string {
  const row: Row = {
    id_projet: projectId(index % PROJECTS),
    finess_et: numbered('35', index % SITES),
    finess_ej: numbered('36', (index % SITES) % 400),
    situation: index % 3 === 0 ? 'acquisition' : 'montee_version',
    deja_equipe: 'non',
    date_entree: '2024-06-03',
    date_validation_prestation_segur: '',
    autre_aide_europeenne: '',
    devis_materiel: '',
  };
  for (let fault = 0; fault <= index % 3; fault++) FAULTS[(index + fault * 5) % FAULTS.length]?.(row, index);
  const cells = COLUMNS.map((column) => row[column]);
  return cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');
}
