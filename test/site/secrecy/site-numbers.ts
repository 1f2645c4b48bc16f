import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { filesOf } from '../../../scripts/lib/site/site-files.ts';

/** Names that HTML gives to the spaces inside numbers. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&#160;': '\u00a0',
  '&#xa0;': '\u00a0',
  '&#8239;': '\u202f',
  '&#x202f;': '\u202f',
  '&thinsp;': '\u2009',
  '&#8201;': '\u2009',
  '&#39;': "'",
};

const decoded = (text: string): string =>
  text.replace(/&(?:#?[a-z0-9]+);/gi, (entity) => ENTITIES[entity.toLowerCase()] ?? entity);

/** Numbers in groups of three digits, however they are parted. */
const GROUPED = /(?<!\d)\d{1,3}(?:[\u202f\u00a0\u2009 .,'’_]\d{3})+(?!\d)/g;
/** The decimals of a rate are no number of their own. */
const PLAIN = /(?<!\d)(?<!\b[01]\.)\d{6,}/g;
const AMOUNT = /(?<!\d)\d[\d\u202f\u00a0\u2009 ]*[.,]\d\d(?!\d)/g;

/** Every whole number of six digits or more that a text holds, whatever separates its groups of digits. */
export function numbersIn(text: string): Set<number> {
  const plain = decoded(text);
  const found = new Set((plain.match(PLAIN) ?? []).map(Number));
  for (const grouped of plain.match(GROUPED) ?? []) {
    const groups = grouped.split(/\D/);
    // Two numbers side by side look like one: any run of groups may be a number.
    for (let from = 0; from < groups.length; from += 1) {
      for (let to = from + 2; to <= groups.length; to += 1) {
        found.add(Number(groups.slice(from, to).join('')));
      }
    }
  }
  return found;
}

/** Every amount with cents that a text holds, in cents. */
export const amountsIn = (text: string): Set<number> =>
  new Set((decoded(text).match(AMOUNT) ?? []).map((amount) => Number(amount.replace(/\D/g, ''))));

/** A file of a site, or of a workbook of a site, as text. */
export interface SiteText {
  readonly file: string;
  readonly text: string;
}

/** Everything a site holds: pages with their images and attributes, data, scripts, fonts, the parts of workbooks. */
export const textsOf = (site: string): SiteText[] =>
  filesOf(site).flatMap((file) => {
    const bytes = readFileSync(join(site, file));
    if (!file.endsWith('.xlsx')) return [{ file, text: bytes.toString('utf8') }];
    return Object.entries(unzipSync(bytes)).map(([part, content]) => ({
      file: `${file}/${part}`,
      text: strFromU8(content),
    }));
  });
