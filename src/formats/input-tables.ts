import { existing } from '../domain/existing.ts';
import { SCHEMAS, type TableName } from './schemas.ts';
import type { TableSchema } from './table-schema.ts';

/** Whether a data folder needs a table; `register`: unless the folder holds another extract of the register. */
export type Presence = 'required' | 'register' | 'optional';

/** A table that a data folder may hold. */
export interface InputTable {
  readonly name: TableName;
  readonly presence: Presence;
  /** Where it stands in the data folder, with its name as a CSV. */
  readonly path: string;
  readonly schema: TableSchema;
}

const REQUIRED: readonly TableName[] = ['projets', 'projets_essms'];

function presenceOf(name: TableName): Presence {
  if (name === 'etablissements') return 'register';
  return REQUIRED.includes(name) ? 'required' : 'optional';
}

/** The tables of a data folder, in the order in which they are presented. */
export const INPUT_TABLES: readonly InputTable[] = (Object.keys(SCHEMAS) as TableName[]).map((name) => {
  const presence = presenceOf(name);
  const folder = presence === 'register' ? 'finess/' : '';
  return { name, presence, path: `${folder}${name}.csv`, schema: SCHEMAS[name] };
});

/** The table of this name. */
export const inputTable = (name: string): InputTable =>
  existing(
    INPUT_TABLES.find((table) => table.name === name),
    `table: ${name}`,
  );

/** A column by which a table names the rows of another. */
export interface TableLink {
  readonly column: string;
  readonly table: TableName;
  readonly target: string;
}

/** The other tables that the rows of this one name. */
export function linksFrom({ foreignKeys = [] }: TableSchema): readonly TableLink[] {
  return foreignKeys.flatMap(({ fields, reference }) =>
    fields.map((column, at) => ({
      column,
      table: reference.resource as TableName,
      target: reference.fields[at] ?? column,
    })),
  );
}

/** The columns that together tell a row from another; empty when none does. */
export function keyOf({ primaryKey, uniqueKeys = [] }: TableSchema): readonly string[] {
  return primaryKey ?? uniqueKeys[0] ?? [];
}
