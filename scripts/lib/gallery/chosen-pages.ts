import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type PageKind, pagesByKind } from '../audit/page-kinds.ts';
import { fileOfPage, pagesOf } from '../site/site-files.ts';
import { type ChosenPage, hardPages, type Row } from './hard-pages.ts';

/** The rows of a table of a site. */
const rowsOf = (site: string, name: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(site, 'donnees', `${name}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

/**
 * Of each kind, the page that says the most, and the one that says the least.
 * @internal
 */
export function extremes(
  kinds: ReadonlyMap<string, readonly string[]>,
  sizeOf: (page: string) => number,
): ChosenPage[] {
  return [...kinds.values()].flatMap((pages) => {
    const bySize = pages.toSorted((a, b) => sizeOf(b) - sizeOf(a));
    const [most = ''] = bySize;
    const least = bySize.at(-1) ?? most;
    if (least === most) return [{ address: most, why: 'seule de sa sorte' }];
    return [
      { address: most, why: 'la plus fournie de sa sorte' },
      { address: least, why: 'la moins fournie de sa sorte' },
    ];
  });
}

/** The pages of a site worth looking at: two of each kind and the hard ones, each once, with every reason. */
export function chosenPages(site: string, kinds: readonly PageKind[]): ChosenPage[] {
  const byKind = pagesByKind(pagesOf(site), kinds);
  const pages = new Set([...byKind.values()].flat());
  const sizes = new Map([...pages].map((page) => [page, statSync(join(site, fileOfPage(page))).size]));
  const tables = { territories: rowsOf(site, 'territoires'), projects: rowsOf(site, 'projets') };
  // A territory of a table may have no page: those that hold nothing have none.
  const hard = hardPages(tables).filter(({ address }) => pages.has(address));
  const chosen = [...extremes(byKind, (page) => sizes.get(page) ?? 0), ...hard];
  return [...Map.groupBy(chosen, ({ address }) => address)]
    .map(([address, reasons]) => ({ address, why: reasons.map(({ why }) => why).join(' ; ') }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}
