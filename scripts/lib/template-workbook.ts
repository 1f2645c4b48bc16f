import writeWorkbook, { type CellObject } from 'write-excel-file/node';
import type { SchemaField, TableSchema } from '../../src/formats/table-schema.ts';
import { admittedText, requiredWords, typeWords } from '../../src/wording/field-words.ts';
import { datelessZip } from './dateless-zip.ts';
import { workbookText } from './workbook-text.ts';

/** What the sheet that describes the columns says of each, and how wide it says it, in characters. */
const DICTIONARY: readonly { title: string; width: number; of: (field: SchemaField) => string }[] = [
  { title: 'Colonne', width: 34, of: ({ name }) => name },
  { title: 'Titre', width: 30, of: ({ title }) => title },
  { title: 'Description', width: 60, of: ({ description }) => description },
  { title: 'Type', width: 26, of: typeWords },
  { title: 'Obligatoire', width: 16, of: requiredWords },
  { title: 'Valeurs admises', width: 60, of: admittedText },
  { title: 'Exemple', width: 34, of: ({ example = '' }) => example },
];

const MIN_WIDTH = 14;

/** A column as wide as its name and its example. */
const widthOf = ({ name, example = '' }: SchemaField): number =>
  Math.max(MIN_WIDTH, name.length + 3, example.length + 3);

/** Text format: a number typed there keeps its leading zero, and a date is left as it is written. */
const TEXT: CellObject = { format: '@', type: String };

const cell = (text: string, style: CellObject = {}): CellObject | null =>
  text === '' ? null : { ...TEXT, alignVertical: 'top', ...style, value: workbookText(text) };

const heading = (text: string): CellObject | null => cell(text, { fontWeight: 'bold' });

/** A second line without a text: it tells the style of its columns, and stays in no workbook. */
const EMPTY_LINE = /<row r="2"[^>]*>(<c r="[A-Z]+2" s="\d+"\/>)+<\/row>/;

/**
 * Gives whole columns the style of their second cell: the library styles cells only, and a template has none to fill.
 */
const STYLED_COLUMNS = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) => {
          const style = /<c r="A2" s="(\d+)"/.exec(xml)?.[1];
          if (style === undefined) throw new Error('the second line of the sheet has no style');
          return xml.replaceAll('<col ', `<col style="${style}" `).replace(EMPTY_LINE, '');
        },
      },
    },
  },
};

function dataSheet({ fields }: TableSchema) {
  return {
    sheet: 'Données',
    data: [fields.map(({ name }) => heading(name)), fields.map(() => TEXT)],
    columns: fields.map((field) => ({ width: widthOf(field) })),
    stickyRowsCount: 1,
  };
}

function dictionarySheet({ fields }: TableSchema) {
  const rows = fields.map((field) => DICTIONARY.map(({ of }) => cell(of(field), { wrap: true })));
  return {
    sheet: 'Dictionnaire',
    data: [DICTIONARY.map(({ title }) => heading(title)), ...rows],
    columns: DICTIONARY.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}

/** The workbook to fill for a table: an empty sheet with its columns, all in Text format, then one that describes them. */
export async function templateWorkbook(schema: TableSchema): Promise<Buffer> {
  const sheets = [dataSheet(schema), dictionarySheet(schema)];
  return datelessZip(await writeWorkbook(sheets, { features: [STYLED_COLUMNS] }).toBuffer());
}
