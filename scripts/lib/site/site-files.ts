import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The page of absent addresses, which nothing leads to and which alone knows where the site stands. */
export const NOT_FOUND = '404.html';

/** Every file of a folder, relative, sorted. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .sort();

/** The address of the page that a file holds, relative to the root of the site: `''` is the home page. */
export const addressOfFile = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** The file that holds the page at an address of the site. */
export const fileOfPage = (page: string): string =>
  page === '' || page.endsWith('/') ? `${page}index.html` : page;

/** Addresses of all the pages of a site, relative to its root. */
export const pagesOf = (site: string): string[] =>
  filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map(addressOfFile);

/** The markup of the page at an address of a site. */
export const htmlOf = (site: string, page: string): string =>
  readFileSync(join(site, fileOfPage(page)), 'utf8');
