import { describe, expect, test } from 'vitest';
import { MISSING, NOT_APPLICABLE } from '../../src/domain/cell.ts';
import {
  diagnosticGroups,
  diagnosticsSentence,
  locationSentence,
  qualityAnswer,
  trustReading,
  trustRows,
  trustTitle,
  unreadSentence,
} from '../../src/wording/quality.ts';
import { diagnostics } from '../fixtures/method.ts';
import { quality } from '../fixtures/quality.ts';
import { plain } from './plain.ts';

const whole = { numerator: 12, denominator: 12 };

const [equal, ...otherOutcomes] = quality.amounts.byOutcome;
const amountsEqualTo = (amountShare: NonNullable<typeof equal>['amountShare']) => ({
  ...quality.amounts,
  byOutcome: equal ? [{ ...equal, amountShare }, ...otherOutcomes] : [],
});

const { ages } = quality;
if ('absent' in ages) throw new Error('missing ages');
const allRecent = { ...ages, recentShare: whole };

const complete = {
  ...quality,
  usedRows: whole,
  amounts: amountsEqualTo(whole),
  location: { inCommune: whole, onMap: whole },
};

const nothing = {
  ...quality,
  usedRows: NOT_APPLICABLE,
  amounts: amountsEqualTo(NOT_APPLICABLE),
  location: { inCommune: NOT_APPLICABLE, onMap: NOT_APPLICABLE },
  ages: MISSING,
};

describe('the answer', () => {
  test('gives what the picture draws, cut and not rounded', () => {
    expect(plain(qualityAnswer(quality))).toBe(
      '89,2 % des lignes à compter sont utilisées, 64,1 % des montants engagés sont confirmés par le calcul, 99,3 % des ESSMS sont situés et 67,4 % des ESSMS attendus ont une mesure d’usage récente.',
    );
  });

  test('says that nothing is left out when nothing is', () => {
    expect(plain(qualityAnswer({ ...complete, ages: allRecent }))).toBe(
      'Toutes les lignes à compter sont utilisées, tous les montants engagés sont confirmés par le calcul, tous les ESSMS sont situés et tous les ESSMS attendus ont une mesure d’usage récente.',
    );
  });

  test('never says 0 % of nothing', () => {
    expect(plain(qualityAnswer(nothing))).toBe(
      'Aucune ligne n’a été lue, aucun montant n’est encore engagé et aucun ESSMS n’est recensé.',
    );
  });

  test('nor « 0,0 % » of those that no place is known of', () => {
    const none = { numerator: 0, denominator: 35 };
    expect(plain(qualityAnswer({ ...quality, location: { inCommune: none, onMap: none } }))).toContain(
      'aucun ESSMS n’est situé et',
    );
    expect(
      plain(qualityAnswer({ ...quality, location: { inCommune: NOT_APPLICABLE, onMap: none } })),
    ).toContain('aucun ESSMS n’a de coordonnées et');
  });

  test('of a regional edition speaks of coordinates: its ESSMS all have a commune', () => {
    const location = { inCommune: NOT_APPLICABLE, onMap: { numerator: 3, denominator: 4 } };
    expect(plain(qualityAnswer({ ...quality, location }))).toContain(
      '75,0 % des ESSMS ont des coordonnées et',
    );
    expect(plain(locationSentence(location))).toBe(
      '3 ESSMS sur 4 (75,0 %) ont des coordonnées : eux seuls sont sur les cartes de points. Tous sont dans une commune connue : une édition régionale ne compte que ceux-là.',
    );
    expect(trustRows({ ...quality, location })[2]?.label).toBe('ESSMS sur les cartes');
  });
});

