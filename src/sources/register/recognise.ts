import { columnName } from '../column-name.ts';
import type { InputFile } from '../input-file.ts';
import { isBlank, MAX_TITLES } from '../table/header-search.ts';
import { matchHeader } from '../table/match-header.ts';
import { eachRecord } from '../text/delimited.ts';
import { openSheet } from '../text/sheet.ts';
import { uncompressed } from '../text/uncompressed.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { NORMALISED_FIELDS } from './normalised.ts';

/** The layouts in which the national register is published, or may be handed over. */
export type RegisterLayout = 'finess-plus' | 'classic' | 'archive' | 'normalised';

/** First fields of the lines of the classic extracts, which have no header. */
const CLASSIC_SECTIONS = new Set(['finess', 'structureet', 'geolocalisation']);

/** Tells the layout of a register file by its content, never its name. Throws `UnreadableError` (`S-FIC-03`) if none. */
export async function recognise(file: InputFile): Promise<RegisterLayout> {
  if (await isJson(file)) return 'finess-plus';
  const lines = await firstLines(file);
  if (CLASSIC_SECTIONS.has(lines[0]?.[0]?.split(';')[0] ?? '')) return 'classic';
  for (const header of lines) {
    const names = new Set(header.map(columnName));
    if (names.has('nofinesset') && names.has('nofinessej')) return 'archive';
    const { columns } = matchHeader(header, NORMALISED_FIELDS);
    if (columns.has('finess_et') && (columns.has('finess_ej') || columns.has('code_categorie'))) {
      return 'normalised';
    }
  }
  throw new UnreadableError(
    'Ce fichier n’est pas un registre FINESS connu : ni flux « structures » de FINESS+, ni extrait classique, ni archive annuelle, ni etablissements.csv.',
    'S-FIC-03',
  );
}

async function isJson(file: InputFile): Promise<boolean> {
  for await (const chunk of uncompressed(file)) {
    const start = new TextDecoder().decode(chunk.subarray(0, 1024)).trimStart();
    if (start !== '') return start.startsWith('{') || start.startsWith('[');
  }
  return false;
}

/** The first lines that are not blank: a header may stand under a title. */
async function firstLines(file: InputFile): Promise<readonly (readonly string[])[]> {
  const { batches } = await openSheet(file);
  const lines: (readonly string[])[] = [];
  for await (const { cells } of eachRecord(batches)) {
    if (!isBlank(cells)) lines.push(cells);
    if (lines.length > MAX_TITLES) break;
  }
  return lines;
}
