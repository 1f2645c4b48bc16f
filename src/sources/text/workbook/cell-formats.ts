import { readXml } from './xml-reader.ts';

/** How a number is shown: as such, as a day, as a time of day or a duration, or padded with zeros to a width. */
export type CellFormat = 'number' | 'date' | 'time' | { readonly digits: number };

/** Built-in formats (ECMA-376 part 1, § 18.8.30; 27–36 and 50–58 are dates of East Asian versions). */
const BUILT_IN_DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];
const BUILT_IN_TIMES: readonly (readonly [from: number, to: number])[] = [
  [18, 21],
  [45, 47],
];

const within = (ranges: readonly (readonly [number, number])[], id: number): boolean =>
  ranges.some(([from, to]) => id >= from && id <= to);

/** The formats of a workbook, by number of style. */
export async function readCellFormats(chunks: AsyncIterable<Uint8Array>): Promise<readonly CellFormat[]> {
  const custom = new Map<string, CellFormat>();
  const formats: CellFormat[] = [];
  let list = '';
  await readXml(chunks, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmts' || name === 'cellXfs') list = name;
      else if (name === 'numFmt' && list === 'numFmts') custom.set(numFmtId, cellFormat(formatCode));
      else if (name === 'xf' && list === 'cellXfs') {
        formats.push(custom.get(numFmtId) ?? builtIn(Number(numFmtId)));
      }
    },
    close: (name) => {
      if (name === list) list = '';
    },
  });
  return formats;
}

function builtIn(id: number): CellFormat {
  if (within(BUILT_IN_DATES, id)) return 'date';
  return within(BUILT_IN_TIMES, id) ? 'time' : 'number';
}

/** Texts, spaces, colours, conditions and languages in a format; `[h]`, a duration, is kept. */
const DECORATION = /"[^"]*"|[\\_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/**
 * What a format code, as `dd/mm/yyyy;@` or `00000`, makes of a number. Only its first section is looked at.
 * @internal
 */
export function cellFormat(code: string): CellFormat {
  const bare = code.replaceAll(DECORATION, '').split(';')[0] ?? '';
  if (/^(?:general|standard)$/i.test(bare)) return 'number';
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  const timed = /[hs]|\[m/i.test(bare);
  if (/[dyj]/i.test(bare) || (/m/i.test(bare) && !timed)) return 'date';
  return timed ? 'time' : 'number';
}