describe('the opening picture', () => {
  test('has the two numbers of each share', () => {
    expect(trustRows(quality).map(({ label, note }) => `${label} : ${plain(note)}`)).toEqual([
      'Lignes utilisées : 3 872 sur 4 339',
      'Montants confirmés : 12 M€ sur 18,7 M€',
      'ESSMS situés : 3 632 sur 3 655',
      'Mesure d’usage récente : 1 000 sur 1 482',
    ]);
  });

  test('is titled by what is weakest', () => {
    expect(plain(trustTitle(trustRows(quality)))).toBe(
      'Le point le plus faible : montants confirmés, 64,1 %',
    );
    expect(trustTitle(trustRows({ ...complete, ages: MISSING }))).toBe(
      'Tout ce qui peut être jugé est complet',
    );
    expect(trustTitle(trustRows(nothing))).toBe('Rien ne peut encore être jugé');
  });

  test('says what could not be judged', () => {
    expect(plain(trustReading(quality))).not.toContain('usage');
    expect(plain(trustReading({ ...quality, ages: MISSING }))).toContain(
      'Aucun fichier d’indicateurs d’usage n’a été lu',
    );
    expect(trustRows({ ...quality, ages: MISSING }).at(-1)).toMatchObject({ share: MISSING, note: 'n.d.' });
  });
});

test('where the ESSMS are', () => {
  expect(plain(locationSentence(quality.location))).toBe(
    '3 632 ESSMS sur 3 655 (99,3 %) sont dans une commune connue ; les autres sont « non localisés », comptés dans la France et dans aucune région. 3 598 ESSMS sur 3 655 (98,4 %) ont des coordonnées : eux seuls sont sur les cartes de points.',
  );
  expect(plain(locationSentence({ inCommune: whole, onMap: whole }))).toBe(
    'Tous les ESSMS sont dans une commune connue. 12 ESSMS sur 12 (100,0 %) ont des coordonnées : eux seuls sont sur les cartes de points.',
  );
  const none = { numerator: 0, denominator: 35 };
  expect(plain(locationSentence({ inCommune: none, onMap: none }))).toBe(
    'Aucun des 35 ESSMS n’est dans une commune connue : tous sont « non localisés », comptés dans la France et dans aucune région. Aucun des 35 ESSMS n’a de coordonnées : aucun n’est sur les cartes de points.',
  );
  expect(plain(locationSentence({ inCommune: MISSING, onMap: none }))).toMatch(
    /^Aucun des 35 ESSMS n’a de coordonnées : aucun n’est sur les cartes de points\. Tous sont/,
  );
  expect(locationSentence(nothing.location)).toBe('Aucun ESSMS n’est recensé.');
});

test('files that nothing reads are named, with what was probably meant', () => {
  expect(plain(unreadSentence(quality.unread))).toBe(
    'Un fichier reçu n’est pas lu et ne sert à aucun chiffre : « projet.csv » (peut-être « projets.csv »).',
  );
  const both = [...quality.unread, { file: 'notes.txt', suggestion: null }];
  expect(plain(unreadSentence(both))).toBe(
    '2 fichiers reçus ne sont pas lus et ne servent à aucun chiffre : « projet.csv » (peut-être « projets.csv ») et « notes.txt ».',
  );
});

describe('what the checks found', () => {
  test('in one sentence', () => {
    expect(diagnosticsSentence([])).toBe('Les contrôles n’ont rien relevé.');
    expect(diagnosticsSentence(diagnostics)).toBe('Les contrôles ont relevé 1 erreur et 3 alertes.');
  });

  test('by severity, the gravest first, the most frequent first in each', () => {
    const [error] = diagnostics;
    if (!error) throw new Error('missing diagnostic');
    const groups = diagnosticGroups([...diagnostics, { ...error, code: 'E-VAL-01', count: 9 }]);
    expect(groups.map(({ severity, rows }) => [severity, ...rows.map(({ code }) => code)])).toEqual([
      ['erreur', 'E-VAL-01', 'E-PES-10'],
      ['alerte', 'W-PRJ-06'],
      ['information', 'I-FIN-01'],
    ]);
    expect(diagnosticGroups([])).toEqual([]);
  });
});
