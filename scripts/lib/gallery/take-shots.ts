import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { htmlOf } from '../site/site-files.ts';
import type { PageShots, TakenShot } from './gallery-page.ts';
import type { ChosenPage } from './hard-pages.ts';
import { type Shot, shotsOf } from './shots.ts';

const WINDOW_HEIGHT = 900;

/** A browser draws no taller image: beyond that a page takes several. */
const TALLEST = 8_000;

/** A machine that does something else for a while is no reason to give up. */
const TIMEOUT = 120_000;

/** Where the pages are, and where their images go. */
export interface Studio {
  readonly browser: Browser;
  readonly site: string;
  /** Where the site is served. */
  readonly url: string;
  readonly out: string;
}

/** "territoires/regions/53/" is "territoires-regions-53". */
const stemOf = (address: string): string =>
  address.replace(/\/$|\.html$/, '').replaceAll('/', '-') || 'accueil';

/** Takes a page whole, from top to bottom: the names of the images. */
async function takeShot(tab: Page, out: string, stem: string, shot: Shot): Promise<string[]> {
  await tab.setViewportSize({ width: shot.width, height: WINDOW_HEIGHT });
  await tab.emulateMedia({ colorScheme: shot.theme, media: shot.media, reducedMotion: 'reduce' });
  const height = await tab.evaluate(async () => {
    await document.fonts.ready;
    return document.documentElement.scrollHeight;
  });
  const files: string[] = [];
  for (let y = 0; y < height; y += TALLEST) {
    const file = `${stem}-${shot.suffix}${y === 0 ? '' : `-${files.length + 1}`}.png`;
    const clip = { x: 0, y, width: shot.width, height: Math.min(TALLEST, height - y) };
    await tab.screenshot({ path: join(out, file), fullPage: true, clip, timeout: TIMEOUT });
    files.push(file);
  }
  return files;
}

/** Takes every image of a page; it is loaded twice at most, with its scripts and without. */
export async function shootPage({ browser, site, url, out }: Studio, page: ChosenPage): Promise<PageShots> {
  const taken: TakenShot[] = [];
  const shots = Map.groupBy(shotsOf(htmlOf(site, page.address)), ({ scripts }) => scripts);
  for (const [javaScriptEnabled, those] of shots) {
    const context = await browser.newContext({ javaScriptEnabled });
    const tab = await context.newPage();
    await tab.goto(`${url}${page.address}`, { timeout: TIMEOUT });
    for (const shot of those) {
      taken.push({ ...shot, files: await takeShot(tab, out, stemOf(page.address), shot) });
    }
    await context.close();
  }
  return { ...page, shots: taken };
}
