import type { Sector } from '../domain/sector.ts';

/** Organisations seldom reach beyond one of these: a family of sectors that the same owners run. */
export type Family = 'senior' | 'handicap' | 'childhood' | 'social';

/** A FINESS category as the demonstration uses it. */
export interface DemoCategory {
  readonly code: string;
  readonly sector: Sector;
  /** How many there are in the country, in order of magnitude. */
  readonly count: number;
  /** Persons that a typical one accompanies at a time. */
  readonly persons: number;
  readonly label: string;
}

const TABLE: readonly (readonly [
  code: string,
  sector: Sector,
  count: number,
  persons: number,
  label: string,
])[] = [
  ['500', 'personnes_agees', 7450, 80, 'EHPAD'],
  ['202', 'personnes_agees', 2300, 50, 'Résidence autonomie'],
  ['502', 'personnes_agees', 350, 30, 'EHPA'],
  ['207', 'personnes_agees', 300, 25, 'Accueil de jour'],
  ['501', 'personnes_agees', 60, 35, 'EHPA médicalisé'],
  ['381', 'personnes_agees', 40, 30, 'Habitat expérimental senior'],
  ['394', 'personnes_agees', 20, 15, 'Accueil temporaire'],
  ['182', 'handicap_enfants', 1800, 38, 'SESSAD'],
  ['183', 'handicap_enfants', 1300, 60, 'IME'],
  ['189', 'handicap_enfants', 480, 190, 'CMPP'],
  ['186', 'handicap_enfants', 450, 45, 'DITEP'],
  ['190', 'handicap_enfants', 370, 120, 'CAMSP'],
  ['188', 'handicap_enfants', 220, 28, 'EEAP'],
  ['192', 'handicap_enfants', 140, 45, 'IEM'],
  ['195', 'handicap_enfants', 90, 60, 'Institut pour déficients auditifs'],
  ['238', 'handicap_enfants', 60, 20, 'Centre d’accueil familial'],
  ['194', 'handicap_enfants', 40, 50, 'Institut pour déficients visuels'],
  ['396', 'handicap_enfants', 40, 18, 'Foyer d’enfants'],
  ['377', 'handicap_enfants', 30, 20, 'Structure expérimentale enfance'],
  ['390', 'handicap_enfants', 20, 15, 'Accueil temporaire enfants'],
  ['221', 'handicap_enfants', 15, 150, 'BAPU'],
  ['402', 'handicap_enfants', 15, 20, 'Jardin d’enfants spécialisé'],
  ['196', 'handicap_enfants', 5, 30, 'Institut sourd-aveugle'],
  ['449', 'handicap_adultes', 3000, 32, 'EANM'],
  ['246', 'handicap_adultes', 1500, 85, 'ESAT'],
  ['448', 'handicap_adultes', 1150, 38, 'EAM'],
  ['446', 'handicap_adultes', 1000, 48, 'SAVS'],
  ['255', 'handicap_adultes', 750, 45, 'MAS'],
  ['445', 'handicap_adultes', 550, 30, 'SAMSAH'],
  ['370', 'handicap_adultes', 150, 18, 'Dispositif expérimental'],
  ['249', 'handicap_adultes', 110, 90, 'ESRP'],
  ['252', 'handicap_adultes', 100, 30, 'Foyer d’hébergement'],
  ['382', 'handicap_adultes', 80, 35, 'Foyer de vie'],
  ['437', 'handicap_adultes', 60, 38, 'FAM'],
  ['395', 'handicap_adultes', 40, 12, 'Accueil temporaire adultes'],
  ['198', 'handicap_adultes', 30, 25, 'ESPO'],
  ['464', 'handicap_adultes', 30, 25, 'UEROS'],
  ['460', 'domicile', 9000, 110, 'Service autonomie à domicile'],
  ['354', 'domicile', 1650, 65, 'SSIAD'],
  ['209', 'domicile', 500, 140, 'Service autonomie aide et soins'],
  ['177', 'protection_enfance', 1500, 40, 'MECS'],
  ['295', 'protection_enfance', 650, 230, 'Service AEMO'],
  ['462', 'protection_enfance', 550, 7, 'Lieu de vie'],
  ['286', 'protection_enfance', 300, 120, 'Prévention spécialisée'],
  ['236', 'protection_enfance', 250, 55, 'Placement familial'],
  ['175', 'protection_enfance', 220, 60, 'Foyer de l’enfance'],
  ['441', 'protection_enfance', 220, 140, 'Milieu ouvert'],
  ['241', 'protection_enfance', 150, 11, 'Unité éducative'],
  ['242', 'protection_enfance', 120, 30, 'Service d’activité de jour'],
  ['166', 'protection_enfance', 110, 30, 'Centre parents-enfants'],
  ['440', 'protection_enfance', 110, 90, 'Service d’investigation éducative'],
  ['344', 'protection_enfance', 100, 110, 'Prestations familiales'],
  ['378', 'protection_enfance', 60, 20, 'Dispositif expérimental enfance'],
  ['172', 'protection_enfance', 50, 25, 'Pouponnière'],
  ['159', 'protection_enfance', 40, 22, 'Centre parental'],
  ['176', 'protection_enfance', 40, 50, 'Village d’enfants'],
  ['453', 'protection_enfance', 40, 80, 'Réparation pénale'],
  ['165', 'pds', 450, 22, 'ACT'],
  ['197', 'pds', 450, 320, 'CSAPA'],
  ['180', 'pds', 250, 14, 'LHSS'],
  ['178', 'pds', 160, 260, 'CAARUD'],
  ['213', 'pds', 80, 20, 'LAM'],
  ['608', 'pds', 60, 60, 'Équipe mobile'],
  ['214', 'ahi', 900, 48, 'CHRS'],
  ['219', 'ahi', 800, 55, 'Centre d’accueil'],
  ['257', 'ahi', 600, 65, 'FJT'],
  ['443', 'ahi', 450, 95, 'CADA'],
  ['442', 'ahi', 170, 55, 'CPH'],
  ['380', 'ahi', 60, 25, 'Dispositif expérimental insertion'],
  ['640', 'ahi', 60, 70, 'Aide aux familles'],
  ['340', 'pjm', 500, 420, 'Service mandataire'],
  ['463', 'ressources', 500, 300, 'CLIC'],
  ['461', 'ressources', 300, 150, 'Centre de ressources'],
];

