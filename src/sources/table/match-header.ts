import { columnName, isUnnamed } from '../column-name.ts';
import { closest } from '../resemblance.ts';
import { MAX_COLUMNS } from '../text/limits.ts';
import { fieldsByHeader, type HeaderField, isWordingOf } from './header-fields.ts';
import { type HeaderFinding, renameAdvice } from './header-finding.ts';

/** A header as read: where the columns are, and what to say of it. */
export interface MatchedHeader {
  /** Index of each column that is there once, by name of field. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headers of columns that no field stands for, as written. */
  readonly ignored: readonly string[];
  /** Indexes of the columns without a header. */
  readonly unnamed: readonly number[];
  readonly findings: readonly HeaderFinding[];
}

interface Header {
  readonly written: string;
  readonly index: number;
}

/** Finds the columns of a table in its header, whatever their order and the way they are written. */
export function matchHeader(cells: readonly string[], fields: readonly HeaderField[]): MatchedHeader {
  const unnamed = cells.flatMap((cell, index) => (isUnnamed(cell) ? [index] : []));
  const headers = cells.flatMap((cell, index) => (isUnnamed(cell) ? [] : [{ written: cell.trim(), index }]));
  const found = headersByField(headers, fields);
  const single = [...found].filter(([, headers]) => headers.length === 1);
  const known = new Set([...found.values()].flat());
  const unknown = headers.filter((header) => !known.has(header));
  const missing = fields.filter((field) => !found.has(field));
  return {
    columns: new Map(single.map(([{ name }, [{ index }]]) => [name, index])),
    unnamed,
    ignored: unknown.map(({ written }) => written),
    findings: [...tooMany(headers), ...repeated(found), ...misnamed(missing, unknown, single)],
  };
}

type FoundHeaders = ReadonlyMap<HeaderField, readonly [Header, ...Header[]]>;

/** The headers of each field that has some, in the order of the fields. */
function headersByField(headers: readonly Header[], fields: readonly HeaderField[]): FoundHeaders {
  const fieldOf = fieldsByHeader(fields);
  const byField = Map.groupBy(headers, ({ written }) => fieldOf.get(columnName(written)));
  return new Map(
    fields.flatMap((field) => {
      const all = byField.get(field) ?? [];
      const codes = all.filter(({ written }) => !isWordingOf(field, written));
      const [first, ...others] = codes.length > 0 ? codes : all;
      return first ? [[field, [first, ...others] as const] as const] : [];
    }),
  );
}

function tooMany(headers: readonly Header[]): HeaderFinding[] {
  if (headers.length <= MAX_COLUMNS) return [];
  const message = `Le fichier a ${headers.length} colonnes, plus de ${MAX_COLUMNS}.`;
  return [{ code: 'S-FIC-02', column: null, message, remedy: 'Gardez les seules colonnes utiles.' }];
}

function repeated(found: FoundHeaders): HeaderFinding[] {
  return [...found].flatMap(([{ name }, headers]) => {
    if (headers.length === 1) return [];
    const written = [...new Set(headers.map(({ written }) => `« ${written} »`))].join(', ');
    const message = `La colonne « ${name} » est présente ${headers.length} fois (${written}).`;
    return [{ code: 'S-COL-02', column: name, message }] satisfies HeaderFinding[];
  });
}

/** Columns under nearly the right name: read when only the form differs, else said to be missing. */
function misnamed(
  missing: readonly HeaderField[],
  unknown: readonly Header[],
  found: readonly (readonly [HeaderField, readonly [Header, ...Header[]]])[],
): HeaderFinding[] {
  const lookalikes = lookalikesOf(missing, unknown);
  const adjusted = found.flatMap(([{ name }, [{ written }]]) =>
    written === name ? [] : [{ name, written }],
  );
  const unread = missing.flatMap(({ name, required }) => {
    const written = lookalikes.get(name);
    return written === undefined || required ? [] : [{ name, written }];
  });
  return [
    ...missing.filter(({ required }) => required).map((field) => absent(field, lookalikes.get(field.name))),
    ...formFinding(adjusted, unread),
  ];
}

/** The unknown header that clearly resembles each missing column, each header for one column. */
function lookalikesOf(missing: readonly HeaderField[], unknown: readonly Header[]): Map<string, string> {
  const lookalikes = new Map<string, string>();
  for (const { written } of unknown) {
    const candidates = missing.filter(({ name }) => !lookalikes.has(name));
    const namesOf = ({ name, title }: HeaderField): string[] => [name, title];
    const field = closest(written, candidates, { namesOf, partly: true });
    if (field) lookalikes.set(field.name, written);
  }
  return lookalikes;
}

function absent({ name, title }: HeaderField, lookalike: string | undefined): HeaderFinding {
  const message = `La colonne obligatoire « ${name} » (${title}) est absente.`;
  return lookalike === undefined
    ? { code: 'S-COL-01', column: name, message }
    : {
        code: 'S-COL-01',
        column: name,
        message: `${message} La colonne « ${lookalike} » lui ressemble.`,
        remedy: renameAdvice(lookalike, name),
      };
}

interface Naming {
  readonly name: string;
  readonly written: string;
}

/** The most names given in one sentence. */
const MAX_NAMED = 5;

/** One warning for the whole header: what was read in spite of its form, what was not read for its name. */
function formFinding(adjusted: readonly Naming[], unread: readonly Naming[]): HeaderFinding[] {
  const [first] = [...unread, ...adjusted];
  if (first === undefined) return [];
  const message = [adjustedSentence(adjusted), ...unread.map(unreadSentence)].filter(Boolean).join(' ');
  const advice = unread.map(({ written, name }) => renameAdvice(written, name)).join(' ');
  const place = { code: 'W-FMT-06', column: first.name, message } as const;
  return [advice === '' ? place : { ...place, remedy: advice }];
}

const unreadSentence = ({ written, name }: Naming): string =>
  `La colonne « ${written} » n’est pas lue : son nom est inconnu, mais proche de ${name}.`;

function adjustedSentence(adjusted: readonly Naming[]): string {
  const [first] = adjusted;
  if (first === undefined) return '';
  if (adjusted.length === 1) return `L’en-tête « ${first.written} » a été lu comme « ${first.name} ».`;
  const named = adjusted.slice(0, MAX_NAMED).map(({ written, name }) => `« ${written} » (${name})`);
  const rest = adjusted.length > MAX_NAMED ? ', etc.' : '.';
  return `Des en-têtes ont été lus malgré leur écriture : ${named.join(', ')}${rest}`;
}
