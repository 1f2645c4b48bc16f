import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a build adds to the pages and to what is copied as it is: the sheets of the pages, the data, the list of pages. */
const ADDED = ['_astro', 'donnees', 'editions', 'sitemap.xml'];

/** Pages are folders, but those that hosts ask for by name. */
const FILES: Readonly<Record<string, string>> = { index: 'index.html', 404: '404.html' };

/** What a file or a folder of `src/pages/` becomes at the root of a site. */
function published(source: string): string {
  const name = source.replace(/\.(astro|ts)$/, '');
  return FILES[name] ?? name;
}

/** Compressed beside itself, by the build or by the host. */
const COMPRESSED = /\.(gz|br|zst)$/;

/** Whether an edition has something of this name at its root; `project`: the folder of the project. */
export function editionNames(project: string): (name: string) => boolean {
  const pages = readdirSync(join(project, 'src/pages')).map(published);
  const names = new Set([...pages, ...readdirSync(join(project, 'public')), ...ADDED]);
  return (name) => names.has(name) || names.has(name.replace(COMPRESSED, ''));
}
