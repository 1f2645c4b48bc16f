import { finess } from '../fixtures/data-folder.ts';
import { et, hours, member, payment, project, type Row, site, upTo } from '../fixtures/sound-folder.ts';

export type { Row } from '../fixtures/sound-folder.ts';

/** The rows of each table of a folder, by name of table. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

const ORGANISATIONS = ['35000001', '35000002', '35000003', '35000004'].map(finess);
/** The last establishment of the first project is a home-help service. */
const HOME_HELP = 15;
/** Out of the perimeter of article L. 312-1: a hospital. */
const HOSPITAL_INDEX = 31;

export const HOSPITAL = et(HOSPITAL_INDEX);

const organisationOf = (index: number): string => ORGANISATIONS[index % ORGANISATIONS.length] as string;

const memberOf = (projectId: string, index: number, situation: string): Row =>
  member(index, {
    id_projet: projectId,
    finess_ej: organisationOf(index),
    situation,
    solution_dui: 'Logiciel A',
  });

const projectOf = (id: string, extra: Row): Row =>
  project({
    id_projet: id,
    intitule: `Projet ${id}`,
    guichet: 'regional',
    statut: 'en_cours',
    type_porteur: 'groupement',
    entite_nationale: 'false',
    ...extra,
  });

const usage = (
  projectId: string,
  index: number,
  indicator: string,
  numerator: number,
  denominator: number,
): Row => ({
  finess_et: et(index),
  id_projet: projectId,
  code_indicateur: indicator,
  date_debut_periode: '2024-09-30',
  date_fin_periode: '2024-12-31',
  date_mesure: '2024-12-31',
  date_transmission: '2025-01-15',
  numerateur: numerator,
  denominateur: denominator,
  type_denominateur: indicator === 'dossiers_actifs' ? 'file_active_annuelle' : '',
  definition_indicateur: 'anap-2023',
  statut_validation: 'declare',
});

const documents = (projectId: string, count: number): Row[] =>
  upTo(count).map((number) => ({ id_projet: projectId, code_piece: number, fournie: 'true' }));

/** Numbers of the establishments of each project. */
const FIRST = upTo(15);
const SECOND = FIRST.map((index) => index + 15);

/** Two projects, P1 (line 2) and P2 (line 3), and all that may be said of them: nothing of it is wrong. */
export const SOUND: Tables = {
  'finess/etablissements': [...FIRST, ...SECOND, HOSPITAL_INDEX].map((index) =>
    site(index, {
      finess_ej: organisationOf(index),
      code_categorie: index === HOME_HELP ? '460' : index === HOSPITAL_INDEX ? '355' : '500',
    }),
  ),
  projets: [
    projectOf('P1', {
      montant_conventionne: '309300.00',
      montant_usage: '103100.00',
      montant_logiciel: '206200.00',
    }),
    projectOf('P2', {
      montant_demande: '75000.00',
      montant_conventionne: '75000.00',
      montant_usage: '75000.00',
    }),
  ],
  projets_essms: [
    ...FIRST.map((index) => memberOf('P1', index, 'acquisition')),
    ...SECOND.map((index) => memberOf('P2', index, 'montee_version')),
  ],
  versements: [
    payment('V1', { date_prevue: '', montant: '154650.00', exercice: '2024' }),
    payment('V2', { id_projet: 'P2', date_prevue: '', montant: '37500.00', exercice: '2024' }),
  ],
  heures_saad: [hours(HOME_HELP, { finess_ej: organisationOf(HOME_HELP) })],
  organismes: ORGANISATIONS.map((finessEj, index) => ({
    finess_ej: finessEj,
    raison_sociale: `Organisme ${index + 1}`,
    nb_essms_declare: '',
    id_groupe: '',
  })),
  // The hours of the home-help service are the eleventh document.
  pieces: [...documents('P1', 11), ...documents('P2', 10)],
  enveloppes: [
    { code_region: '53', annee: 2024, type: 'regionale', montant: '4200000.00', source: 'Arrêté' },
  ],
  indicateurs_usage: [
    usage('P1', 1, 'dossiers_actifs', 90, 100),
    usage('P1', 1, 'dossiers_actifs_projet_personnalise', 81, 90),
    usage('P1', 2, 'dossiers_actifs', 45, 60),
    usage('P2', 16, 'dossiers_actifs', 33, 40),
    usage('P2', 16, 'mssante', 21, 30),
  ],
};
