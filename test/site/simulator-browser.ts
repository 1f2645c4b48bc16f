import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Scenario } from '../../src/simulation/scenario.ts';
import { encodeScenario } from '../../src/simulation/scenario-codec.ts';
import { launchBrowser, type Served, serve } from './browser.ts';

/** A page opened in a browser. */
export interface Opened {
  readonly page: Page;
  /** What the browser complains of, violations of the security policy included, and requests outside the site. */
  readonly problems: string[];
}

/** Serves the small edition under a folder for the tests of a file, and gives what opens a page of it there. */
export function usePage(path: string) {
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
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url)) problems.push(`outside: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${served.url}${path}${address}`);
    return { page, problems };
  };
  return { open, newPage: () => browser.newPage() };
}

export const useSimulator = () => usePage('simulateur/');

/** A text with ordinary spaces. */
export const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ').trim();

/** What a place of the result says. */
export const shown = async (page: Page, slot: string): Promise<string> =>
  plain(await page.locator(`[data-slot="${slot}"]`).textContent());

export const addressOf = (one: Scenario): string => `#${encodeScenario(one)}`;

/** The exact figures of the page once it is at another address than its own. */
export const figuresAt = (page: Page, address: string): Promise<Record<string, unknown> | null> =>
  page.evaluate(async (hash) => {
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await changed;
    return JSON.parse(document.querySelector<HTMLElement>('[data-simulator]')?.dataset.result ?? 'null');
  }, address);
