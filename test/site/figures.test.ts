import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { serveFolder } from '../../scripts/lib/browser/serve-folder.ts';
import { usePage } from './page-browser.ts';
import { plain } from './simulator-browser.ts';

const site = inject('site');
const { open, newPage } = usePage('');
const MAP = 'carte';

const tool = (page: Page, id: string, name: string) =>
  page.locator(`#${id} .figure-tools`).getByRole('button', { name: new RegExp(`^${name}`) });

async function take(page: Page, id: string, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), tool(page, id, name).click()]);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** What an image says by itself, once read as XML. */
const readSvg = (page: Page, text: string) =>
  page.evaluate((source) => {
    const image = new DOMParser().parseFromString(source, 'image/svg+xml');
    const all = [...image.querySelectorAll('*')];
    return {
      fault: image.querySelector('parsererror')?.textContent ?? null,
      styled: all.filter((one) => one.hasAttribute('class') || one.hasAttribute('href')).length,
      texts: [...image.querySelectorAll('text')].map((one) => one.textContent).join(' '),
      fills: new Set([...image.querySelectorAll('svg svg path')].map((one) => one.getAttribute('fill'))).size,
      paths: image.querySelectorAll('path').length,
      title: image.querySelector('title')?.textContent ?? '',
    };
  }, text);

const PNG = [0x89, 0x50, 0x4e, 0x47];
const pngSize = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

test('the image of a figure needs nothing else, and is the same from a dark screen', async () => {
  const texts: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, problems } = await open('territoires/', { colorScheme, acceptDownloads: true });
    const { name, bytes } = await take(page, MAP, 'SVG');
    const text = bytes.toString('utf8');
    const image = await readSvg(page, text);
    const title = plain(await page.locator(`#${MAP} .figure-title`).textContent());
    expect(name).toMatch(/territoires-carte\.svg$/);
    expect(image).toMatchObject({ fault: null, styled: 0 });
    expect(text).not.toMatch(/var\(|<style|127\.0\.0\.1/);
    expect(plain(image.title)).toBe(title);
    expect(plain(image.texts)).toContain(title);
    expect(plain(image.texts)).toMatch(/Lecture\. .*Source : Cadran.*Données au 30 juin 2025\./);
    expect(plain(image.texts)).not.toContain('Intégrer');
    expect(image.paths).toBeGreaterThan(96);
    expect(image.fills).toBeGreaterThan(3);
    expect(problems).toEqual([]);
    texts.push(text);
    await page.context().close();
  }
  expect(texts[1]).toBe(texts[0]);
});

test('the same picture comes from a telephone as from a wide screen', async () => {
  const sizes = [];
  for (const width of [360, 1280]) {
    const { page } = await open('secteurs/', { viewport: { width, height: 800 }, acceptDownloads: true });
    const { bytes } = await take(page, 'parts-secteurs', 'SVG');
    sizes.push(/width="([\d.]+)" height="([\d.]+)"/.exec(bytes.toString('utf8'))?.slice(1));
    await page.context().close();
  }
  expect(sizes[0]).toEqual(sizes[1]);
});

