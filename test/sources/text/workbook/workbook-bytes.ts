import { type ZipPart, zip } from '../zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook described by the XML of its parts. */
export interface WorkbookXml {
  /** What is in `sheetData` of the first sheet. */
  readonly rows?: string;
  /** What comes after it. */
  readonly after?: string;
  /** The rows of more sheets, by name. */
  readonly more?: Readonly<Record<string, string>>;
  /** What is in `sst`. */
  readonly texts?: string;
  /** What is in `styleSheet`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Parts that replace those of the same name, or come after them. */
  readonly parts?: readonly ZipPart[];
}

const sheetXml = (rows: string, after = ''): string =>
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

type Relationship = readonly [id: string, type: string, target: string];

const optional = (part: string | undefined, relationship: Relationship): Relationship[] =>
  part === undefined ? [] : [relationship];

const relationships = (list: readonly Relationship[]): string =>
  `<Relationships xmlns="${PACKAGE}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The bytes of a workbook made by hand: what spreadsheets write, and what none would. */
export function workbookBytes(xml: WorkbookXml): Buffer {
  const { rows = '', after, more = {}, texts, styles, date1904 = false, parts = [] } = xml;
  const sheets = { Feuil1: sheetXml(rows, after) } as Record<string, string>;
  for (const [name, content] of Object.entries(more)) sheets[name] = sheetXml(content);
  const names = Object.keys(sheets);
  const tabs = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const own: ZipPart[] = [
    { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${tabs.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ...names.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ...optional(styles, ['rIdS', 'styles', 'styles.xml']),
        ...optional(texts, ['rIdT', 'sharedStrings', '/xl/sharedStrings.xml']),
      ]),
    },
    ...names.map((name, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheets[name] ?? '' })),
  ];
  if (texts !== undefined) {
    own.push({ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${texts}</sst>` });
  }
  if (styles !== undefined) {
    own.push({ name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` });
  }
  const replaced = new Set(parts.map(({ name }) => name));
  return zip([...own.filter(({ name }) => !replaced.has(name)), ...parts]);
}
