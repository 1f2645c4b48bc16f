import { DIAGNOSTICS, type DiagnosticCode } from '../domain/diagnostic-catalogue.ts';
import type { InputTable } from './input-tables.ts';
import type { TableName } from './schemas.ts';
import type { SchemaField } from './table-schema.ts';

const ALL_CODES = Object.keys(DIAGNOSTICS) as DiagnosticCode[];

const REGISTER: readonly TableName[] = ['etablissements'];
const KEYED: readonly TableName[] = [
  'projets',
  'versements',
  'heures_saad',
  'organismes',
  'etablissements',
  'nomenclature_categories',
];

/** The tables that each family of codes is about: the letters in the middle of a code are those of its family. */
const BY_FAMILY: Readonly<Record<string, readonly TableName[]>> = {
  FIN: REGISTER,
  COR: ['correspondances_finess'],
  ORG: ['organismes'],
  PRJ: ['projets'],
  PES: ['projets_essms'],
  SAA: ['heures_saad'],
  IND: ['indicateurs_usage'],
  VER: ['versements'],
  PIE: ['pieces'],
  TER: REGISTER,
};

/** Codes that are not about the tables of their family, or not about them alone. */
const BY_CODE: Partial<Readonly<Record<DiagnosticCode, readonly TableName[]>>> = {
  'S-FIC-03': REGISTER,
  'S-CLE-01': KEYED,
  'E-FIN-03': ['projets', 'projets_essms', 'organismes'],
  'W-FIN-06': ['etablissements', 'nomenclature_categories'],
  'W-FIN-07': ['etablissements', 'nomenclature_categories'],
  'W-PRJ-03': ['projets', 'projets_essms'],
  'W-PRJ-06': ['projets', 'projets_essms'],
  'W-PRJ-07': ['projets', 'projets_essms'],
  'E-PRJ-11': ['projets', 'projets_essms'],
  'E-PRJ-16': ['projets', 'projets_essms'],
  'E-SAA-07': ['heures_saad', 'projets_essms'],
  'E-SAA-08': ['heures_saad', 'projets_essms'],
  'E-TER-03': ['etablissements', 'projets_essms'],
};

const isNumber = ({ type, kind }: SchemaField): boolean =>
  type === 'number' || type === 'integer' || kind === 'share';
const isFiness = ({ kind }: SchemaField): boolean => kind === 'finess';
const isCompany = ({ kind }: SchemaField): boolean => kind === 'siret' || kind === 'siren';
const isRegion = ({ kind }: SchemaField): boolean => kind === 'region';
const isRequired = ({ constraints, columnRequired }: SchemaField): boolean =>
  constraints?.required === true || columnRequired === true;

/** Codes of form, which concern a table as soon as one of its columns can be wrong that way. */
const BY_COLUMN: Partial<Readonly<Record<DiagnosticCode, (field: SchemaField) => boolean>>> = {
  'S-COL-01': isRequired,
  'W-FMT-03': ({ type }) => type === 'date',
  'W-FMT-04': isNumber,
  'W-FMT-05': (field) => isFiness(field) || isCompany(field) || isRegion(field),
  'E-VAL-01': ({ type }) => type === 'date',
  'E-VAL-02': isNumber,
  'E-VAL-03': (field) =>
    field.type === 'boolean' || isRegion(field) || isCompany(field) || field.constraints?.enum !== undefined,
  'E-VAL-04': ({ constraints }) => constraints?.required === true,
  'E-VAL-07': ({ type }) => type === 'string',
  'E-FIN-01': isFiness,
  'W-FIN-02': isFiness,
  'W-FIN-05': isCompany,
  'W-SAA-06': ({ kind }) => kind === 'share',
  'E-IND-04': ({ kind }) => kind === 'count',
};

/** The letters that tell the family of a code: `PRJ` for `E-PRJ-08`. */
export const familyOf = (code: DiagnosticCode): string => code.split('-')[1] ?? '';

function concerns(code: DiagnosticCode, { name, presence, schema }: InputTable): boolean {
  const byColumn = BY_COLUMN[code];
  if (byColumn) return schema.fields.some(byColumn);
  if (code === 'S-FIC-01') return presence === 'required';
  // The same line twice has a code of its own among the members of a project.
  if (code === 'W-CLE-02') return name !== 'projets_essms';
  const tables = BY_CODE[code] ?? BY_FAMILY[familyOf(code)];
  return tables === undefined || tables.includes(name);
}

/** The codes that a table may be given, in the order of the catalogue. */
export const checksOf = (table: InputTable): readonly DiagnosticCode[] =>
  ALL_CODES.filter((code) => concerns(code, table));

/** Whether a code is about what the file says of the programme, rather than about how any file is written. */
export const isAboutContent = (code: DiagnosticCode): boolean =>
  familyOf(code) in BY_FAMILY && !(code in BY_COLUMN);
