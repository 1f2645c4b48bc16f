import type { Family } from './categories.ts';
import type { Random } from './random.ts';

/** Syllables of names that no place nor person bears. */
const STARTS = [
  'Tal',
  'Or',
  'Bru',
  'Cal',
  'Fen',
  'Ga',
  'Hel',
  'Is',
  'Jo',
  'Lu',
  'Mé',
  'Nor',
  'O',
  'Pé',
  'Ri',
  'Sol',
  'Tri',
  'Ul',
  'Va',
  'Zé',
];
const MIDDLES = ['va', 'mi', 'bé', 'do', 'lu', 'ri', 'sa', 'té', 'vo', 'fi', 'né', 'ga', 'zi', 'ro'];
const ENDS = [
  'relune',
  'ndole',
  'stambre',
  'voléon',
  'xirelle',
  'phyrine',
  'mbrelle',
  'luvaire',
  'nocime',
  'lysandre',
  'brivale',
  'frésane',
  'quirole',
  'zélie',
];

const PLACES = [
  'Les Jardins de',
  'La Clairière de',
  'Le Clos de',
  'Les Terrasses de',
  'La Maison de',
  'Le Verger de',
  'Les Allées de',
  'L’Escale de',
  'Le Chemin de',
  'La Source de',
];

const LEGAL_FORMS: Readonly<Record<Family, readonly (readonly [form: string, prefix: string])[]>> = {
  senior: [
    ['Association loi 1901', 'Association'],
    ['Établissement public communal', 'Établissement public'],
    ['Société par actions simplifiée', 'SAS'],
    ['Centre communal d’action sociale', 'Action sociale'],
    ['Fondation', 'Fondation'],
  ],
  handicap: [
    ['Association loi 1901', 'Association'],
    ['Association loi 1901', 'Comité'],
    ['Établissement public départemental', 'Établissement public'],
    ['Fondation', 'Fondation'],
    ['Mutualité', 'Mutuelle'],
  ],
  childhood: [
    ['Association loi 1901', 'Association'],
    ['Association loi 1901', 'Sauvegarde'],
    ['Fondation', 'Fondation'],
    ['Établissement public départemental', 'Établissement public'],
  ],
  social: [
    ['Association loi 1901', 'Association'],
    ['Association loi 1901', 'Accueil'],
    ['Fondation', 'Fondation'],
  ],
};

const VOWEL = /^[AEIOUÉaeioué]/;

/** An invented proper name, such as "Talmirelune". */
export function coinedName(random: Random): string {
  return random.pick(STARTS) + random.pick(MIDDLES) + random.pick(ENDS);
}

const belongingTo = (phrase: string, name: string): string =>
  VOWEL.test(name) ? `${phrase.slice(0, -1)}’${name}` : `${phrase} ${name}`;

/** The invented name of a site: its kind, then a place that exists nowhere. */
export function siteName(label: string, random: Random): string {
  const name = coinedName(random);
  return random.chance(0.6) ? `${label} ${belongingTo(random.pick(PLACES), name)}` : `${label} ${name}`;
}

/** The invented name of an organisation, with its legal form. */
export function ownerName(
  family: Family,
  random: Random,
): { readonly name: string; readonly legalForm: string } {
  const [legalForm, prefix] = random.pick(LEGAL_FORMS[family]);
  return { name: `${prefix} ${coinedName(random)}`, legalForm };
}
