import { expect, test } from 'vitest';
import { MISSING } from '../../src/domain/cell.ts';
import type { TerritoryFigures } from '../../src/observatory/types.ts';
import { shareTitle } from '../../src/wording/balance.ts';
import { baremePeriod } from '../../src/wording/baremes.ts';
import { editionNotice, reconciliationLine, scopeLabel } from '../../src/wording/edition.ts';
import { emphasized } from '../../src/wording/emphasis.ts';
import { heatClass } from '../../src/wording/heat.ts';
import { programmeAnswer } from '../../src/wording/home.ts';
import { pointsReading, pointsSubtitle, pointsTitle } from '../../src/wording/points.ts';
import { projectsAnswer } from '../../src/wording/projects.ts';
import { READINGS } from '../../src/wording/readings.ts';
import { sizeLabel, sizesReading, sizesTitle } from '../../src/wording/sizes.ts';
import { territoriesAnswer, withoutPlaceSentence } from '../../src/wording/territories.ts';
import { yearsReading, yearsTitle } from '../../src/wording/years.ts';
import { observatory } from '../fixtures/observatory.ts';
import { plain } from './plain.ts';

const { edition, territories, programme, reconciliationTotal } = observatory;
const ofType = (type: string): readonly TerritoryFigures[] => territories.filter((row) => row.type === type);
const [top] = ofType('pays') as [TerritoryFigures];

test('the programme in one sentence', () => {
  expect(plain(programmeAnswer(edition, top))).toBe(
    'Au 30 juin 2025, 1 482 ESSMS sur 3 655 (40,5 %) participent à un projet sélectionné ; 18,7 M€ sont engagés, dont 52,6 % versés.',
  );
  expect(plain(programmeAnswer(edition, { ...top, signedAmount: 0 }))).toMatch(
    /aucun montant n’est encore engagé\.$/,
  );
  expect(plain(programmeAnswer(edition, { ...top, paidAmount: MISSING, paidShare: MISSING }))).toMatch(
    /18,7 M€ sont engagés\.$/,
  );
  expect(plain(programmeAnswer(edition, { ...top, essmsCount: 0 }))).toBe(
    'Au 30 juin 2025, aucun ESSMS n’est recensé.',
  );
});

test('the edition of a region never speaks for the country', () => {
  const [bretagne] = ofType('region').filter(({ code }) => code === '53') as [TerritoryFigures];
  expect(plain(programmeAnswer(edition, bretagne))).toMatch(
    /^Bretagne, au 30 juin 2025 : 801 ESSMS sur 1 890 /,
  );
  expect(plain(scopeLabel(edition, bretagne))).toBe('Bretagne · Données au 30 juin 2025');
  expect(scopeLabel(edition, top)).toBe('Données au 30 juin 2025');
  expect(plain(projectsAnswer(programme, bretagne))).toBe(
    '9 projets sont connus, dont 6 sont engagés ; 9,7 M€ reviennent à la région (Bretagne).',
  );
  expect(plain(territoriesAnswer([bretagne], ofType('departement').slice(0, 4), []))).toMatch(
    /^Un portrait pour chacun : 1 région, 4 départements et aucune intercommunalité\. Parmi les départements, couverture la plus haute : Finistère/,
  );
});

test('the notice of a demonstration depends on what is invented', () => {
  const fictive = editionNotice({ demonstration: true, realRegister: false, notice: null });
  const real = editionNotice({ demonstration: true, realRegister: true, notice: null });
  expect(fictive?.title).toBe('Données de démonstration.');
  expect(plain(fictive?.text ?? '')).toBe(
    'Les établissements, les organismes, les projets et les montants sont inventés ; les communes et leurs populations sont réelles.',
  );
  expect(real?.text).toBe(
    'Les établissements existent, mais les projets, les montants et les versements qui leur sont attribués sont inventés.',
  );
});

test('the free notice follows, or stands alone', () => {
  const notice = 'Version provisoire : ne pas diffuser.';
  const text = 'Version provisoire\u00a0: ne pas diffuser.';
  expect(editionNotice({ demonstration: true, realRegister: true, notice })?.text).toMatch(
    /inventés\. Version/,
  );
  expect(editionNotice({ demonstration: false, realRegister: true, notice })).toEqual({ title: null, text });
  expect(editionNotice({ demonstration: false, realRegister: true, notice: null })).toBeNull();
});

test('read = kept + excluded', () => {
  expect(plain(reconciliationLine(reconciliationTotal))).toBe(
    '4 339 lignes lues = 3 872 retenues + 467 exclues',
  );
  expect(plain(reconciliationLine({ read: 1, kept: 1, excluded: 0 }))).toBe(
    '1 ligne lue = 1 retenue + 0 exclue',
  );
});

test('years', () => {
  const years = [
    { year: 2022, amount: 1_000_000_00 },
    { year: 2023, amount: 3_000_000_00 },
    { year: 2024, amount: 3_000_000_00 },
  ];
  expect(yearsTitle([])).toBe('Aucun montant n’est encore engagé');
  expect(yearsReading([])).toBe('Aucune convention n’est signée avec un montant.');
  expect(yearsTitle(years.slice(0, 1))).toBe('Tout a été engagé en 2022');
  expect(plain(yearsReading(years.slice(0, 1)))).toBe('1 M€ ont été engagés en 2022.');
  expect(plain(yearsTitle(years))).toBe('2023 est l’année où le plus a été engagé : 3 M€');
  expect(plain(yearsReading(years))).toBe('1 M€ ont été engagés en 2022 et 3 M€ en 2024.');
});

