import { typeset } from '../wording/typeset.ts';

/** At most so many territories stand side by side. */
export const MOST = 4;

/** The territories that an address asks for, or what is wrong in it; `known` are those that can be shown all the same. */
export interface AskedTerritories {
  readonly known: readonly string[];
  readonly faults: readonly string[];
}

/** How the territories of the edition are called, by key (`departement:35`); `undefined` for one that it has not. */
export type NameOf = (key: string) => string | undefined;

/** The end of the address of a comparison: `t=departement:35,region:53`. */
export const encodeTerritories = (keys: readonly string[]): string => `t=${keys.join(',')}`;

/** Whether the end of an address means to be a comparison: others are the anchors of the page. */
export const isComparisonAddress = (text: string): boolean => /^t=/.test(text);

const FORM = /^(pays|region|departement|epci):([0-9A-Z]{2,9})$/;
/** More of a damaged address would only be noise. */
const LONGEST_QUOTE = 40;

const quoted = (text: string): string =>
  `« ${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text} »`;

/**
 * Reads the end of an address, strictly: one territory that is unknown, given twice or too many is a fault that is told.
 * `whole` is the key of the widest territory, which every comparison shows as its reference.
 */
export function decodeTerritories(text: string, nameOf: NameOf, whole: string): AskedTerritories {
  const list = listOf(text);
  if (list === null) return { known: [], faults: [typeset(UNREADABLE)] };
  const keys = list === '' ? [] : list.split(',');
  const known: string[] = [];
  const faults: string[] = [];
  for (const key of keys) {
    const fault = faultOf(key, known, nameOf, whole);
    if (fault === null) known.push(key);
    else faults.push(typeset(fault));
  }
  if (known.length > MOST) {
    faults.push(typeset(`L’adresse demande ${known.length} territoires : on en compare quatre au plus.`));
  }
  return { known: known.slice(0, MOST), faults };
}

const UNREADABLE =
  'L’adresse est abîmée. Une comparaison s’écrit par exemple « t=departement:35,departement:29,region:53 ».';

/** The list of an address, its signs decoded: a mail program may have written `:` as `%3A`. */
function listOf(text: string): string | null {
  try {
    const list = decodeURIComponent(text.replace(/^t=/, ''));
    return /[&=#]/.test(list) ? null : list;
  } catch {
    return null;
  }
}

function faultOf(key: string, known: readonly string[], nameOf: NameOf, whole: string): string | null {
  if (key === '') return 'L’adresse a une virgule de trop : il y manque un territoire.';
  const [, type, code] = FORM.exec(key) ?? [];
  if (type === undefined || code === undefined) {
    return `${quoted(key)} n’est pas un territoire : on attend son niveau et son code, par exemple « departement:35 ».`;
  }
  const name = nameOf(key);
  if (name === undefined) return `Aucun territoire de cette édition ne porte le code ${quoted(key)}.`;
  if (key === whole) return `${name} est la référence de toute comparaison : inutile de l’ajouter.`;
  return known.includes(key) ? `${name} (${key}) est demandé deux fois.` : null;
}
