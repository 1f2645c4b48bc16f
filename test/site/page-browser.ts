import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from '../../scripts/lib/browser/launch-browser.ts';
import { type Served, serveFolder } from '../../scripts/lib/browser/serve-folder.ts';
import { watchPage } from '../../scripts/lib/browser/watch-page.ts';

/** A page opened in a browser. */
export interface Opened {
  readonly page: Page;
  /** What the browser complains of, violations of the security policy included, and requests outside the site. */
  readonly problems: string[];
  /** Files asked for, relative to the site. */
  readonly requests: string[];
}

/** Serves the small edition under a folder for the tests of a file, and gives what opens one of its pages there. */
export function usePage(path = '') {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serveFolder(inject('site'), '/un/sous-chemin/');
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });
  const open = async (address = '', options: BrowserContextOptions = {}): Promise<Opened> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const problems = watchPage(page, served.url);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url().slice(served.url.length)));
    await page.goto(`${served.url}${path}${address}`);
    return { page, problems, requests };
  };
  return { open, newPage: () => browser.newPage(), url: () => served.url };
}
