import { damagedWorkbook } from '../advice.ts';
import { numberText } from './number-text.ts';
import type { Workbook } from './workbook.ts';
import { writtenText } from './written-text.ts';

/** A cell as its XML says it. */
export interface StoredCell {
  /** `t`: s, str, inlineStr, b, e, d; n when it says nothing. */
  readonly type: string;
  /** Number of its style; empty for none. */
  readonly style: string;
  /** What it holds, as stored; `null` when it holds nothing. */
  readonly value: string | null;
  /** The formula it comes from; `null` for none. */
  readonly formula: string | null;
}

/**
 * The text of a cell: what the sheet shows, without the make-up of numbers; a day as `2024-01-31`; an error as its name
 * (`#REF!`). A formula that nothing computed is given as such (`=A1+B1`): its result is known to nobody.
 */
export function cellText({ type, style, value, formula }: StoredCell, workbook: Workbook): string {
  // Excel writes the empty result of a formula as text; some libraries write no result as an empty number.
  if (value === null || (value === '' && type === 'n')) {
    return formula === null ? '' : writtenText(`=${formula}`);
  }
  switch (type) {
    case 's':
      return sharedText(value, workbook);
    case 'b':
      return booleanText(value);
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? value;
    case 'n':
      return numberText(value, formatOf(style, workbook), workbook.from1904);
    default:
      return writtenText(value);
  }
}

function sharedText(value: string, { texts }: Workbook): string {
  if (value === '') return '';
  const text = texts[Number(value)];
  if (text === undefined) throw damagedWorkbook('un de ses textes est introuvable');
  return text;
}

const booleanText = (value: string): string => {
  if (value === '1') return 'true';
  return value === '0' ? 'false' : value;
};

const formatOf = (style: string, { formats }: Workbook) => formats[Number(style || 0)] ?? 'number';
