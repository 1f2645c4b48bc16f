import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { htmlOf } from '../../scripts/lib/site/site-files.ts';
import { parseFigure } from '../../src/client/tools/tables/parse-figure.ts';
import { usePage } from './page-browser.ts';
import { plain } from './simulator-browser.ts';

const site = inject('site');
const { open, newPage } = usePage('');

/** The table of all the départements: more than a page, folded under its map. */
const LONG = 'carte-tableau';
const REGIONS = 'tableau-regions';

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });

/** What a column says, in the rows that are seen. */
const column = async (page: Page, id: string, index: number): Promise<string[]> => {
  const rows = page.locator(`#${id} tbody tr:visible`);
  const texts = await rows.evaluateAll(
    (all, at) => all.map((row) => row.children[at]?.textContent ?? ''),
    index,
  );
  return texts.map(plain);
};

const countRows = (page: Page, id: string): Promise<number> =>
  page.locator(`#${id} tbody tr:visible`).count();
const sortButton = (page: Page, id: string, heading: string) =>
  page.locator(`#${id}`).getByRole('button', { name: `Trier par «\u202f${heading}\u202f»` });
const box = (page: Page, id: string) => page.locator(`.table-box:has(#${id})`);
const status = async (page: Page, id: string) =>
  plain(await box(page, id).locator('.table-status').textContent());

test('a table seen at once, or read from top to bottom, has no tools', async () => {
  const { page } = await open('qualite/');
  const rows = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((tables) => tables.map((table) => table.querySelectorAll('th[scope="row"]').length));
  const [equipped, all] = [await rows('.table-box table'), await rows('table')];
  expect(Math.min(...equipped)).toBeGreaterThanOrEqual(8);
  expect(all.length).toBeGreaterThan(equipped.length);
});

