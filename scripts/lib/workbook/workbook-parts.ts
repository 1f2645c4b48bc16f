import { type Sheet, sheetXml, xmlText } from './sheet.ts';

/** A file of a workbook, written piece by piece. */
export interface WorkbookPart {
  readonly name: string;
  readonly pieces: Iterable<string>;
  /** That of its sheet. */
  readonly key?: string | null;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Two styles: plain, and bold. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

const relation = (number: number, type: string, target: string): string =>
  `<Relationship Id="rId${number}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const relations = (list: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;

const override = (name: string, type: string): string =>
  `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`;

function contentTypes(sheets: readonly Sheet[]): string {
  const parts = [
    override('workbook', 'sheet.main'),
    override('styles', 'styles'),
    ...sheets.map((_, index) => override(`worksheets/sheet${index + 1}`, 'worksheet')),
  ];
  const relationships = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${relationships}"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

const workbookXml = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(
      ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;

function* declared(pieces: Iterable<string>): Generator<string> {
  yield XML;
  yield* pieces;
}

/** The files of a workbook of a few plain sheets (ISO/IEC 29500-2), in the order in which they are usually zipped. */
export function workbookParts(sheets: readonly Sheet[]): WorkbookPart[] {
  const whole = (name: string, xml: string): WorkbookPart => ({ name, pieces: declared([xml]) });
  const ofSheets = sheets.map((_, index) =>
    relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  return [
    whole('[Content_Types].xml', contentTypes(sheets)),
    whole('_rels/.rels', relations([relation(1, 'officeDocument', 'xl/workbook.xml')])),
    whole('xl/workbook.xml', workbookXml(sheets)),
    whole(
      'xl/_rels/workbook.xml.rels',
      relations([...ofSheets, relation(sheets.length + 1, 'styles', 'styles.xml')]),
    ),
    whole('xl/styles.xml', STYLES),
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      pieces: declared(sheetXml(sheet)),
      key: sheet.key ?? null,
    })),
  ];
}
