import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { overflowOf } from '../../scripts/lib/audit/visit-page.ts';
import { violationsOfUnfolded } from '../../scripts/lib/browser/violations-of.ts';
import { filesOf } from '../../scripts/lib/site/site-files.ts';
import { rowsOf } from './edition.ts';
import { lowestOf } from './measures.ts';
import { usePage } from './page-browser.ts';
import { plain } from './simulator-browser.ts';

const site = inject('site');
const { open, newPage } = usePage('comparer/');

const territories = rowsOf(site, 'territoires');
const byMoney = (type: string) =>
  territories
    .filter((row) => row.type_territoire === type)
    .sort((a, b) => Number(b.montant_conventionne) - Number(a.montant_conventionne));
const [departement, other] = byMoney('departement');
const [epci] = byMoney('epci');
const keyOf = (row: Record<string, string> | undefined) => `${row?.type_territoire}:${row?.code_territoire}`;
const address = `#t=${[departement, epci, other].map(keyOf).join(',')}`;

const table = (page: Page) => page.locator('#comparaison-tableau');
const waitForTable = (page: Page) => table(page).waitFor();
const cellsOf = async (page: Page, label: string): Promise<string[]> =>
  (
    await table(page)
      .locator('tr', { has: page.getByRole('rowheader', { name: label, exact: true }) })
      .first()
      .locator('td')
      .allTextContents()
  ).map(plain);

