import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, pagesOf } from './edition.ts';

/** The markup of the page at an address of the site. */
export const htmlOf = (site: string, page: string): string =>
  readFileSync(join(site, page === '' || page.endsWith('/') ? `${page}index.html` : page), 'utf8');

/** The links of a site that lead to no page, file or anchor of it; those to other sites are not followed. */
export function brokenLinks(site: string): string[] {
  const documents = pagesOf(site).map((page) => ({ page, html: htmlOf(site, page) }));
  const known = new Set([...documents.map(({ page }) => page), ...filesOf(site)]);
  const anchors = new Map(
    documents.map(({ page, html }) => [
      page,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  const leadsSomewhere = (page: string, link: string): boolean => {
    const target = new URL(link.replaceAll('&amp;', '&'), `http://site/${page}`);
    const address = decodeURIComponent(target.pathname.slice(1));
    const anchor = decodeURIComponent(target.hash.slice(1));
    // A scenario of the simulator, or territories to compare, are written where an anchor would be.
    const isAnchor = anchor !== '' && !/^[vt]=/.test(anchor);
    return known.has(address) && (!isAnchor || anchors.get(address)?.has(anchor) === true);
  };
  return documents.flatMap(({ page, html }) =>
    [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^(https?:|mailto:|data:)/.test(link) && !leadsSomewhere(page, link))
      .map((link) => `${page} → ${link}`),
  );
}
