import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { brokenLinks } from '../../scripts/lib/audit/broken-links.ts';
import { htmlFaults } from '../../scripts/lib/audit/html-faults.ts';
import { orphanPages } from '../../scripts/lib/audit/orphan-pages.ts';
import { pageKinds, pagesByKind } from '../../scripts/lib/audit/page-kinds.ts';
import { readSiteMap } from '../../scripts/lib/audit/site-map.ts';
import { overflowOf } from '../../scripts/lib/audit/visit-page.ts';
import { launchBrowser } from '../../scripts/lib/browser/launch-browser.ts';
import { type Served, serveFolder } from '../../scripts/lib/browser/serve-folder.ts';
import { violationsOfUnfolded } from '../../scripts/lib/browser/violations-of.ts';
import { watchPage } from '../../scripts/lib/browser/watch-page.ts';
import { chosenPages } from '../../scripts/lib/gallery/chosen-pages.ts';
import { filesOf, htmlOf, pagesOf } from '../../scripts/lib/site/site-files.ts';
import { rowsOf } from './edition.ts';

const site = inject('site');
const all = pagesOf(site);

const kinds = pageKinds(resolve('src/pages'));

/** Of each kind the page that says the most and the one that says the least, and those that are hard to lay out. */
const chosen = chosenPages(site, kinds).map(({ address }) => address);

let browser: Browser;
let underPath: Served;
let atRoot: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  underPath = await serveFolder(site, '/un/sous-chemin/');
  atRoot = await serveFolder(site);
});

afterAll(async () => {
  await browser?.close();
  underPath?.close();
  atRoot?.close();
});

describe.each([
  { width: 360, colorScheme: 'light', audited: true },
  { width: 768, colorScheme: 'light', audited: false },
  { width: 1280, colorScheme: 'dark', audited: true },
] as const)('at $width px, $colorScheme', ({ width, colorScheme, audited }) => {
  test.each(chosen)('/%s', async (address) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    // The page of an absent address, shown at any depth, knows the root of the site; every other works anywhere.
    const { url } = address === '404.html' ? atRoot : underPath;
    const problems = watchPage(page, url);
    await page.goto(`${url}${address}`);
    expect(await overflowOf(page), 'the page overflows sideways').toBeLessThanOrEqual(0);
    if (audited) expect(await violationsOfUnfolded(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

test.each(chosen)('/%s is valid HTML', async (address) => {
  expect(await htmlFaults(htmlOf(site, address))).toEqual([]);
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

test('the page of changes tells changes of every sort, and keeps the edition before', () => {
  const html = htmlOf(site, 'changements/');
  const projects = rowsOf(site, 'changements').filter((row) => row.objet === 'projets');
  const ofRows = projects.filter((row) => row.champ === '(ligne)');
  expect(new Set(ofRows.map(({ avant }) => avant))).toEqual(new Set(['retrait', '']));
  expect(projects.some((row) => row.champ === 'montant_conventionne')).toBe(true);
  for (const id of ['chiffres', 'projets', 'fichiers', 'pourquoi']) expect(html).toContain(`id="${id}"`);
  expect(html).toContain('../editions/2024-12-31/datapackage.json');
});

describe('every page', () => {
  const documents = all.map((page) => ({ page, html: htmlOf(site, page) }));

  test('is of a kind that is known, and every kind has one', () => {
    expect([...pagesByKind(all, kinds).keys()].sort()).toEqual(kinds.map(({ name }) => name).sort());
  });

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

  test('links to pages, files and anchors that exist, and is reached from the home page', () => {
    const map = readSiteMap(site);
    expect(brokenLinks(map)).toEqual([]);
    expect(orphanPages(map)).toEqual([]);
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
