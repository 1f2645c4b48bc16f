/** The sectors of activity of the observatory, in the order in which they are shown. */
export const SECTORS = [
  'personnes_agees',
  'handicap_enfants',
  'handicap_adultes',
  'domicile',
  'protection_enfance',
  'pds',
  'ahi',
  'pjm',
  'ressources',
] as const;

export type Sector = (typeof SECTORS)[number];

/** A sector of a published row: `non_determine` holds the money of establishments the register does not know. */
export type PublishedSector = Sector | 'non_determine';

export const PUBLISHED_SECTORS: readonly PublishedSector[] = [...SECTORS, 'non_determine'];

export const SECTOR_LABELS: Readonly<Record<PublishedSector, string>> = {
  personnes_agees: 'Personnes âgées',
  handicap_enfants: 'Enfants en situation de handicap',
  handicap_adultes: 'Adultes en situation de handicap',
  domicile: 'Aide et soins à domicile',
  protection_enfance: 'Protection de l’enfance',
  pds: 'Difficultés spécifiques (addictions, soins)',
  ahi: 'Accueil, hébergement, insertion',
  pjm: 'Protection juridique des majeurs',
  ressources: 'Centres de ressources et coordination',
  non_determine: 'Secteur non déterminé',
};

export function isSector(text: string): text is Sector {
  return (SECTORS as readonly string[]).includes(text);
}
