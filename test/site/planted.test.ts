import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Row } from '../demonstration/tables.ts';
import { csvRows, publish } from '../usage/folders.ts';
import { rowsOf } from './edition.ts';
import { LONE_MONTH, PLANTED_RATES } from './secrecy/plant.ts';
import { ofFrance, type RegionalEdition, regionalEdition } from './secrecy/regional-edition.ts';
import { type Secrets, secretsOf } from './secrecy/secrets.ts';
import { amountsIn, numbersIn, type SiteText, textsOf } from './secrecy/site-numbers.ts';

let edition: RegionalEdition;
let secrets: Secrets;
let texts: readonly SiteText[];

beforeAll(async () => {
  edition = await regionalEdition(inject('folder'));
  const { folder } = edition;
  secrets = secretsOf(folder, await publish(folder), await publish(ofFrance(folder)));
  texts = textsOf(edition.site);
});

/** Where some numbers are found in the site. */
const found = (numbers: ReadonlyMap<number, string>): string[] =>
  texts.flatMap(({ file, text }) =>
    [...numbersIn(text)].flatMap((number) => {
      const what = numbers.get(number);
      return what === undefined ? [] : [`${file}: ${number}, ${what}`];
    }),
  );

const textOf = (file: string): string => texts.find((one) => one.file === file)?.text ?? '';

describe('what is planted', () => {
  test('makes rows secret in every way', () => {
    const { site } = edition;
    const usages = rowsOf(site, 'usages');
    const isSecret = ({ statut }: Row) => statut === 'secret';
    const answered = (row: Row) => Number(row.nb_repondants);
    expect(usages.some((row) => isSecret(row) && answered(row) <= 2)).toBe(true);
    expect(usages.some((row) => isSecret(row) && answered(row) >= 3)).toBe(true);
    const projects = rowsOf(site, 'usages_projets').filter((row) => row.code_indicateur === 'mssante');
    expect(projects.some((row) => isSecret(row) && row.nb_repondants === row.nb_attendus)).toBe(true);
    const silent = projects.filter((row) => row.statut === 'publie' && row.nb_repondants !== row.nb_attendus);
    expect(silent.some((row) => row.borne_basse === '')).toBe(true);
    const months = rowsOf(site, 'dui_actifs').filter(({ mois = '' }) => mois >= '2025-05-31');
    const before = months.find(
      (row) => isSecret(row) && months.some((next) => isLoneMonth(next) && samePlace(row, next)),
    );
    expect(before).toBeDefined();
    expect(rowsOf(site, 'echanges').some(isSecret)).toBe(true);
    expect(rowsOf(site, 'tendances').some(isSecret)).toBe(true);
  });

  test('is distinctive: hundreds of numbers, none of which is told of another row', () => {
    expect(secrets.hidden.size).toBeGreaterThan(300);
    expect(secrets.single.size).toBeGreaterThan(5_000);
    expect(secrets.told.size).toBeGreaterThan(100);
    expect([...secrets.hidden].filter(([number]) => secrets.told.has(number))).toEqual([]);
    const planted = PLANTED_RATES.map((rate) => Math.floor(rate * 1_000));
    const hidden = new Set(
      [...secrets.hiddenRates.keys()].map((millionths) => Math.floor(millionths / 1_000)),
    );
    expect(planted.filter((perMille) => hidden.has(perMille))).toEqual(planted);
  });
});

const isLoneMonth = (row: Row): boolean =>
  row.mois === LONE_MONTH && row.statut === 'publie' && row.nb_mesures_du_mois === '1';
const samePlace = (one: Row, other: Row): boolean =>
  one.type_territoire === other.type_territoire &&
  one.code_territoire === other.code_territoire &&
  one.mois !== other.mois;

describe('the search', () => {
  test('finds what is told, in pages and in tables', () => {
    const told = rowsOf(edition.site, 'usages').filter(
      (row) => row.type_territoire === 'region' && row.secteur === 'tous' && row.statut === 'publie',
    );
    const numbers = told.flatMap(({ numerateur, denominateur }) => [
      Number(numerateur),
      Number(denominateur),
    ]);
    expect(numbers.length).toBeGreaterThan(4);
    expect(numbers.filter((number) => !secrets.told.has(number))).toEqual([]);
    for (const file of ['donnees/usages.csv', 'territoires/regions/53/index.html', 'usages/index.html']) {
      const inFile = numbersIn(textOf(file));
      expect([file, numbers.filter((number) => !inFile.has(number))]).toEqual([file, []]);
    }
  });

  test.each([
    'data-valeur="12345678"',
    '<title>12\u202f345\u202f678 personnes</title>',
    '<td>12\u00a0345\u00a0678</td>',
    '<text>12&#8239;345&nbsp;678</text>',
    '{"n":[3,12345678]}',
    'M0,12345678L3',
    '719 12 345 678 4',
    '12,345,678',
    '12.345.678',
  ])('finds a number however it is written: %s', (text) => {
    expect(numbersIn(text).has(12_345_678)).toBe(true);
  });
});

describe('the whole site', () => {
  test('holds no number of a hidden row', () => expect(found(secrets.hidden)).toEqual([]));

  test('holds no number of one ESSMS, nor of the hours of a service', () =>
    expect(found(secrets.single)).toEqual([]));

  test('holds no quote nor spend of one ESSMS', () => {
    const { folder, site } = edition;
    const projects = new Set(rowsOf(site, 'projets').map(({ id_projet }) => id_projet));
    const asked = csvRows(folder['projets_essms.csv']).filter(
      (row) => projects.has(row.id_projet) && (row.devis_materiel !== '' || row.depense_materiel !== ''),
    );
    // What is due to a lone ESSMS is public money, and may be its quote.
    const several = [...Map.groupBy(asked, ({ id_projet }) => id_projet).values()].filter(
      (own) => own.length > 1,
    );
    const amounts = new Map(
      several
        .flat()
        .flatMap(({ devis_materiel, depense_materiel, finess_et }) =>
          [devis_materiel, depense_materiel]
            .filter((amount) => amount !== '')
            .map((amount) => [Math.round(Number(amount) * 100), finess_et] as const),
        ),
    );
    expect(amounts.size).toBeGreaterThan(4);
    const leaks = texts.flatMap(({ file, text }) =>
      [...amountsIn(text)].filter((amount) => amounts.has(amount)).map((amount) => `${file}: ${amount}`),
    );
    expect(leaks).toEqual([]);
    expect(amountsIn('9\u202f137,41\u00a0€').has(913_741)).toBe(true);
  });

  test('holds no rate of a hidden row, to six decimals in the tables of usage', () => {
    const names = ['usages', 'usages_projets', 'tendances'];
    const rates = names.flatMap((name) => rowsOf(edition.site, name).map(({ taux = '' }) => taux));
    const told = new Set(rates.filter((rate) => rate !== '').map((rate) => Math.round(Number(rate) * 1e6)));
    expect(told.size).toBeGreaterThan(50);
    expect([...secrets.hiddenRates].filter(([rate]) => told.has(rate))).toEqual([]);
  });

  test('holds no planted rate, as a percentage with one decimal', () => {
    const percents = PLANTED_RATES.map((rate) =>
      (Math.floor(rate * 1_000) / 10).toFixed(1).replace('.', ','),
    );
    const pattern = new RegExp(`(?<![\\d,])(${percents.join('|')})[\\s\u00a0\u202f]?(%|&nbsp;%)`);
    expect(`${percents[0]}\u00a0%`).toMatch(pattern);
    expect(texts.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
