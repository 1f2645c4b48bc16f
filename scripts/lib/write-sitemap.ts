import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteRoot } from '../../src/components/site-root.ts';
import { NOT_FOUND, pagesOf } from './site/site-files.ts';

/**
 * Writes `sitemap.xml`, with every page of the folder but that of absent addresses, and names it in `robots.txt`. Its
 * addresses are whole ones: a site that does not know its own has none.
 */
export async function writeSitemap(folder: string, site: string, base: string): Promise<void> {
  const root = siteRoot(site, base);
  const lines = pagesOf(folder)
    .filter((page) => page !== NOT_FOUND)
    .sort()
    .map((page) => `<url><loc>${new URL(page, root).href.replaceAll('&', '&amp;')}</loc></url>`);
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>\n',
  ].join('\n');
  await writeFile(join(folder, 'sitemap.xml'), xml);
  await appendFile(join(folder, 'robots.txt'), `\nSitemap: ${new URL('sitemap.xml', root).href}\n`);
}
