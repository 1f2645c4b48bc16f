import { classBreaks } from '../../src/charts/class-breaks.ts';
import { DEPARTEMENT_SHAPES } from '../../src/charts/geography/departements.ts';
import type { MapArea } from '../../src/charts/map-area.ts';
import type { MapScale } from '../../src/charts/map-scale.ts';
import { MISSING } from '../../src/domain/cell.ts';
import { formatPercentMillionths } from '../../src/format.ts';

/** A number from 0 to 1 that depends on its seed only: tests draw the same picture for ever. */
export function pseudoRandom(seed: number): number {
  const x = Math.sin(seed * 12.9898 + 78.233) * 43_758.5453;
  return x - Math.floor(x);
}

export const REGIONS: readonly (readonly [code: string, name: string])[] = [
  ['01', 'Guadeloupe'],
  ['02', 'Martinique'],
  ['03', 'Guyane'],
  ['04', 'La Réunion'],
  ['06', 'Mayotte'],
  ['11', 'Île-de-France'],
  ['24', 'Centre-Val de Loire'],
  ['27', 'Bourgogne-Franche-Comté'],
  ['28', 'Normandie'],
  ['32', 'Hauts-de-France'],
  ['44', 'Grand Est'],
  ['52', 'Pays de la Loire'],
  ['53', 'Bretagne'],
  ['75', 'Nouvelle-Aquitaine'],
  ['76', 'Occitanie'],
  ['84', 'Auvergne-Rhône-Alpes'],
  ['93', 'Provence-Alpes-Côte d’Azur'],
  ['94', 'Corse'],
];

export const AMOUNTS: readonly (readonly [label: string, cents: number])[] = REGIONS.map(
  ([, name], index) => [name, 300_000 + Math.round(pseudoRandom(index + 7) * 290_000)],
);

export const COVERAGES: readonly (readonly [label: string, numerator: number, denominator: number])[] = [
  ['Côtes-d’Armor', 210, 561],
  ['Finistère', 412, 803],
  ['Ille-et-Vilaine', 430, 912],
  ['Morbihan', 188, 614],
  ['Territoire sans établissement', 0, 0],
  ['Territoire sans projet', 0, 1_214],
  ['CA Morlaix Communauté', 61, 61],
  ['CC du Pays de Landerneau-Daoulas et de la Presqu’île', 33, 74],
];

export const SHARES: readonly (readonly [
  label: string,
  essms: number,
  amount: number | null,
  note: string,
])[] = [
  ['Personnes âgées', 3_012, 3_640, '+6,2 points'],
  ['Enfants en situation de handicap', 1_208, 1_195, '−0,1 point'],
  ['Adultes en situation de handicap', 1_790, 2_010, '+2,2 points'],
  ['Aide et soins à domicile', 1_924, 1_102, '−8,2 points'],
  ['Protection de l’enfance', 980, 912, '−0,6 point'],
  ['Accueil, hébergement, insertion', 720, 801, '+0,8 point'],
  ['Protection juridique des majeurs', 96, null, ''],
  ['Centres de ressources et coordination', 31, 31, '0,0 point'],
];

export const AREAS: readonly MapArea[] = DEPARTEMENT_SHAPES.map(({ id, properties }, index) => {
  const value = 180_000 + Math.round(pseudoRandom(index) * 520_000);
  const absent = id === '48' || id === '976';
  const known = id === '15' || id === '973' ? 0 : value;
  return {
    code: id,
    name: properties?.name ?? id,
    value: absent ? MISSING : known,
    text: absent ? 'n.d.' : formatPercentMillionths(known),
    href: `/territoires/departements/${id}/`,
  };
});

const known = AREAS.flatMap(({ value }) => (typeof value === 'number' && value > 0 ? [value] : []));

export const SCALE: MapScale = { ...classBreaks(known), ramp: 'sequential' };

/** Indices of balance around 1. */
export const BALANCE_SCALE: MapScale = {
  bounds: [500_000, 900_000, 1_100_000, 2_000_000],
  ramp: 'diverging',
};

const SIZES = Array.from({ length: 900 }, (_, i) =>
  Math.round(3 + 34 * pseudoRandom(i) + 130 * pseudoRandom(i) ** 9),
);

export const SIZE_CLASSES = Array.from({ length: 21 }, (_, index) => {
  const from = 5 * index;
  const to = from === 100 ? null : from + 4;
  return { from, to, count: SIZES.filter((size) => size >= from && (to === null || size <= to)).length };
});
