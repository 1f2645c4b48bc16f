import { posix } from 'node:path';
import { UnreadableError } from '../../unreadable-error.ts';
import { damagedWorkbook } from '../advice.ts';
import { MAX_SIDE_PART_BYTES } from '../limits.ts';
import { type CellFormat, readCellFormats } from './cell-formats.ts';
import { readSharedTexts } from './shared-texts.ts';
import { readXml } from './xml-reader.ts';
import type { ZipArchive } from './zip-archive.ts';

/** A sheet of cells, by the name its tab bears. */
export interface WorkbookSheet {
  readonly name: string;
  readonly part: string;
}

/** What the rows of a workbook are read with. */
export interface Workbook {
  /** In the order of the tabs, hidden or not; charts and other sheets without cells are left out. */
  readonly sheets: readonly WorkbookSheet[];
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  /** Whether days count from 1904-01-01, as workbooks made on a Macintosh did. */
  readonly from1904: boolean;
}

interface Relationship {
  /** The end of its type: the beginning differs between the two variants of the standard. */
  readonly type: string;
  readonly part: string;
}

const ROOT_RELATIONSHIPS = '_rels/.rels';

/** The main part of a workbook; `null` when the archive is no .xlsx workbook. */
export async function workbookPart(zip: ZipArchive): Promise<string | null> {
  const parts = [...(await readRelationships(zip, ROOT_RELATIONSHIPS, '')).values()];
  const main = parts.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  return zip.has(main) && /workbook[^/]*\.xml$/i.test(main) ? main : null;
}

/** Reads all of a workbook but its rows. Throws `UnreadableError` when it is damaged, or has no sheet of cells. */
export async function readWorkbook(zip: ZipArchive, main: string): Promise<Workbook> {
  const folder = posix.dirname(main);
  const rels = await readRelationships(zip, `${folder}/_rels/${posix.basename(main)}.rels`, folder);
  const partOf = (type: string): string | null =>
    [...rels.values()].find((one) => one.type === type)?.part ?? null;
  const { tabs, from1904 } = await readTabs(zip, main);
  const sheets = tabs.flatMap(({ name, id }) => {
    const sheet = rels.get(id);
    return sheet?.type === 'worksheet' ? [{ name, part: sheet.part }] : [];
  });
  if (sheets.length === 0) throw damagedWorkbook('il n’a aucune feuille de calcul');
  const missing = sheets.find(({ part }) => !zip.has(part));
  if (missing) throw damagedWorkbook(`sa feuille « ${missing.name} » manque`);
  const [texts, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    sheets,
    from1904,
    texts: texts === null ? [] : await readSharedTexts(zip.content(texts)),
    formats: styles === null ? [] : await readCellFormats(sidePart(zip, styles)),
  };
}

async function readTabs(zip: ZipArchive, main: string) {
  const tabs: { name: string; id: string }[] = [];
  let from1904 = false;
  await readXml(sidePart(zip, main), {
    open: (element, attributes) => {
      const { name = '', date1904 = '' } = attributes;
      if (element === 'workbookPr') from1904 = /^(?:1|true)$/.test(date1904);
      if (element !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      tabs.push({ name, id });
    },
  });
  return { tabs, from1904 };
}

/** The parts that one part refers to, by identifier; none when the part of its relationships is missing. */
async function readRelationships(
  zip: ZipArchive,
  name: string,
  folder: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const found = new Map<string, Relationship>();
  if (!zip.has(name)) return found;
  await readXml(sidePart(zip, name), {
    open: (element, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.replaceAll('\\', '/');
      const part = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part });
    },
  });
  return found;
}

/** A part that is held in memory once read. */
function sidePart(zip: ZipArchive, name: string): AsyncIterable<Uint8Array> {
  if (zip.size(name) <= MAX_SIDE_PART_BYTES) return zip.content(name);
  throw new UnreadableError(
    'Le classeur contient des styles ou des feuilles en nombre démesuré : enregistrez-le en « CSV UTF-8 ».',
  );
}
