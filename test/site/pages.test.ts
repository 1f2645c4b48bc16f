import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, type Served, serve } from './browser.ts';
import { filesOf, pagesOf, rowsOf } from './edition.ts';
import { brokenLinks, htmlOf } from './links.ts';
import { overflowOf } from './measures.ts';
import { violationsOfUnfolded } from './violations.ts';

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
  const mostIsolated = byMoney(territories, 'nb_isoles').find(
    (row) => row.type_territoire === 'departement',
  )?.code_territoire;
  return [
    ...all.filter(
      (page) =>
        !/^(territoires|projets|secteurs|methode|donnees\/formats|isoles\/departements)\/./.test(page),
    ),
    `territoires/regions/${code('region')}/`,
    `territoires/departements/${code('departement')}/`,
    `territoires/departements/${emptiest}/`,
    `territoires/epci/${code('epci')}/`,
    `projets/${project}/`,
    `isoles/departements/${mostIsolated}/`,
    'secteurs/personnes_agees/',
    'methode/montant-theorique/',
    'donnees/formats/projets/',
    'donnees/formats/enveloppes/',
  ];
}

const kinds = onePageOfEachKind();

// Rules of style are left to the formatter of the pages: only what makes a page wrong counts here.
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
    'prefer-native-element': 'off',
    'void-style': 'off',
  },
});

let browser: Browser;
let underPath: Served;
let atRoot: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  underPath = await serve(site, '/un/sous-chemin/');
  atRoot = await serve(site);
});

afterAll(async () => {
  await browser?.close();
  underPath?.close();
  atRoot?.close();
});

/** Everything the browser complains of, and every request outside the site, gathered as it comes. */
function watch(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) problems.push(`request outside the site: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  return problems;
}

describe.each([
  { width: 360, colorScheme: 'light', audited: true },
  { width: 768, colorScheme: 'light', audited: false },
  { width: 1280, colorScheme: 'dark', audited: true },
] as const)('at $width px, $colorScheme', ({ width, colorScheme, audited }) => {
  test.each(kinds)('/%s', async (address) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    // The page of an absent address, shown at any depth, knows the root of the site; every other works anywhere.
    const { url } = address === '404.html' ? atRoot : underPath;
    const problems = watch(page, url);
    await page.goto(`${url}${address}`);
    expect(await overflowOf(page), 'the page overflows sideways').toBeLessThanOrEqual(0);
    if (audited) expect(await violationsOfUnfolded(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

test.each(kinds)('/%s is valid HTML', async (address) => {
  const file = join(site, address === '' || address.endsWith('/') ? `${address}index.html` : address);
  const { results } = await validator.validateFile(file);
  const messages = results.flatMap((result) => result.messages);
  expect(messages.map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`)).toEqual([]);
});

/** The texts of a page, code apart: what is only a part of a line is joined to it. */
const textsOf = (html: string): string[] =>
  html
    .replace(/<(script|style|code|pre)\b[\s\S]*?<\/\1>/g, 'code')
    .replace(/<\/?(a|b|span|strong|wbr)\b[^>]*>/g, '')
    .split(/<[^>]*>/)
    .map((text) =>
      text
        .replaceAll('&nbsp;', '\u00a0')
        .replace(/[ \n]+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');

describe('every page', () => {
  const documents = all.map((page) => ({ page, html: htmlOf(site, page) }));

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

  test('is given by the header files the policy that its pages have, which may be framed', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
      readFileSync(join(site, 'index.html'), 'utf8'),
    )?.[1];
    for (const file of ['_headers', '.htaccess']) {
      expect(readFileSync(join(site, file), 'utf8')).toContain(`${policy}; frame-ancestors *`);
    }
  });

  test('carries a strict security policy, and nothing that it forbids', () => {
    const wrong = documents.filter(
      ({ html }) =>
        !/http-equiv="content-security-policy"/i.test(html) ||
        /unsafe-inline|<style|\sstyle="|<script(?![^>]*(?:src=|type="application\/(?:ld\+)?json"))|\son\w+="/.test(
          html,
        ),
    );
    expect(wrong.map(({ page }) => page)).toEqual([]);
  });

  test('of quality or data sets its text as French prints it, with no ordinary space before a sign', () => {
    const texts = documents
      .filter(({ page }) => /^(qualite|donnees)\//.test(page))
      .flatMap(({ page, html }) => textsOf(html).map((text) => `${page}: ${text}`));
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((text) => /« | »| [;:!?%€](?=\s|$)/.test(text))).toEqual([]);
  });

  test('links to pages, files and anchors that exist', () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test('links to every template that is to be filled', () => {
    const templates = filesOf(join(site, 'donnees', 'modeles'));
    const linked = new Set(
      documents.flatMap(({ html }) => [...html.matchAll(/modeles\/([^"]+)"/g)].map(([, file]) => file)),
    );
    expect(templates).toHaveLength(33);
    expect(templates.filter((file) => !linked.has(file))).toEqual([]);
  });
});