test('pixels are drawn at twice the size', async () => {
  const { page, problems } = await open('territoires/', { acceptDownloads: true });
  const svg = (await take(page, MAP, 'SVG')).bytes.toString('utf8');
  const { name, bytes } = await take(page, MAP, 'PNG');
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  expect(name).toMatch(/\.png$/);
  expect([...bytes.subarray(0, 4)]).toEqual(PNG);
  const [wide = 0, high = 0] = pngSize(bytes);
  expect(Math.abs(wide - 2 * Number(width))).toBeLessThanOrEqual(2);
  expect(Math.abs(high - 2 * Number(height))).toBeLessThanOrEqual(2);
  // A picture of one colour weighs nothing: this one is drawn.
  expect(bytes.length).toBeGreaterThan(60_000);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('its numbers are those of its table, all of them whatever is filtered', async () => {
  const { page } = await open('territoires/', { acceptDownloads: true });
  await page.locator(`#${MAP} details`).evaluate((folded) => ((folded as HTMLDetailsElement).open = true));
  const rows = await page.locator(`#${MAP} tbody tr`).count();
  await page.locator(`#${MAP}`).getByLabel('Filtrer les lignes').fill('savoie');
  const { bytes } = await take(page, MAP, 'CSV');
  expect(bytes.toString('utf8').split('\r\n')).toHaveLength(rows + 1);
  await page.context().close();
});

test('a figure whose numbers are in a table of the page hands over those', async () => {
  const { page } = await open('', { acceptDownloads: true });
  const { bytes } = await take(page, 'montants', 'CSV');
  expect(bytes.toString('utf8')).toMatch(/^\ufeffRégion;/);
  await page.context().close();
});

test('its markup and its citation are shown one at a time, with its own address, and copied', async () => {
  const { page, problems } = await open('territoires/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const field = page.locator(`#${MAP} .figure-panel textarea`);
  const [embed, cite] = [tool(page, MAP, 'Intégrer'), tool(page, MAP, 'Citer')];
  await embed.press('Enter');
  await field.waitFor();
  expect(await field.inputValue()).toMatch(
    /^<iframe src="http:[^"]*\/territoires\/#figure=carte" title="[^"]+"/,
  );
  await cite.press('Enter');
  await expect
    .poll(async () => plain(await field.inputValue()))
    .toMatch(/^« .* », .*, données au 30 juin 2025\. http.*#figure=carte$/);
  expect([await embed.getAttribute('aria-expanded'), await cite.getAttribute('aria-expanded')]).toEqual([
    'false',
    'true',
  ]);
  await page.locator(`#${MAP} .figure-panel`).getByRole('button', { name: 'Copier' }).click();
  await page.locator(`#${MAP} .figure-panel`).getByText('Copié.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue());
  await cite.press('Enter');
  expect(await field.count()).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('in the page of another, it stands alone with its source and its date', async () => {
  const { page } = await open('territoires/');
  const address = page.url();
  const folder = join(inject('folder'), 'page-hote');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><iframe src="${address}#figure=carte" width="600" height="900"></iframe>`,
  );
  const host = await serveFolder(folder);
  await page.goto(host.url);
  const frame = page.frameLocator('iframe');
  await frame.locator('.figure-source').waitFor();
  expect(await frame.locator('body > *').count()).toBe(1);
  expect(await frame.locator('header, nav, footer, .figure-tools').count()).toBe(0);
  expect(await frame.locator('.figure-picture svg').first().isVisible()).toBe(true);
  expect(plain(await frame.locator('.figure-source').textContent())).toMatch(
    /^Source : Cadran.*Données au 30 juin 2025\. Voir la page$/,
  );
  const links = await frame.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('target')));
  expect(new Set(links)).toEqual(new Set(['_blank']));
  host.close();
  await page.context().close();
});

test('an address that asks for a figure that is not there shows the page', async () => {
  const { page } = await open('territoires/#figure=absente');
  expect(await page.locator('h1').count()).toBe(1);
  await page.context().close();
});

test('from a disk, images are made, and markup that would lead nowhere is not offered', async () => {
  const page = await newPage();
  await page.goto(pathToFileURL(join(site, 'territoires/index.html')).href);
  const { bytes } = await take(page, MAP, 'PNG');
  expect([...bytes.subarray(0, 4)]).toEqual(PNG);
  expect((await take(page, MAP, 'SVG')).bytes.toString('utf8')).not.toContain('file:');
  expect(await tool(page, MAP, 'Intégrer').count()).toBe(0);
  await tool(page, MAP, 'Citer').click();
  const cited = page.locator(`#${MAP} .figure-panel textarea`);
  await cited.waitFor();
  expect(await cited.inputValue()).not.toContain('file:');
  await page.close();
});

test('the image of the site is 1200 × 630, and is announced where the address of the site is known', () => {
  const bytes = readFileSync(join(site, 'og.png'));
  expect(pngSize(bytes)).toEqual([1200, 630]);
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  expect(html).toContain('property="og:title"');
  expect(html).not.toContain('og:image');
});
