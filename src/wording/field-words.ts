import { formatCount } from '../format.ts';
import { LISTED_PATTERN, type SchemaField } from '../formats/table-schema.ts';

const KINDS: Readonly<Record<NonNullable<SchemaField['kind']>, string>> = {
  finess: 'Numéro FINESS',
  siret: 'Numéro SIRET',
  siren: 'Numéro SIREN',
  region: 'Code de région',
  share: 'Part entre 0 et 1',
  count: 'Nombre entier',
};

const UNITS: Readonly<Record<NonNullable<SchemaField['unit']>, string>> = {
  EUR: 'Montant en euros',
  h: 'Nombre d’heures',
};

/** What a column holds, by type. */
export const TYPE_WORDS: Readonly<Record<SchemaField['type'], string>> = {
  string: 'Texte',
  date: 'Date',
  number: 'Nombre décimal',
  integer: 'Nombre entier',
  boolean: 'Oui ou non',
};

/** What a column holds, in French words that someone who works in a spreadsheet knows. */
export function typeWords({ type, kind, unit, constraints }: SchemaField): string {
  if (constraints?.enum) return 'Liste';
  if (kind) return KINDS[kind];
  return unit ? UNITS[unit] : TYPE_WORDS[type];
}

/** Whether a column must be there and filled: "oui", "colonne seulement", "non". */
export function requiredWords({ constraints, columnRequired }: SchemaField): string {
  if (constraints?.required) return 'oui';
  return columnRequired ? 'colonne seulement' : 'non';
}

/** A value that a column takes, and what it means. */
export interface AllowedValue {
  readonly value: string;
  readonly meaning: string;
}

const YES_NO: readonly AllowedValue[] = [
  { value: 'true', meaning: 'oui' },
  { value: 'false', meaning: 'non' },
];

/** The values of a column that takes only some; empty when it takes any of its type. */
export function allowedValues({ type, categories }: SchemaField): readonly AllowedValue[] {
  if (type === 'boolean') return YES_NO;
  return (categories ?? []).map(({ value, label }) => ({ value: String(value), meaning: label }));
}

/** The limits of a number, or how an identifier or a date is written; `null` when its type says it all. */
export function limitWords({ kind, type, constraints = {}, categories }: SchemaField): string | null {
  const { minimum, maximum, pattern } = constraints;
  if (kind === 'finess') return 'Neuf caractères ; en Corse, le deuxième est A ou B.';
  if (pattern !== undefined) return PATTERNS[pattern] ?? null;
  if (type === 'date') return 'AAAA-MM-JJ.';
  if (categories !== undefined || minimum === undefined) return null;
  if (maximum !== undefined) return `De ${bound(minimum)} à ${bound(maximum)}.`;
  return minimum === 0 ? 'Zéro ou plus, jamais négatif.' : `${bound(minimum)} ou plus.`;
}

/** Years are written in one piece. */
const bound = (value: number): string => (value < 10_000 ? String(value) : formatCount(value));

/** The patterns of identifiers, in words. */
const PATTERNS: Readonly<Record<string, string>> = {
  [LISTED_PATTERN]: 'Sans barre verticale.',
  '^[0-9]{14}$': 'Quatorze chiffres.',
  '^[0-9]{9}$': 'Neuf chiffres.',
  '^[0-9]{4}$': 'Quatre chiffres.',
  '^[0-9]{3}$': 'Trois chiffres.',
  '^[0-9][0-9AB][0-9]{3}$': 'Cinq caractères ; en Corse, le deuxième est A ou B.',
};

/** Values and limits of a column as one text, for a cell of a workbook; empty when any value of its type will do. */
export function admittedText(field: SchemaField): string {
  const values = allowedValues(field).map(({ value, meaning }) => `${value} : ${meaning}`);
  return [...values, limitWords(field)].filter((line) => line !== null).join('\n');
}