describe('sorting', () => {
  test('by an amount goes down, then up, then back; the total stays', async () => {
    const { page, problems } = await open('territoires/');
    const asBuilt = await column(page, REGIONS, 0);
    const amounts = async () => {
      const texts = await column(page, REGIONS, 4);
      expect((await column(page, REGIONS, 0)).at(-1)).toBe('France');
      return texts.slice(0, -1).map((text) => (parseFigure(text) as { value: number }).value);
    };
    const button = sortButton(page, REGIONS, 'Montant engagé');
    const heading = page.locator(`#${REGIONS} th:has-text("Montant engagé")`);
    const built = await amounts();
    await button.click();
    expect(await amounts()).toEqual(built.toSorted((a, b) => b - a));
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    await button.click();
    expect(await amounts()).toEqual(built.toSorted((a, b) => a - b));
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    await button.click();
    expect(await column(page, REGIONS, 0)).toEqual(asBuilt);
    expect(await heading.getAttribute('aria-sort')).toBeNull();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('with the keyboard alone, and absences last in both directions', async () => {
    const { page } = await open('usages/');
    await unfold(page);
    const id = 'tableau-departements';
    const button = sortButton(page, id, 'MSSanté');
    const absent = /^(n\.d\.|secret|sans objet|indéterminé)/;
    await button.focus();
    for (const direction of ['descending', 'ascending']) {
      await page.keyboard.press('Enter');
      expect(await page.locator(`#${id} th[aria-sort]`).getAttribute('aria-sort')).toBe(direction);
      const texts = (await column(page, id, 4)).slice(0, -1);
      const first = texts.findIndex((text) => absent.test(text));
      expect(first).toBeGreaterThan(0);
      expect(texts.slice(first).every((text) => absent.test(text))).toBe(true);
    }
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('sort');
    await page.context().close();
  });
});

describe('filtering', () => {
  test('forgives accents and case, says how many rows are left, and comes back', async () => {
    const { page, problems } = await open('territoires/');
    await unfold(page);
    expect(await status(page, LONG)).toMatch(/^10\d lignes$/);
    const field = box(page, LONG).getByLabel('Filtrer les lignes');
    await field.fill('COTE d');
    expect(await column(page, LONG, 0)).toEqual(["Côte-d'Or", "Côtes-d'Armor"]);
    expect(await status(page, LONG)).toMatch(/^2 lignes sur 10\d$/);
    await field.fill('zzz');
    expect(await status(page, LONG)).toMatch(/^0 ligne sur 10\d$/);
    await box(page, LONG).getByRole('button', { name: 'Tout revoir' }).click();
    expect(await countRows(page, LONG)).toBe(50);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('by a value of a column of few values', async () => {
    const { page } = await open('donnees/controles/');
    const lists = page.locator('.table-filter select');
    if ((await lists.count()) === 0)
      await page.goto(page.url().replace('donnees/controles/', 'donnees/formats/projets/'));
    const list = lists.first();
    const table = page.locator('.table-box', { has: list }).first();
    const value = (await list.locator('option').nth(1).textContent()) ?? '';
    await list.selectOption(value);
    const rows = table.locator('tbody tr:visible');
    expect(await rows.count()).toBeGreaterThan(0);
    for (const text of await rows.allTextContents()) expect(text).toContain(value);
    expect(new URL(page.url()).hash).toContain('.choix.');
    await page.context().close();
  });
});

describe('filtering several tables at once', () => {
  const LIST = 'tous-les-projets';
  const said = async (page: Page): Promise<string> => {
    const bar = page.locator('.table-filter:has-text("Filtrer tous les projets")');
    return plain(await bar.locator('.table-status').textContent());
  };
  const seen = async (page: Page): Promise<string[]> => {
    const rows = await page.locator(`#${LIST} tbody tr:visible`).allTextContents();
    return rows.map(plain);
  };

  test('unfolds the groups that hold the words, and its address gives it back', async () => {
    const { page, problems } = await open('projets/');
    const groups = page.locator(`#${LIST} > details`);
    const all = await groups.count();
    expect(all).toBeGreaterThan(1);
    const field = page.getByLabel('Filtrer tous les projets');
    const total = await said(page);
    await field.fill('SOLDE');
    const rows = await seen(page);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.toLowerCase()).toContain('sold');
    expect(await groups.filter({ visible: true }).count()).toBe(
      await page.locator(`#${LIST} > details[open]`).count(),
    );
    expect(await said(page)).toMatch(/^\d+ lignes? sur [\d ]+, dans \d+ listes?$/);
    const { page: other } = await open(`projets/${new URL(page.url()).hash}`);
    expect(await seen(other)).toEqual(rows);
    await page.getByRole('button', { name: 'Tout revoir' }).first().click();
    expect(await groups.filter({ visible: true }).count()).toBe(all);
    expect(await said(page)).toBe(total);
    expect(problems).toEqual([]);
    await other.context().close();
    await page.context().close();
  });

  test('says when no row holds them', async () => {
    const { page } = await open(`projets/#${LIST}.texte=zzz`);
    expect(await page.locator(`#${LIST} > details:visible`).count()).toBe(0);
    expect(await said(page)).toMatch(/^0 ligne sur/);
    await page.context().close();
  });
});

describe('the pages of a long table', () => {
  test('turn, show the whole, and are all in the page and on paper', async () => {
    const { page } = await open('territoires/');
    await unfold(page);
    const all = await page.locator(`#${LONG} tbody tr`).count();
    expect(all).toBeGreaterThan(100);
    const press = (name: string) => box(page, LONG).getByRole('button', { name }).click();
    expect(await countRows(page, LONG)).toBe(50);
    await press('Suivantes');
    await press('Suivantes');
    expect(await countRows(page, LONG)).toBe(all - 100);
    expect(await box(page, LONG).getByRole('button', { name: 'Suivantes' }).isDisabled()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await countRows(page, LONG)).toBe(all);
    await page.emulateMedia({ media: 'screen' });
    await press('Tout afficher');
    expect(await countRows(page, LONG)).toBe(all);
    await page.context().close();
  });

  test('without the script are one, with nothing around it', async () => {
    const { page } = await open('territoires/', { javaScriptEnabled: false });
    expect(await page.locator(`#${LONG} tbody tr[hidden], .off-page, .tool, .sort`).count()).toBe(0);
    await page.context().close();
  });

  test('turn to the row that an address leads to', async () => {
    const html = htmlOf(site, 'donnees/controles/');
    const code = [...html.matchAll(/<tr id="([^"]+)"/g)].at(-1)?.[1] ?? '';
    const { page } = await open(`donnees/controles/#${code}`);
    expect(await page.locator(`[id="${code}"]`).isVisible()).toBe(true);
    await page.context().close();
  });
});

test('a table cut at the foot of its box says so, until its end is seen', async () => {
  const { page, problems } = await open('territoires/', { viewport: { width: 360, height: 700 } });
  await unfold(page);
  const cut = page.locator(`#${LONG}.cut`);
  await cut.waitFor();
  await page.locator(`#${LONG}`).evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await cut.waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
  await page.context().close();
});

describe('the address of a view', () => {
  test('gives it back, for two tables of a page at once', async () => {
    const { page } = await open('territoires/');
    await unfold(page);
    await sortButton(page, REGIONS, 'ESSMS').click();
    await sortButton(page, LONG, 'Département').click();
    await box(page, LONG).getByRole('button', { name: 'Suivantes' }).click();
    const seen = [await column(page, REGIONS, 0), await column(page, LONG, 0)];
    const { hash } = new URL(page.url());
    const { page: other, problems } = await open(`territoires/${hash}`);
    expect([await column(other, REGIONS, 0), await column(other, LONG, 0)]).toEqual(seen);
    expect(problems).toEqual([]);
    await other.context().close();
    await page.context().close();
  });

  test.each([
    `#${LONG}.tri=absente&${LONG}.page=9999&${LONG}.choix.rien=x`,
    '#%E0%A4%A&=&.tri=a',
    `#${LONG}.page=-3`,
  ])('damaged (%s) shows the table', async (hash) => {
    const { page, problems } = await open(`territoires/${hash}`);
    await unfold(page);
    expect(await countRows(page, LONG)).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('taking away', () => {
  test('the rows of the view as a file, and by the clipboard', async () => {
    const { page, problems } = await open('territoires/', {
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await unfold(page);
    await box(page, LONG).getByLabel('Filtrer les lignes').fill('savoie');
    await sortButton(page, LONG, 'Département').click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      box(page, LONG).getByRole('button', { name: /^CSV/ }).click(),
    ]);
    const [heading, ...rows] = readFileSync(await saved.path(), 'utf8').split('\r\n');
    expect(saved.suggestedFilename()).toMatch(/territoires-carte-tableau\.csv$/);
    expect(heading).toBe(
      '\ufeffDépartement;ESSMS;dans un projet;Couverture (%);Montant engagé (€);par ESSMS (€);Indice d’équilibre;Isolés',
    );
    expect(rows.map((row) => row.split(';')[0])).toEqual(['Haute-Savoie', 'Savoie']);
    await box(page, LONG)
      .getByRole('button', { name: /^Copier/ })
      .click();
    await box(page, LONG).getByText('Lignes copiées').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').map((row) => row.split('\t')[0])).toEqual([
      'Département',
      'Haute-Savoie',
      'Savoie',
    ]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test('headings hold to the top of the screen, and the first column to the side', async () => {
  const { page } = await open('territoires/', { viewport: { width: 360, height: 700 } });
  const places = await page.evaluate((id) => {
    const section = document.getElementById(id) as HTMLElement;
    section.scrollIntoView();
    section.scrollTo(200, 300);
    const { x, y } = section.getBoundingClientRect();
    const heading = section.querySelector('thead th')?.getBoundingClientRect();
    const row = section.querySelectorAll('tbody th')[9]?.getBoundingClientRect();
    return { heading: [heading?.x, heading?.y], row: row?.x, section: [x, y] };
  }, REGIONS);
  expect(places.heading).toEqual(places.section);
  expect(places.row).toBe(places.section[0]);
  await page.context().close();
});

test('a page opened from a disk has its tables sorted and taken away', async () => {
  const page = await newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(pathToFileURL(join(site, 'territoires/index.html')).href);
  await sortButton(page, REGIONS, 'Région').click();
  expect((await column(page, REGIONS, 0))[0]).toBe('Auvergne-Rhône-Alpes');
  expect(page.url()).toContain('#tableau-regions.tri=region');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    box(page, REGIONS).getByRole('button', { name: /^CSV/ }).click(),
  ]);
  expect(readFileSync(await saved.path(), 'utf8')).toContain('\r\nAuvergne-Rhône-Alpes;');
  expect(problems).toEqual([]);
  await page.close();
});

test('the script is light, and only where it serves', () => {
  const size = (name: string) => gzipSync(readFileSync(join(site, 'assets', name)), { level: 9 }).length;
  expect(size('outils.js')).toBeLessThanOrEqual(7.5 * 1024);
  expect(size('outils.js') + size('emporter.js')).toBeLessThanOrEqual(13 * 1024);
  expect(htmlOf(site, 'territoires/')).toContain('assets/outils.js');
  expect(htmlOf(site, 'glossaire/')).not.toContain('assets/outils.js');
});