describe('an address that was sent', () => {
  test('shows its territories with the figures of the edition, their parents and the country', async () => {
    const { page, problems } = await open(address);
    await waitForTable(page);
    const heads = (await table(page).locator('thead th a').allTextContents()).map(plain);
    expect(heads.slice(0, 3)).toEqual([departement, epci, other].map((row) => row?.libelle));
    expect(heads.at(-1)).toBe('France');
    const counts = (await cellsOf(page, 'ESSMS')).map((text) => text.replaceAll(' ', ''));
    expect(counts.slice(0, 3)).toEqual([departement, epci, other].map((row) => row?.nb_essms));
    expect(await page.title()).toContain(departement?.libelle ?? '?');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('says what is wrong in it and compares nothing until the reader agrees', async () => {
    const { page, problems } = await open(`#t=${keyOf(departement)},departement:99,${keyOf(other)}`);
    const alert = page.getByRole('alert');
    await alert.getByText('ne porte le code').waitFor();
    expect(await table(page).count()).toBe(0);
    await alert.getByRole('button', { name: 'Comparer ce qui est reconnu' }).click();
    await waitForTable(page);
    expect(new URL(page.url()).hash).toBe(`#t=${keyOf(departement)},${keyOf(other)}`);
    expect(await alert.isVisible()).toBe(false);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('is followed when it changes, and keeps its file of figures when an EPCI cannot be read', async () => {
    const { page } = await open(address);
    await waitForTable(page);
    await page.route('**/comparer-epci-*', (route) => route.abort());
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#t=${keyOf(other)}`,
    );
    await page.getByRole('heading', { name: other?.libelle ?? '?', level: 2, exact: true }).waitFor();
    await page.context().close();

    const { page: unread } = await open('');
    await unread.route('**/comparer-epci-*', (route) => route.abort());
    await unread.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#t=${keyOf(epci)}`,
    );
    await unread.getByRole('alert').getByText('n’ont pas pu être lus').waitFor();
    await unread.context().close();
  });
});

describe('the choice', () => {
  test('is made with a keyboard alone, accents or not, and written in the address', async () => {
    const { page, problems } = await open('');
    await page.getByRole('searchbox', { name: 'Ajouter un territoire' }).focus();
    for (const row of [departement, other]) {
      const typed = (row?.libelle ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      await page.keyboard.type(typed);
      await page
        .getByRole('button', { name: `Ajouter ${row?.libelle}` })
        .first()
        .waitFor();
      await page.keyboard.press('Tab');
      while (
        !(await page.evaluate(() => document.activeElement?.textContent ?? '')).includes(
          `département ${row?.code_territoire}`,
        )
      ) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      // The focus is back in the field, which is empty, for the next one.
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('chercher');
      expect(await page.locator('#chercher').inputValue()).toBe('');
    }
    await waitForTable(page);
    expect(new URL(page.url()).hash).toBe(`#t=${keyOf(departement)},${keyOf(other)}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Ajoutez un deuxième territoire').waitFor();
    expect(new URL(page.url()).hash).toBe(`#t=${keyOf(other)}`);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('stops at four, and says so', async () => {
    const four = byMoney('departement').slice(0, 4).map(keyOf);
    const { page } = await open(`#t=${four.join(',')}`);
    await page.getByText('Quatre territoires au plus').waitFor();
    await page.locator('#chercher').fill(byMoney('departement')[4]?.libelle ?? '?');
    expect(await page.locator('[data-slot="results"] button').count()).toBe(0);
    await page.context().close();
  });

  test('is handed over as a file, and its address copied', async () => {
    const { page } = await open(address, {
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await waitForTable(page);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger les chiffres' }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^comparaison-departement-.*\.csv$/);
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text.startsWith('\ufeffchiffre;unite;')).toBe(true);
    expect(text).toContain(`;${departement?.nb_essms};${epci?.nb_essms};${other?.nb_essms};`);
    await page.getByRole('button', { name: 'Copier l’adresse' }).click();
    await page.getByText('elle redonne cette comparaison').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await page.context().close();
  });
});

describe('the page', () => {
  test('works opened from a disk, EPCI and file of figures included', async () => {
    const page = await newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${pathToFileURL(join(site, 'comparer/index.html'))}${address}`);
    await waitForTable(page);
    const counts = (await cellsOf(page, 'ESSMS')).map((text) => text.replaceAll(' ', ''));
    expect(counts[1]).toBe(epci?.nb_essms);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger les chiffres' }).click(),
    ]);
    expect(readFileSync(await saved.path(), 'utf8')).toContain(epci?.nb_essms);
    // Fonts are not allowed to load from a disk: nothing else may be complained of.
    expect(problems.filter((problem) => !/font|woff2|ERR_FAILED/.test(problem))).toEqual([]);
    await page.close();
  });

  test('has comparisons to read without JavaScript, and says where the portraits are', async () => {
    const { page } = await open(address, { javaScriptEnabled: false });
    expect(await page.locator('[data-compare]').isVisible()).toBe(false);
    const text = plain(await page.locator('main').innerText());
    expect(text).toContain('Choisir les territoires demande JavaScript.');
    await page.locator('#paires ~ details summary').first().click();
    expect(await page.locator('#paire-regions-tableau').isVisible()).toBe(true);
    expect(await page.locator('#paire-regions-tableau tbody tr').count()).toBeGreaterThan(15);
    await page.context().close();
  });

  test('says the same of a ready pair as it does live', async () => {
    const { page } = await open('');
    const link = page.locator('#paires ~ details a', { hasText: 'Reprendre cette comparaison' }).first();
    const printed = await page.locator('#paire-regions-tableau tbody').allTextContents();
    await page.evaluate(
      (hash) => {
        location.hash = hash ?? '';
      },
      await link.getAttribute('href'),
    );
    await waitForTable(page);
    expect(await table(page).locator('tbody').allTextContents()).toEqual(printed);
    await page.context().close();
  });

  test.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('is accessible with a comparison shown, %s, %i px', async (colorScheme, width) => {
    const { page } = await open(address, { colorScheme, viewport: { width, height: 780 } });
    await waitForTable(page);
    await page.locator('#chercher').fill('a');
    expect(await violationsOfUnfolded(page)).toEqual([]);
    expect(await lowestOf(page.locator('.compare-form :is(button, input)'))).toBeGreaterThanOrEqual(44);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test('keeps its colours where the reader imposes others', async () => {
    const { page } = await open(address, { forcedColors: 'active' });
    await waitForTable(page);
    const fills = await page
      .locator('.compare-bar')
      .first()
      .evaluate((bar) => [...bar.querySelectorAll('rect')].map((rect) => getComputedStyle(rect).fill));
    expect(new Set(fills).size).toBe(fills.length);
    await page.context().close();
  });

  test('is lean: script, names and figures', () => {
    const weight = (name: string) => gzipSync(readFileSync(join(site, 'assets', name))).length;
    expect(weight('comparer.js')).toBeLessThan(15_000);
    expect(weight('comparer-donnees.js')).toBeLessThan(60_000);
    const epciFiles = filesOf(join(site, 'assets')).filter((name) => name.startsWith('comparer-epci-'));
    expect(epciFiles.length).toBeGreaterThan(0);
    for (const name of epciFiles) expect(weight(name)).toBeLessThan(25_000);
  });
});

test('every portrait leads to the comparison of its territory with the one that holds it', async () => {
  const html = readFileSync(
    join(site, `territoires/departements/${departement?.code_territoire}/index.html`),
    'utf8',
  );
  expect(html).toMatch(
    new RegExp(`href="../../../comparer/#t=departement:${departement?.code_territoire},region:\\w+"`),
  );
  expect(readFileSync(join(site, 'territoires/index.html'), 'utf8')).toContain('href="../comparer/"');
});
