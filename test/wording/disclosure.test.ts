import { expect, test } from 'vitest';
import { MISSING } from '../../src/domain/cell.ts';
import { HIDING_LEVELS, type HidingCount } from '../../src/observatory/usage-figures.ts';
import {
  HIDING_LABELS,
  hiddenPersons,
  hiddenSentence,
  protectionSentences,
  secrecyLimits,
  secrecyRules,
} from '../../src/wording/disclosure.ts';
import { usage } from '../fixtures/usage.ts';
import { plain } from './plain.ts';

const { settings, levels } = usage.disclosure;
const level = (cells: number, primary: number, secondary: number): HidingCount => ({
  level: 'region',
  cells,
  primary,
  secondary,
  personsPercent: 4,
});

test('the thresholds are those of the edition', () => {
  const usual = secrecyRules(settings).map(plain).join(' ');
  expect(usual).toMatch(/de 1 à 10 est masqué/);
  expect(usual).toMatch(
    /au moins trois ESSMS et deux organismes gestionnaires, et aucun ESSMS n’y fait 85 % /,
  );
  const other = secrecyRules({
    personThreshold: 6,
    minEssms: 5,
    minOrganisations: 1,
    dominantSharePpm: 905_000,
    protectionWidth: 8,
  });
  expect(plain(other.join(' '))).toMatch(/de 1 à 5 est masqué/);
  expect(plain(other.join(' '))).toMatch(
    /cinq ESSMS et un organisme gestionnaire, et aucun ESSMS n’y fait 90,5 % /,
  );
});

test('the protection width is explained with its value', () => {
  expect(plain(protectionSentences(settings).join(' '))).toMatch(/diffèrent d’au moins 5 :/);
  expect(plain(protectionSentences({ ...settings, protectionWidth: 12 }).join(' '))).toMatch(
    /d’au moins 12 :/,
  );
});

test('what the rules leave is said with the threshold of the edition', () => {
  expect(plain(secrecyLimits(settings).join(' '))).toMatch(/même de 1 à 10 :/);
  expect(plain(secrecyLimits({ ...settings, personThreshold: 6 }).join(' '))).toMatch(/même de 1 à 5 :/);
});

test.each([
  [[], 'Cette édition n’a aucun chiffre d’usage à protéger.'],
  [[level(12, 0, 0)], 'Aucune des 12 cases d’usage n’est masquée.'],
  [[level(12, 1, 0)], 'Sur 12 cases d’usage qui ont une valeur, 1 est masquée (8,3 %).'],
  [
    [level(1_000, 100, 50), level(200, 9, 1)],
    'Sur 1 200 cases d’usage qui ont une valeur, 160 sont masquées (13,3 %).',
  ],
])('what is hidden of %j', (counts, sentence) => expect(plain(hiddenSentence(counts))).toBe(sentence));

test('every level has a name and a part of persons', () => {
  expect(HIDING_LEVELS.map((each) => HIDING_LABELS[each]).every((label) => label.length > 3)).toBe(true);
  expect(levels.map(({ level: each }) => each)).toEqual(HIDING_LEVELS);
  expect(plain(hiddenPersons(level(12, 1, 0)))).toBe('4 %');
  expect(hiddenPersons({ ...level(0, 0, 0), personsPercent: MISSING })).toBe('n.d.');
});
