import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { htmlOf } from '../site/site-files.ts';
import type { PageShots, TakenShot } from './gallery-page.ts';
import type { ChosenPage } from './hard-pages.ts';
import { type Shot, shotsOf } from './shots.ts';

const WINDOW_HEIGHT = 900;

/** A browser draws no taller image. */
const TALLEST = 16_000;

/** Where the pages are, and where their images go. */
export interface Studio {
  readonly browser: Browser;
  readonly site: string;
  /** Where the site is served. */
  readonly url: string;
  readonly out: string;
}

/** "territoires/regions/53/" is "territoires-regions-53". */
const stemOf = (address: string): string => address.replace(/\/$/, '').replaceAll('/', '-') || 'accueil';

async function takeShot(tab: Page, path: string, shot: Shot): Promise<{ height: number; isCut: boolean }> {
  await tab.setViewportSize({ width: shot.width, height: WINDOW_HEIGHT });
  await tab.emulateMedia({ colorScheme: shot.theme, media: shot.media, reducedMotion: 'reduce' });
  const height = await tab.evaluate(async () => {
    await document.fonts.ready;
    return document.documentElement.scrollHeight;
  });
  const seen = Math.min(height, TALLEST);
  await tab.screenshot({
    path,
    fullPage: true,
    clip: { x: 0, y: 0, width: shot.width, height: seen },
  });
  return { height, isCut: seen < height };
}

/** Takes every image of a page; it is loaded twice at most, with its scripts and without. */
export async function shootPage({ browser, site, url, out }: Studio, page: ChosenPage): Promise<PageShots> {
  const taken: TakenShot[] = [];
  const shots = Map.groupBy(shotsOf(htmlOf(site, page.address)), ({ scripts }) => scripts);
  for (const [javaScriptEnabled, those] of shots) {
    const context = await browser.newContext({ javaScriptEnabled });
    const tab = await context.newPage();
    await tab.goto(`${url}${page.address}`);
    for (const shot of those) {
      const file = `${stemOf(page.address)}-${shot.suffix}.png`;
      taken.push({ ...shot, file, ...(await takeShot(tab, join(out, file), shot)) });
    }
    await context.close();
  }
  return { ...page, shots: taken };
}
