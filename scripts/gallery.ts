import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { counted } from '../src/wording/plural.ts';
import { builtSite } from './lib/audit/audit-options.ts';
import { pageKinds } from './lib/audit/page-kinds.ts';
import { readSiteMap } from './lib/audit/site-map.ts';
import { launchBrowser } from './lib/browser/launch-browser.ts';
import { serveFolder } from './lib/browser/serve-folder.ts';
import { Refusal, runCommand } from './lib/command.ts';
import { chosenPages } from './lib/gallery/chosen-pages.ts';
import { GALLERY_TITLE, galleryPage, type PageShots } from './lib/gallery/gallery-page.ts';
import { shootPage } from './lib/gallery/take-shots.ts';
import { readOptions } from './lib/read-options.ts';
import { checkReplaceable, replaceFolder } from './lib/replace-folder.ts';

const USAGE = 'Usage : npm run gallery -- [--site DOSSIER] [--out DOSSIER] [--only DÉBUT-D’ADRESSE]';
const SOURCES = resolve(import.meta.dirname, '../src/pages');

/** Whether a folder is a gallery: its page says so. */
async function isGallery(folder: string): Promise<boolean> {
  const page = join(folder, 'index.html');
  return existsSync(page) && (await readFile(page, 'utf8')).includes(GALLERY_TITLE);
}

/** Images of the pages worth looking at, in every light, for a person to look through. */
async function gallery(args: readonly string[]): Promise<number> {
  const { site: folder = 'dist', out = 'gallery', only = '' } = readOptions(args, ['site', 'out', 'only']);
  const site = builtSite(folder);
  const pages = chosenPages(site, pageKinds(SOURCES)).filter(({ address }) => address.startsWith(only));
  if (pages.length === 0) throw new Refusal(`Aucune page à montrer ne commence par « ${only} ».`, 2);
  await checkReplaceable(resolve(out), { isOurs: isGallery });
  await replaceFolder(resolve(out), (target) => shoot({ site, out: target }, pages));
  console.log(`${counted(pages.length, 'page', 'pages')} : ouvrez « ${join(resolve(out), 'index.html')} ».`);
  return 0;
}

async function shoot(
  { site, out }: { site: string; out: string },
  pages: ReturnType<typeof chosenPages>,
): Promise<void> {
  const { base } = readSiteMap(site);
  const served = await serveFolder(site, base);
  const browser = await launchBrowser();
  try {
    const taken: PageShots[] = [];
    for (const page of pages) {
      console.error(`/${page.address}`);
      taken.push(await shootPage({ browser, site, url: served.url, out }, page));
    }
    await writeFile(join(out, 'index.html'), galleryPage(taken));
  } finally {
    await browser.close();
    served.close();
  }
}

await runCommand(USAGE, gallery);
