import { appendFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { siteRoot } from '../../src/components/site-root.ts';

/** The address of a page in the site: that of its folder. */
const addressOf = (file: string): string =>
  file
    .split(sep)
    .join('/')
    .replace(/(^|\/)index\.html$/, '$1');

/**
 * Writes `sitemap.xml`, with every page of the folder but that of absent addresses, and names it in `robots.txt`. Its
 * addresses are whole ones: a site that does not know its own has none.
 */
export async function writeSitemap(folder: string, site: string, base: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const root = siteRoot(site, base);
  const lines = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html') && entry.name !== '404.html')
    .map((entry) => addressOf(relative(folder, join(entry.parentPath, entry.name))))
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
