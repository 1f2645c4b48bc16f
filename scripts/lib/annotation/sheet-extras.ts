import { columnLetter } from '../../../src/sources/column-name.ts';

/** What the library that writes workbooks does not do, for one sheet. */
export interface SheetExtras {
  readonly filter?: SheetFilter;
  readonly links?: SheetLinks;
}

/** A filter on the rows under the header of which a column says something. Indexes count from 0. */
export interface SheetFilter {
  readonly header: number;
  /** The column that is filtered, the last of the sheet. */
  readonly column: number;
  /** For each row of the sheet, whether that column is filled; `null` to offer the filter without applying it. */
  readonly filled: readonly boolean[] | null;
  readonly rowCount: number;
}

/** Links from the cells of a column, under the header, to cells of another sheet. */
export interface SheetLinks {
  readonly column: number;
  readonly sheet: string;
  readonly addresses: readonly string[];
}

/**
 * Adds filters and links to the sheets of a workbook, given in their order. A filter hides nothing by itself: the rows
 * that it leaves out are hidden too, each keeping its number (ECMA-376 part 1, § 18.3.2.7, § 18.3.1.73 and § 18.3.1.47).
 */
export const sheetExtras = (sheets: readonly SheetExtras[]) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
          withExtras(xml, sheets[sheetIndex] ?? {}),
      },
    },
  },
});

function withExtras(xml: string, { filter, links }: SheetExtras): string {
  const added = `${filter ? filterMarkup(filter) : ''}${links ? linksMarkup(links) : ''}`;
  // The order of these elements is fixed: the filter right after the rows, the links before the margins.
  const end = '</sheetData>';
  return (filter ? withHiddenRows(xml, filter) : xml).replace(end, () => `${end}${added}`);
}

function withHiddenRows(xml: string, { header, filled }: SheetFilter): string {
  if (filled === null) return xml;
  return xml.replaceAll(/<row r="(\d+)"/g, (tag, number) => {
    const row = Number(number) - 1;
    return row > header && filled[row] !== true ? `${tag} hidden="1"` : tag;
  });
}

function filterMarkup({ header, column, filled, rowCount }: SheetFilter): string {
  const range = `ref="A${header + 1}:${columnLetter(column)}${rowCount}"`;
  return filled === null
    ? `<autoFilter ${range}/>`
    : `<autoFilter ${range}><filterColumn colId="${column}"><customFilters><customFilter operator="notEqual" val=" "/></customFilters></filterColumn></autoFilter>`;
}

function linksMarkup({ column, sheet, addresses }: SheetLinks): string {
  if (addresses.length === 0) return '';
  const links = addresses.map(
    (address, index) =>
      `<hyperlink ref="${columnLetter(column)}${index + 2}" location="'${sheet}'!${address}" display="${address}"/>`,
  );
  return `<hyperlinks>${links.join('')}</hyperlinks>`;
}
