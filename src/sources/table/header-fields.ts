import type { SchemaField } from '../../formats/table-schema.ts';
import { columnName } from '../column-name.ts';

/** A column that a table may have. */
export interface HeaderField {
  readonly name: string;
  /** Its French name, under which it is recognised too. */
  readonly title: string;
  /** The table cannot be read without it. */
  readonly required: boolean;
}

/** The columns of a schema. */
export const headerFields = (fields: readonly SchemaField[]): readonly HeaderField[] =>
  fields.map(({ name, title, constraints, columnRequired = false }) => ({
    name,
    title,
    required: constraints?.required === true || columnRequired,
  }));

/**
 * The field that each header stands for, by normalised header: its name, or its French title when no other field has
 * that name or title.
 */
export function fieldsByHeader(fields: readonly HeaderField[]): ReadonlyMap<string, HeaderField> {
  const byTitle = Map.groupBy(fields, ({ title }) => columnName(title));
  const alone = [...byTitle].flatMap(([title, [field, other]]) =>
    field && !other && title !== '' ? [[title, field] as const] : [],
  );
  return new Map([...alone, ...fields.map((field) => [columnName(field.name), field] as const)]);
}

/**
 * Whether a column is the wording of a code rather than the code: « Région » beside `code_region`. Alone, it stands
 * for the code.
 */
export const isWordingOf = ({ name, title }: HeaderField, header: string): boolean =>
  columnName(header) === columnName(title) && /^(code|id)_/.test(name) && name.endsWith(columnName(title));