export const CATEGORIES: readonly DemoCategory[] = TABLE.map(([code, sector, count, persons, label]) => ({
  code,
  sector,
  count,
  persons,
  label,
}));

/** Categories of the register that article L. 312-1 of the CASF does not cover. */
export const OUTSIDE_PERIMETER: readonly DemoCategory[] = [
  { code: '247', sector: 'handicap_adultes', count: 400, persons: 40, label: 'Entreprise adaptée' },
  { code: '258', sector: 'ahi', count: 500, persons: 25, label: 'Pension de famille' },
  { code: '259', sector: 'ahi', count: 400, persons: 60, label: 'Résidence sociale' },
  { code: '342', sector: 'pjm', count: 60, persons: 80, label: 'Soutien aux tuteurs familiaux' },
  { code: '609', sector: 'ressources', count: 100, persons: 0, label: 'Guichet départemental du handicap' },
];

const FAMILIES: Readonly<Record<Sector, Family>> = {
  personnes_agees: 'senior',
  domicile: 'senior',
  handicap_enfants: 'handicap',
  handicap_adultes: 'handicap',
  protection_enfance: 'childhood',
  pds: 'social',
  ahi: 'social',
  pjm: 'social',
  ressources: 'social',
};

export const familyOf = (sector: Sector): Family => FAMILIES[sector];

const BY_CODE: ReadonlyMap<string, DemoCategory> = new Map(
  CATEGORIES.map((category) => [category.code, category]),
);

/** Persons that a typical site of this category accompanies at a time. */
export const typicalPersons = (code: string): number => BY_CODE.get(code)?.persons ?? 40;

/** Home-help services (SAAD and SAAS), whose aid follows their share of medico-social hours. */
export const isHomeHelp = (code: string): boolean => code === '460' || code === '209';
