import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOfFile, filesOf, htmlOf, NOT_FOUND } from '../site/site-files.ts';
import { type PageDocument, readPageDocument } from './page-document.ts';

/** A built site, as its links see it. */
export interface SiteMap {
  /** Every page, by its address relative to the root: `''` is the home page. */
  readonly documents: ReadonlyMap<string, PageDocument>;
  /** Every file, pages included. */
  readonly files: ReadonlySet<string>;
  /** The path that the site is made to be served under. */
  readonly base: string;
  /** The whole address of the site, when it was told. */
  readonly root: string | null;
  /** The addresses of `sitemap.xml`, if there is one. */
  readonly announced: readonly string[] | null;
}

const STYLE_SHEET = 'assets/cadran.css';

/** The path that a site is made for: the page of absent addresses names its style sheet from there. */
function baseOf(notFound: PageDocument | undefined): string {
  const style = notFound?.styles.find((href) => href.startsWith('/') && href.endsWith(STYLE_SHEET));
  return style === undefined ? '/' : style.slice(0, -STYLE_SHEET.length);
}

function announcedIn(site: string): string[] | null {
  const file = join(site, 'sitemap.xml');
  if (!existsSync(file)) return null;
  return [...readFileSync(file, 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
}

/** Reads every page of a built site. */
export function readSiteMap(site: string): SiteMap {
  const files = filesOf(site);
  const pages = files.filter((file) => file.endsWith('.html')).map(addressOfFile);
  const documents = new Map(pages.map((page) => [page, readPageDocument(htmlOf(site, page))]));
  return {
    documents,
    files: new Set(files),
    base: baseOf(documents.get(NOT_FOUND)),
    root: documents.get('')?.canonical ?? null,
    announced: announcedIn(site),
  };
}
