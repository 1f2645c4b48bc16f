import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, serve } from './browser.ts';
import { filesOf, pagesOf, rowsOf } from './edition.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const site = inject('site');
const all = pagesOf(site);

/** One page of each kind: the one with the most money, which has something of everything. */
function onePageOfEachKind(): string[] {
  const byMoney = (rows: Record<string, string>[], column: string) =>
    [...rows].sort((a, b) => Number(b[column]) - Number(a[column]));
  const territories = byMoney(rowsOf(site, 'territoires'), 'montant_conventionne');
  const code = (type: string) => territories.find((row) => row.type_territoire === type)?.code_territoire;
  const project = byMoney(rowsOf(site, 'projets'), 'montant_conventionne')[0]?.id_projet;
  const emptiest = [...territories]
    .reverse()
    .find((row) => row.type_territoire === 'departement')?.code_territoire;
  return [
    ...all.filter((page) => !/^(territoires|projets|secteurs|methode)\/./.test(page)),
    `territoires/regions/${code('region')}/`,
    `territoires/departements/${code('departement')}/`,
    `territoires/departements/${emptiest}/`,
    `territoires/epci/${code('epci')}/`,
    `projets/${project}/`,
    'secteurs/personnes_agees/',
    'methode/montant-theorique/',
  ];
}

const kinds = onePageOfEachKind();

let browser: Browser;
let server: { url: string; close: () => void };

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serve(site, '/un/sous-chemin/');
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

describe.each([
  { width: 360, colorScheme: 'light' },
  { width: 768, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)(
  'at $width px, $colorScheme, without JavaScript of its own, under a sub-path',
  ({ width, colorScheme }) => {
    test.each(kinds)('/%s', async (address) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        bypassCSP: false,
      });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url))
          problems.push(`request outside the site: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
      });
      // The page of an absent address is served at any depth: its base is the root of the site.
      if (address !== '404.html') {
        await page.goto(`${server.url}${address}`);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, 'the page overflows sideways').toBeLessThanOrEqual(0);
        // Through the debugging protocol: the security policy of the page stays as published.
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run: () => Promise<AxeResult> } }).axe.run(),
        );
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      expect(problems).toEqual([]);
      await context.close();
    });
  },
);

describe('every page', () => {
  const documents = all.map((page) => ({
    page,
    html: readFileSync(join(site, page === '' || page.endsWith('/') ? `${page}index.html` : page), 'utf8'),
  }));

  test('is in French, has one title, one h1, the date of the data and the notice of a demonstration', () => {
    const wrong = documents.filter(
      ({ html }) =>
        !html.includes('<html lang="fr"') ||
        html.match(/<title>[^<]+<\/title>(?=.*<\/head>)/gs)?.length !== 1 ||
        html.match(/<h1[\s>]/g)?.length !== 1 ||
        !html.includes('30 juin 2025') ||
        !html.includes('Données de démonstration'),
    );
    expect(wrong.map(({ page }) => page)).toEqual([]);
  });

  test('has a title of its own', () => {
    const titles = documents.map(({ html }) => /<title>([^<]*)/.exec(html)?.[1]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('carries a strict security policy, and nothing that it forbids', () => {
    const wrong = documents.filter(
      ({ html }) =>
        !/http-equiv="content-security-policy"/i.test(html) ||
        /unsafe-inline|<style|\sstyle="|<script(?![^>]*src=)|\son\w+="/.test(html),
    );
    expect(wrong.map(({ page }) => page)).toEqual([]);
  });

  test('links to pages, files and anchors that exist', () => {
    const ids = new Map(
      documents.map(({ page, html }) => [
        page,
        new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    const known = new Set([...all, ...filesOf(site)]);
    const broken = documents.flatMap(({ page, html }) =>
      [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].flatMap(([, link = '']) => {
        if (/^(https?:|mailto:|data:)/.test(link) || page === '404.html') return [];
        const target = new URL(link.replaceAll('&amp;', '&'), `http://site/${page}`);
        const address = decodeURIComponent(target.pathname.slice(1));
        if (!known.has(address)) return [`${page} → ${link}`];
        const anchor = decodeURIComponent(target.hash.slice(1));
        return anchor === '' || ids.get(address)?.has(anchor) ? [] : [`${page} → ${link}`];
      }),
    );
    expect([...new Set(broken)]).toEqual([]);
  });
});
