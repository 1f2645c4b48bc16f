import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pageKinds } from '../../scripts/lib/audit/page-kinds.ts';
import { overflowOf } from '../../scripts/lib/audit/visit-page.ts';
import { chosenPages } from '../../scripts/lib/gallery/chosen-pages.ts';
import { usePage } from './page-browser.ts';

const site = inject('site');
const { open } = usePage();

/** Of each kind, the page that says the most; what is hard to lay out on a screen is so for its width. */
const fullest = chosenPages(site, pageKinds(resolve('src/pages')))
  .filter(({ address, why }) => address !== '404.html' && /plus fournie|seule/.test(why))
  .map(({ address }) => address);

/** What a sheet of A4 holds between its margins, in pixels. */
const SHEET = 680;
const CENTIMETRE = 96 / 2.54;

const openOnPaper = async (address: string): Promise<Page> => {
  const { page } = await open(address, { viewport: { width: SHEET, height: 1000 }, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  return page;
};

/** What only serves on a screen, and is printed all the same: controls that hold nothing, words that only lead elsewhere. */
const screenOnly = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const printed = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());
    const named = '.group-list > details > summary, .index > details > summary, .compare-pair > summary';
    const filled = '.simulator-form .field:not([data-empty]) *, .simulator-form .tick :checked';
    const controls = printed('button, input, select, textarea, summary').filter(
      (each) => !each.matches(named) && !each.matches(filled),
    );
    const words =
      /^(définition|détail|détail des contrôles|voir (le|la|les|l’).*|ouvrir .*|reprendre .*|comparer avec .*|tout sur .*|toutes les échelles|plus bas|données.*\(csv\))$/i;
    const said = (link: HTMLElement) =>
      [...link.childNodes].find(({ nodeType }) => nodeType === 3)?.textContent;
    const links = printed('body a').filter((link) => words.test(said(link)?.trim() ?? ''));
    return [...controls, ...links].map((each) => each.outerHTML.slice(0, 200));
  });

/** Maps that are printed narrower than two thirds of the sheet; those of a set stand two by two. */
const smallMaps = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.figure-picture > div')]
      .filter(
        (box) => box.querySelector('.chart-map, .chart-points, .chart-locator') && box.checkVisibility(),
      )
      .map((box) => box.getBoundingClientRect().width),
  );

describe('on paper', () => {
  test.each(fullest)('/%s', async (address) => {
    const page = await openOnPaper(address);
    expect(await screenOnly(page)).toEqual([]);
    expect(await overflowOf(page), 'the page overflows sideways').toBeLessThanOrEqual(0);
    for (const width of await smallMaps(page)) expect(width).toBeGreaterThan(11.9 * CENTIMETRE);
    await page.context().close();
  });

  test('a dark screen prints light', async () => {
    const page = await openOnPaper('');
    const grounds = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.backgroundColor, style.getPropertyValue('--chart-track')];
    });
    expect(grounds).toEqual(['rgb(255, 255, 255)', '#e6e5de']);
    await page.context().close();
  });

  test('a simulated project is printed with what it rests upon, and nothing else of its form', async () => {
    const page = await openOnPaper('simulateur/');
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('ESSMS en acquisition').fill('49');
    await page.getByLabel('Dépôt du dossier').fill('2024-05-12');
    await page.emulateMedia({ media: 'print' });
    const fields = page.locator('.simulator-form .field:visible');
    expect(await fields.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.field))).toEqual(
      ['bareme', 'acquisition', 'montee_version', 'regions', 'certification', 'depot'],
    );
    expect(await page.locator('.simulator-form .tick:visible').count()).toBe(0);
    expect(await page.locator('.simulator-form legend:visible').allTextContents()).toEqual([
      'Le projet',
      'Calendrier',
    ]);
    await page.context().close();
  });

  test('a scenario is printed with its settings', async () => {
    const page = await openOnPaper('equilibre/');
    const form = page.locator('.scenario-form');
    const fields = () =>
      form
        .locator('.field:visible')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.field));
    expect(await fields()).toEqual(['niveau', 'enveloppe']);
    expect(await form.locator('summary:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Plafond, en euros').first().fill('1000000');
    await form.getByText('Secteurs à servir').click();
    await form.getByLabel('Personnes âgées').check();
    await page.emulateMedia({ media: 'print' });
    expect(await fields()).toEqual(['niveau', 'enveloppe', 'plafond']);
    expect(await form.locator('.tick:visible').allInnerTexts()).toEqual(['Personnes âgées']);
    await page.context().close();
  });

  test('a comparison that was chosen is printed alone, else those of the page under their names', async () => {
    const page = await openOnPaper('comparer/');
    const pairs = page.locator('.compare-pair > summary:visible');
    expect(await pairs.count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'screen' });
    for (const name of ['Finistère', 'Morbihan']) {
      await page.locator('#chercher').fill(name);
      await page.locator('.compare-found button').first().click();
    }
    await page.locator('#comparaison-tableau').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await pairs.count()).toBe(0);
    await page.context().close();
  });
});
