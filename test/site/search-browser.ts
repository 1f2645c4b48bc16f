import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser, type Served, serve } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page opened, with what the browser complains of and what it asks for. */
export interface Opened {
  readonly page: Page;
  readonly problems: string[];
  /** Files asked for, relative to the site. */
  readonly requests: string[];
}

/** Serves the small edition under a folder for the tests of a file, and gives what opens its pages. */
export function useSite() {
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
    await page.goto(`${served.url}${address}`);
    return { page, problems, requests };
  };
  return { open, newPage: () => browser.newPage(), url: () => served.url };
}

/** What axe finds wrong on a page as it stands. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
