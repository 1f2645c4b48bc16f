import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser, type Served, serve } from './browser.ts';

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
    served = await serve(inject('site'), '/un/sous-chemin/');
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });
  const open = async (address = '', options: BrowserContextOptions = {}): Promise<Opened> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const problems: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url)) problems.push(`outside: ${request.url()}`);
      requests.push(request.url().slice(served.url.length));
    });
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${served.url}${path}${address}`);
    return { page, problems, requests };
  };
  return { open, newPage: () => browser.newPage(), url: () => served.url };
}
