import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { overflowOf } from '../../scripts/lib/audit/visit-page.ts';
import { violationsOf } from '../../scripts/lib/browser/violations-of.ts';
import { htmlOf, pagesOf } from '../../scripts/lib/site/site-files.ts';
import { rowsOf } from './edition.ts';
import { usePage } from './page-browser.ts';
import { plain } from './simulator-browser.ts';

const site = inject('site');
const { open, newPage, url } = usePage();
const essms = rowsOf(site, 'essms');
const inProject = essms.find((row) => row.dans_projet === 'true');
const isolated = essms.find((row) => row.isole === 'true');
const alone = essms.find(
  (row) => row.dans_projet === 'false' && row.isole !== 'true' && row.code_departement !== '',
);

const fieldOf = (page: Page) => page.getByRole('combobox', { name: 'Rechercher un territoire' });
const options = (page: Page) => page.getByRole('option');
const activeOf = (page: Page) => fieldOf(page).getAttribute('aria-activedescendant');

/** Types in the field of the header, and waits for suggestions that hold a text. */
async function typeInHeader(page: Page, text: string, expected: string): Promise<void> {
  const field = page.locator('#recherche');
  await field.focus();
  await field.pressSequentially(text);
  await options(page).filter({ hasText: expected }).first().waitFor();
}

