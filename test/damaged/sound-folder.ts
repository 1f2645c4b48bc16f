import { finess } from '../fixtures/data-folder.ts';

export type Row = Readonly<Record<string, string | number>>;
/** The rows of each table of a folder, by name of table. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** Rennes: a commune that every figure can be located in. */
const COMMUNE = '35238';
const ORGANISATIONS = ['35000001', '35000002', '35000003', '35000004'].map(finess);
const HOME_HELP = '35000201';
/** Out of the perimeter of article L. 312-1: a hospital. */
export const HOSPITAL = finess('35000301');

const body = (index: number): string => String(35000101 + index);

/** The FINESS number of the nth establishment; the one at 14 is a home-help service. */
export const essms = (index: number): string => finess(index === 14 ? HOME_HELP : body(index));

const organisationOf = (index: number): string => ORGANISATIONS[index % ORGANISATIONS.length] as string;

const site = (finessEt: string, finessEj: string, category: string): Row => ({
  finess_et: finessEt,
  finess_ej: finessEj,
  raison_sociale: `Établissement ${finessEt}`,
  code_categorie: category,
  etat: 'actif',
  date_fermeture: '',
  code_commune: COMMUNE,
});

const project = (id: string, extra: Row): Row => ({
  id_projet: id,
  code_bareme: 'bretagne-2024',
  intitule: `Projet ${id}`,
  finess_ej_porteur: ORGANISATIONS[0] as string,
  siret_porteur: '',
  guichet: 'regional',
  statut: 'en_cours',
  date_depot: '2024-03-01',
  date_selection: '2024-04-10',
  date_convention: '2024-06-03',
  date_debut_projet: '2024-07-01',
  date_fin_deploiement: '',
  type_porteur: 'groupement',
  entite_nationale: 'false',
  accord_entite_nationale: '',
  solution_dui: 'Logiciel A',
  statut_referencement: 'reference',
  montant_materiel: '',
  montant_amoa: '',
  ...extra,
});

const member = (projectId: string, index: number, situation: string): Row => ({
  id_projet: projectId,
  finess_et: essms(index),
  finess_ej: organisationOf(index),
  situation,
  solution_dui: 'Logiciel A',
  date_entree: '',
  date_sortie: '',
  rattachement_grappe: 'false',
  accord_porteur: '',
  date_validation_prestation_segur: '',
  autre_aide_europeenne: 'false',
  devis_materiel: '',
  depense_materiel: '',
});

const usage = (
  projectId: string,
  index: number,
  indicator: string,
  numerator: number,
  denominator: number,
): Row => ({
  finess_et: essms(index),
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

const FIRST = Array.from({ length: 15 }, (_, index) => index);
const SECOND = Array.from({ length: 15 }, (_, index) => index + 15);

/** Two projects, P1 (lines 2) and P2 (line 3), and all that may be said of them: nothing of it is wrong. */
export const SOUND: Tables = {
  'finess/etablissements': [
    ...[...FIRST, ...SECOND].map((index) =>
      site(essms(index), organisationOf(index), index === 14 ? '460' : '500'),
    ),
    site(HOSPITAL, ORGANISATIONS[0] as string, '355'),
  ],
  projets: [
    project('P1', {
      montant_demande: '315000.00',
      montant_conventionne: '309300.00',
      montant_usage: '103100.00',
      montant_logiciel: '206200.00',
    }),
    project('P2', {
      montant_demande: '75000.00',
      montant_conventionne: '75000.00',
      montant_usage: '75000.00',
      montant_logiciel: '',
    }),
  ],
  projets_essms: [
    ...FIRST.map((index) => member('P1', index, 'acquisition')),
    ...SECOND.map((index) => member('P2', index, 'montee_version')),
  ],
  versements: [
    {
      id_versement: 'V1',
      id_projet: 'P1',
      type: 'avance',
      date_prevue: '',
      date_versement: '2024-07-01',
      montant: '154650.00',
      exercice: '2024',
    },
    {
      id_versement: 'V2',
      id_projet: 'P2',
      type: 'avance',
      date_prevue: '',
      date_versement: '2024-07-02',
      montant: '37500.00',
      exercice: '2024',
    },
  ],
  heures_saad: [
    {
      nom_structure: 'Aide à domicile',
      finess_ej: organisationOf(14),
      finess_et: essms(14),
      annee: 2023,
      heures_total: '48000',
      heures_apa: '22000',
      heures_pch: '5760',
      heures_dependance_hors_apa_pch: '2000',
      type_financement_hors_apa_pch: 'Caisse de retraite',
      part_activite_ms: '0.62',
      part_activite_confort: '0.38',
      verifie_ars: 'true',
    },
  ],
  organismes: ORGANISATIONS.map((finessEj, index) => ({
    finess_ej: finessEj,
    raison_sociale: `Organisme ${index + 1}`,
    nb_essms_declare: '',
    id_groupe: '',
  })),
  pieces: [
    ...Array.from({ length: 11 }, (_, index) => ({
      id_projet: 'P1',
      code_piece: index + 1,
      fournie: 'true',
    })),
    ...Array.from({ length: 10 }, (_, index) => ({
      id_projet: 'P2',
      code_piece: index + 1,
      fournie: 'true',
    })),
  ],
  enveloppes: [
    { code_region: '53', annee: 2024, type: 'regionale', montant: '4200000.00', source: 'Arrêté' },
  ],
  indicateurs_usage: [
    usage('P1', 0, 'dossiers_actifs', 90, 100),
    usage('P1', 0, 'dossiers_actifs_projet_personnalise', 81, 90),
    usage('P1', 1, 'dossiers_actifs', 45, 60),
    usage('P2', 15, 'dossiers_actifs', 33, 40),
    usage('P2', 15, 'mssante', 21, 30),
  ],
};