test('sizes', () => {
  expect(sizesTitle(programme)).toBe('Quatre projets sur neuf réunissent moins de 15 ESSMS');
  expect(plain(sizesTitle({ ...programme, projectCount: 1_200, smallCount: 30 }))).toBe(
    '30 projets sur 1 200 réunissent moins de 15 ESSMS',
  );
  expect(plain(sizesTitle({ ...programme, projectCount: 13, smallCount: 13 }))).toBe(
    'Aucun des 13 projets n’atteint 15 ESSMS',
  );
  expect(sizesTitle({ ...programme, projectCount: 1, smallCount: 1 })).toBe(
    'Le seul projet n’atteint pas 15 ESSMS',
  );
  expect(sizesTitle({ ...programme, smallCount: 0 })).toBe('Tous les projets réunissent au moins 15 ESSMS');
  expect(plain(sizesReading(programme))).toBe('2 projets réunissent 50 ESSMS ou plus.');
  expect(sizesReading({ ...programme, largeCount: 0 })).toBe('Aucun projet ne réunit 50 ESSMS ou plus.');
  expect([programme.bySize.at(2), programme.bySize.at(-1)].map((each) => each && sizeLabel(each))).toEqual([
    'de 10 à 14',
    '100 et plus',
  ]);
});

test('the map of a département says who is left aside, and who is not drawn', () => {
  const row = { ...top, essmsCount: 10, isolatedCount: 1 };
  expect(plain(pointsTitle(row))).toBe('1 ESSMS reste isolé, hors de tout projet');
  expect(pointsTitle({ ...row, isolatedCount: 0 })).toBe('Aucun ESSMS ne reste isolé');
  expect(pointsTitle({ ...row, essmsCount: 1, coveredCount: 0 })).toBe(
    'Le seul ESSMS ne participe à aucun projet sélectionné',
  );
  expect(plain(pointsSubtitle({ type: 'epci' }))).toMatch(/voisins ; au fond, le département/);
  expect(pointsSubtitle({ type: 'departement' })).toMatch(/voisins\.$/);
  expect(pointsTitle({ ...row, essmsCount: 191, coveredCount: 0, isolatedCount: 0 })).toBe(
    'Aucun des 191 ESSMS ne participe à un projet sélectionné',
  );
  expect(pointsTitle({ ...row, essmsCount: 0 })).toBe('Aucun ESSMS n’est recensé');
  expect(plain(pointsReading(row, 10))).toBe('10 ESSMS sont placés sur la carte.');
  expect(plain(pointsReading(row, 0))).toBe(
    'Aucun ESSMS n’est placé sur la carte, sur 10 ; le répertoire ne permet pas de placer le reste.',
  );
  expect(plain(pointsReading({ ...row, essmsCount: 0 }, 0))).toBe('Aucun ESSMS n’est placé sur la carte.');
  expect(plain(pointsReading(row, 1))).toBe(
    '1 ESSMS est placé sur la carte, sur 10 ; le répertoire ne permet pas de placer le reste.',
  );
});

test('the list of territories counts them, and says what stands nowhere', () => {
  expect(plain(territoriesAnswer(ofType('region'), ofType('departement'), []))).toMatch(
    /^Un portrait pour chacun : 4 régions et collectivités, 9 départements et collectivités et aucune intercommunalité\. /,
  );
  expect(plain(withoutPlaceSentence(ofType('non_localise')))).toBe(
    'Les totaux comprennent aussi 23 ESSMS et 217 000 € engagés que le répertoire ne permet pas de situer.',
  );
  expect(withoutPlaceSentence([])).toBe('');
});

test.each([
  ['2024-01-15', '2024-09-15', 'Du 15 janvier 2024 au 15 septembre 2024.'],
  ['2024-01-15', null, 'Depuis le 15 janvier 2024.'],
  [null, '2024-09-15', 'Jusqu’au 15 septembre 2024.'],
  [null, null, 'Dates de validité non données par le texte.'],
])('a scale valid from %s to %s', (validFrom, validTo, expected) => {
  expect(plain(baremePeriod({ validFrom, validTo }))).toBe(expected);
});

test('shares, amounts and numbers of ESSMS are set in bold, dates are not', () => {
  const parts = emphasized(programmeAnswer(edition, top));
  expect(parts.filter(({ figure }) => figure).map(({ text }) => plain(text))).toEqual([
    '1 482',
    '40,5 %',
    '18,7 M€',
    '52,6 %',
  ]);
  expect(parts.map(({ text }) => text).join('')).toBe(programmeAnswer(edition, top));
});

test.each([
  [0, 'heat-far-below'],
  [499_999, 'heat-far-below'],
  [500_000, 'heat-below'],
  [900_000, 'heat-near'],
  [1_100_000, 'heat-above'],
  [2_000_000, 'heat-far-above'],
  [MISSING, undefined],
])('the class of the index %j: %s', (index, expected) => {
  expect(heatClass(index)).toBe(expected);
});

test('each reading has its own address', () => {
  expect(new Set(READINGS.map(({ id }) => id)).size).toBe(READINGS.length);
});

test('collectivités d’outre-mer are called neither régions nor départements', () => {
  const row = (code: string, balanceIndex: number) => ({ code, label: code, balanceIndex });
  const rows = [row('53', 900_000), row('COM', 1_200_000)];
  expect(plain(shareTitle(rows, 'region'))).toBe(
    'Une région ou collectivité sur deux reçoit moins que sa part',
  );
  expect(plain(shareTitle([row('53', 900_000), row('52', 1_200_000)], 'region'))).toBe(
    'Une région sur deux reçoit moins que sa part',
  );
  const three = [row('22', 900_000), row('29', 950_000), row('988', 1_200_000)];
  expect(plain(shareTitle(three, 'departement'))).toBe(
    'Deux départements et collectivités sur trois reçoivent moins que leur part',
  );
});