describe('the field of the header', () => {
  test('loads nothing of the search before it is entered', async () => {
    const { page, requests } = await open('glossaire/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((file) => file.endsWith('.js'))).toEqual(['assets/recherche.js']);
    await typeInHeader(page, 'bretagne', 'Bretagne');
    expect(requests).toContain('assets/recherche/index.js');
    await page.context().close();
  });

  test('suggests as one types, and goes by arrows and Enter where the suggestion leads', async () => {
    const { page, problems } = await open('methode/');
    await typeInHeader(page, 'ille et v', 'Ille-et-Vilaine');
    expect(await fieldOf(page).getAttribute('aria-expanded')).toBe('true');
    expect(await activeOf(page)).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await activeOf(page)).toBe('suggestion-0');
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await activeOf(page)).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(plain(await page.getByRole('option', { selected: true }).textContent())).toMatch(/^Voir tous/);
    await page.keyboard.press('Home');
    expect(await activeOf(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('recherche');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url()}territoires/departements/35/`);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('closes by Escape, then empties, and says how many results there are', async () => {
    const { page } = await open('');
    await typeInHeader(page, 'bretagne', 'Bretagne');
    await page
      .getByRole('status')
      .filter({ hasText: /\d+\srésultats?\./ })
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await fieldOf(page).getAttribute('aria-expanded')).toBe('false');
    expect(await fieldOf(page).inputValue()).toBe('bretagne');
    await page.keyboard.press('Escape');
    expect(await fieldOf(page).inputValue()).toBe('');
    await page.context().close();
  });

  test('goes to all the results by Enter alone', async () => {
    const { page } = await open('projets/');
    await typeInHeader(page, 'rennes', 'Rennes');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url()}recherche/#q=rennes`);
    await page.getByRole('heading', { name: /^Communes/ }).waitFor();
    await page.context().close();
  });

  test('follows a suggestion that is pressed', async () => {
    const { page } = await open('');
    await typeInHeader(page, 'bareme', 'Barème');
    await options(page).filter({ hasText: 'Barème' }).first().click();
    await page.waitForURL(`${url()}glossaire/#bareme`);
    await page.context().close();
  });

  test.each([
    ['light', 1280],
    ['dark', 768],
  ] as const)('is accessible with its suggestions shown, %s, %i px', async (colorScheme, width) => {
    const { page } = await open('mentions-legales/', { colorScheme, viewport: { width, height: 900 } });
    await typeInHeader(page, 'saint', 'Saint');
    await page.keyboard.press('ArrowDown');
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test('shows the suggestion in forced colours by more than a colour of its own', async () => {
    const { page } = await open('', { forcedColors: 'active' });
    await typeInHeader(page, 'bretagne', 'Bretagne');
    const ground = () =>
      options(page)
        .first()
        .evaluate((item) => getComputedStyle(item).backgroundColor);
    const before = await ground();
    await page.keyboard.press('ArrowDown');
    expect(await ground()).not.toBe(before);
    await page.context().close();
  });

  test('is a link on a small screen, and without JavaScript', async () => {
    const small = await open('', { viewport: { width: 360, height: 780 } });
    expect(await small.page.locator('#recherche').isVisible()).toBe(false);
    await small.page.getByRole('link', { name: 'Rechercher' }).click();
    await small.page.waitForURL(`${url()}recherche/`);
    expect(await small.page.evaluate(() => document.activeElement?.id)).toBe('q');
    await small.page.context().close();
    const bare = await open('', { javaScriptEnabled: false });
    expect(await bare.page.locator('#recherche').isVisible()).toBe(false);
    expect(await bare.page.getByRole('link', { name: 'Rechercher' }).isVisible()).toBe(true);
    await bare.page.context().close();
  });
});

describe('the page of results', () => {
  const status = (page: Page) => page.locator('[data-part="etat"]');

  test('opens a shared address, its results grouped and counted', async () => {
    const { page, problems } = await open('recherche/#q=saint-malo');
    await page.getByRole('heading', { name: /^Communes \d+ résultats?$/ }).waitFor();
    expect(await page.locator('#q').inputValue()).toBe('saint-malo');
    expect(plain(await status(page).textContent())).toMatch(/^\d+ résultats?/);
    await page.locator('#q').fill('dossier actif');
    await page.getByRole('heading', { name: /^Indicateurs/ }).waitFor();
    expect(page.url()).toBe(`${url()}recherche/#q=dossier+actif`);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('leads an ESSMS to its project, and one without to its territory, which it names', async () => {
    const { page } = await open(`recherche/#q=${inProject?.finess_et}`);
    const first = page.locator('.search-group a').first();
    await first.waitFor();
    expect(await first.textContent()).toBe(inProject?.raison_sociale);
    await first.click();
    await page.waitForURL(`${url()}projets/${inProject?.id_projets?.split('|')[0]}/`);
    await page.goto(`${url()}recherche/#q=${isolated?.finess_et}`);
    await first.waitFor();
    expect(plain(await page.locator('.search-group li').first().textContent())).toContain(
      'les grappes proches',
    );
    await first.click();
    await page.waitForURL(`${url()}isoles/departements/${isolated?.code_departement}/`);
    await page.goto(`${url()}recherche/#q=${alone?.finess_et}`);
    await first.waitFor();
    expect(plain(await page.locator('.search-group li').first().textContent())).toContain(
      'dans aucun projet, voir ',
    );
    await first.click();
    await page.waitForURL(/territoires\/(epci|departements)\//);
    await page.context().close();
  });

  test('forgives a fault of typing, and says what is not searched', async () => {
    const { page } = await open('recherche/#q=rnenes');
    await page.getByRole('heading', { name: /^Orthographes proches/ }).waitFor();
    expect(plain(await status(page).textContent())).toMatch(/^Aucun résultat, \d d’orthographe proche/);
    await page.locator('#q').fill('saint');
    await status(page).filter({ hasText: 'ajoutez un autre mot' }).waitFor();
    await page.context().close();
  });

  test('is read by arrows, from the field to the results and back', async () => {
    const { page } = await open('recherche/#q=bretagne');
    await page.locator('.search-group a').first().waitFor();
    await page.locator('#q').focus();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Bretagne');
    await page.keyboard.press('End');
    expect(await focused()).toBe(await page.locator('.search-group a').last().textContent());
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.context().close();
  });

  test('works opened from a disk, where its links name the files', async () => {
    const page = await newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${pathToFileURL(join(site, 'recherche/index.html'))}#q=${inProject?.finess_et}`);
    await page.locator('.search-group a').first().click();
    await page.waitForURL(/projets\/[^/]+\/index\.html$/);
    await typeInHeader(page, 'ille et', 'Ille-et-Vilaine');
    await page.keyboard.press('Enter');
    await page.waitForURL(/recherche\/index\.html#q=ille\+et$/);
    // Fonts are not allowed to load from a disk: nothing else may be complained of.
    expect(problems.filter((problem) => !/font|woff2|ERR_FAILED/.test(problem))).toEqual([]);
    await page.close();
  });

  test('without JavaScript says so, and leads to the plan of the site', async () => {
    const { page } = await open('recherche/', { javaScriptEnabled: false });
    expect(plain(await page.locator('main').innerText())).toContain('La recherche demande JavaScript.');
    expect(await page.locator('#q').isVisible()).toBe(false);
    await page.getByRole('main').getByRole('link', { name: 'plan du site' }).first().click();
    await page.waitForURL(`${url()}plan-du-site/`);
    await page.context().close();
  });

  test.each([
    ['light', 360],
    ['dark', 1280],
  ] as const)('is accessible with results shown, %s, %i px', async (colorScheme, width) => {
    const { page } = await open('recherche/#q=rennes', { colorScheme, viewport: { width, height: 800 } });
    await page.getByRole('heading', { name: /^ESSMS/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('the files of the search', () => {
  const gzipped = (file: string) => gzipSync(readFileSync(join(site, 'assets', file))).length;

  test('are small', () => {
    expect(gzipped('recherche.js') + gzipped('recherche/moteur.js')).toBeLessThan(8_000);
    expect(gzipped('recherche/index.js')).toBeLessThan(60_000);
    const shards = readdirSync(join(site, 'assets/recherche')).filter((name) => name.startsWith('essms-'));
    expect(shards.length).toBeGreaterThan(5);
    expect(Math.max(...shards.map((name) => gzipped(`recherche/${name}`)))).toBeLessThan(60_000);
  });
});

describe('without search', () => {
  test('the plan of the site leads to every page that is alone of its kind, and to every region and sector', () => {
    const plan = htmlOf(site, 'plan-du-site/');
    const linked = new Set(
      [...plan.matchAll(/href="([^"#]*)/g)].map(([, link = '']) =>
        new URL(link, 'http://site/plan-du-site/').pathname.slice(1),
      ),
    );
    const families = /^(territoires\/epci|isoles\/departements|projets|donnees\/formats)\/./;
    expect(
      pagesOf(site).filter((page) => page !== '404.html' && !families.test(page) && !linked.has(page)),
    ).toEqual([]);
  });

  test('no sitemap is made by a site that does not know its address', () => {
    expect(existsSync(join(site, 'sitemap.xml'))).toBe(false);
    expect(readFileSync(join(site, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
  });
});
