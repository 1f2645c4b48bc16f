import type { Essms } from '../../domain/essms.ts';
import type { FileCount, Report } from '../../domain/report.ts';
import { SCHEMAS, type TableName } from '../../formats/schemas.ts';
import { type ColumnFilling, columnCompleteness } from '../../metrics/column-completeness.ts';
import type { FileCompleteness } from '../../observatory/quality-figures.ts';

/**
 * How complete the columns of each file are, in order of file. A register has several layouts, one of them without
 * columns: what it says of the ESSMS that are counted is measured instead.
 */
export function fileCompleteness(report: Report, essms: readonly Essms[]): FileCompleteness[] {
  const register = [...Map.groupBy(essms, ({ file }) => file)].map(([file, sites]) => ({
    file,
    rows: sites.length,
    ofRegister: true,
    columns: columnCompleteness(sites.length, registerFilling(sites)),
  }));
  const tables = [...report.files.values()].flatMap((count) => tableCompleteness(count));
  return [...register, ...tables].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Whatever its extension (.csv, .csv.gz, .xlsx), a table bears the name of its schema. */
const schemaOf = (file: string) => SCHEMAS[(file.toLowerCase().split('.')[0] ?? '') as TableName] ?? null;

function tableCompleteness({ file, read, filled }: FileCount): FileCompleteness[] {
  const schema = schemaOf(file);
  if (schema === null || filled.size === 0) return [];
  const columns = schema.fields.map(
    ({ name, title, constraints }): ColumnFilling => ({
      name,
      title,
      required: constraints?.required ?? false,
      filled: filled.get(name) ?? null,
    }),
  );
  return [{ file, rows: read, ofRegister: false, columns: columnCompleteness(read, columns) }];
}

const REGISTER: readonly { name: string; title: string; has: (site: Essms) => boolean }[] = [
  { name: 'finess_ej', title: 'FINESS juridique', has: ({ finessEj }) => finessEj !== null },
  { name: 'siret', title: 'SIRET', has: ({ siret }) => siret !== null },
  { name: 'date_ouverture', title: 'Date d’ouverture', has: ({ openingDate }) => openingDate !== null },
  { name: 'code_commune', title: 'Commune connue', has: ({ location }) => location !== null },
  { name: 'coordonnees', title: 'Coordonnées', has: ({ coordinates }) => coordinates !== null },
];

const registerFilling = (sites: readonly Essms[]): ColumnFilling[] =>
  REGISTER.map(({ has, ...column }) => ({ ...column, required: false, filled: sites.filter(has).length }));
