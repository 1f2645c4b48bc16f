import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { htmlOf, pagesOf } from '../../scripts/lib/site/site-files.ts';
import type { Row } from '../demonstration/tables.ts';
import { rowsOf } from './edition.ts';
import { drawnAcross, drawnUp, picturesOf } from './secrecy/drawn-values.ts';
import { regionalEdition } from './secrecy/regional-edition.ts';

let site: string;

beforeAll(async () => {
  ({ site } = await regionalEdition(inject('folder')));
});

const near = (value: number, told: readonly number[], tolerance: number): boolean =>
  told.some((one) => Math.abs(one - value) <= tolerance);

const told = (rows: readonly Row[], ...columns: string[]): number[] =>
  rows
    .flatMap((row) => columns.map((column) => row[column] ?? ''))
    .flatMap((text) => (text === '' ? [] : Number(text)));

/** The rows of usage that a page is about. */
function rowsOfPage(page: string): Row[] {
  const [kind, ...codes] = page.split('/');
  if (kind === 'projets') return rowsOf(site, 'usages_projets').filter((row) => row.id_projet === codes[0]);
  const type = { regions: 'region', departements: 'departement', epci: 'epci' }[codes[0] ?? ''] ?? 'region';
  const code = kind === 'territoires' ? codes[1] : '53';
  const sector = kind === 'secteurs' ? codes[0] : 'tous';
  return rowsOf(site, 'usages').filter(
    (row) => row.type_territoire === type && row.code_territoire === code && row.secteur === sector,
  );
}

describe('pictures', () => {
  test('draw the rates and the bounds that are told, and no other', () => {
    let drawn = 0;
    for (const page of pagesOf(site).filter((one) => !one.startsWith('simulateur'))) {
      for (const picture of picturesOf(htmlOf(site, page), 'cibles')) {
        const rows = rowsOfPage(page);
        const { bars, bands } = drawnAcross(picture);
        const rates = told(rows, 'taux');
        expect([page, bars.filter((bar) => !near(bar, rates, 2e-4))]).toEqual([page, []]);
        expect([page, rates.filter((rate) => !near(rate, bars, 2e-4))]).toEqual([page, []]);
        const bounds = told(rows, 'borne_basse', 'borne_haute');
        expect([page, bands.filter((end) => !near(end, bounds, 2e-4))]).toEqual([page, []]);
        drawn += bars.length;
      }
    }
    expect(drawn).toBeGreaterThan(50);
  });

  test('draw the months that are told, and no other', () => {
    const html = htmlOf(site, 'usages/');
    let drawn = 0;
    const expectToTell = (figure: string, part: string, values: readonly number[], tolerance: number) => {
      const pictures = picturesOf(html, figure).filter((one) =>
        one.getAttribute('aria-labelledby')?.includes(part),
      );
      for (const picture of pictures) {
        const points = drawnUp(picture);
        expect([figure, points.filter((point) => !near(point, values, tolerance))]).toEqual([figure, []]);
        drawn += points.length;
      }
    };
    const trends = rowsOf(site, 'tendances');
    for (const [indicator, rows] of Map.groupBy(trends, ({ code_indicateur = '' }) => code_indicateur)) {
      const percents = told(rows, 'taux').map((rate) => rate * 100);
      expectToTell(`usage-${indicator.replaceAll('_', '-')}`, '-mois-', percents, 0.02);
    }
    const ofRegion = (name: string) =>
      rowsOf(site, name).filter(({ type_territoire }) => type_territoire === 'region');
    const records = told(ofRegion('dui_actifs'), 'nb_dossiers_actifs');
    expectToTell('dui-mois', '-image-', records, Math.max(...records) * 2e-4);
    const exchanges = told(ofRegion('echanges'), 'nombre');
    expect(exchanges.length).toBeGreaterThan(0);
    expectToTell('echanges-e_parcours', '-image-', exchanges, Math.max(...exchanges) * 2e-4);
    expect(drawn).toBeGreaterThan(30);
  });
});

test('a cell that is secret has nothing about it that says more', () => {
  const neutral = new Set(['number', 'absent', 'words', 'wraps', 'beside', '']);
  const telling: string[] = [];
  let cells = 0;
  for (const page of pagesOf(site)) {
    const { document } = parseHTML(htmlOf(site, page));
    for (const cell of document.querySelectorAll('td')) {
      if (!/^secret\b/.test((cell.textContent ?? '').trim())) continue;
      cells += 1;
      const own = [cell, ...cell.querySelectorAll('*')];
      const names = own.flatMap(({ attributes }) => [...attributes].map(({ name }) => name));
      const classes = own.flatMap((one) => (one.getAttribute('class') ?? '').split(' '));
      const more = [
        ...names.filter((name) => name !== 'class'),
        ...classes.filter((one) => !neutral.has(one)),
      ];
      telling.push(...more.map((one) => `${page}: ${one}`));
    }
  }
  expect(cells).toBeGreaterThan(300);
  expect(telling).toEqual([]);
});
