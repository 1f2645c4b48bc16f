import { describe, expect, test } from 'vitest';
import { MISSING, NOT_APPLICABLE } from '../../src/domain/cell.ts';
import { CRITERIA, type CriteriaProfile, type CriterionAnswer } from '../../src/domain/criteria.ts';
import {
  ANSWER_LABELS,
  answersSentence,
  criteriaReading,
  criteriaTitle,
  NO_SCORE_NOTE,
} from '../../src/wording/criteria.ts';
import { documentsSentence } from '../../src/wording/documents.ts';
import {
  acquisitionReading,
  acquisitionRows,
  acquisitionTitle,
  classLabel,
  organisationCoverageReading,
  organisationCoverageTitle,
  organisationSizeLabel,
  profileClasses,
  profileReading,
  profileSentence,
  profileTitle,
  wishSentence,
} from '../../src/wording/grappes.ts';
import { grappes, profile } from '../fixtures/grappes.ts';
import { plain } from './plain.ts';

describe('the profile of the grappes', () => {
  test('the title counts those of several organisations', () => {
    const titled = (severalCount: number, projectCount = 8) =>
      plain(
        profileTitle({
          ...grappes,
          projectCount,
          distributions: [{ measure: 'organismes', classes: [], severalCount }],
        }),
      );
    expect(titled(0)).toBe('Aucun projet ne réunit plusieurs organismes gestionnaires');
    expect(titled(1)).toBe('Un projet sur 8 réunit plusieurs organismes gestionnaires');
    expect(titled(6)).toBe('Six projets sur 8 réunissent plusieurs organismes gestionnaires');
    expect(titled(8)).toBe('Tous les projets réunissent plusieurs organismes gestionnaires');
    expect(titled(80, 128)).toBe('80 projets sur 128 réunissent plusieurs organismes gestionnaires');
  });

  test('the reading tells categories and départements', () => {
    expect(plain(profileReading(grappes))).toBe(
      '7 projets réunissent des ESSMS de plusieurs catégories ; 2 s’étendent sur plusieurs départements.',
    );
  });

  test('the class of what is not known is printed only when something is in it', () => {
    expect(profileClasses(grappes).map(({ label }) => label)).toEqual([
      'aucun connu',
      '1',
      '2',
      'de 3 à 5',
      'de 6 à 10',
      '11 et plus',
    ]);
    const known = { ...grappes, distributions: grappes.distributions.slice(0, 2) };
    expect(profileClasses(known)[0]).toEqual({ index: 1, label: '1' });
    expect(classLabel({ from: 0, to: 0 })).toBe('aucun connu');
  });

  test('one project in one sentence', () => {
    expect(plain(profileSentence(22, profile))).toBe(
      '22 ESSMS de 3 organismes gestionnaires et de 4 catégories, dans un seul département.',
    );
    expect(profileSentence(0, profile)).toBe('Aucun ESSMS n’est compté dans ce projet.');
  });

  test.each([
    [14, '15 ESSMS, « idéalement » : un souhait, non une condition ; le projet en compte 14.'],
    [15, '15 ESSMS, « idéalement » : un souhait, non une condition ; le projet l’atteint.'],
    [0, '15 ESSMS, « idéalement » : un souhait, non une condition ; le projet en compte zéro.'],
  ])('the wish against %i ESSMS', (count, sentence) => {
    expect(plain(wishSentence(count, profile))).toBe(sentence);
  });
});

describe('acquisition', () => {
  test('in ESSMS and in euros, cut and never rounded', () => {
    expect(plain(acquisitionTitle(grappes))).toBe(
      'Les acquisitions font 78,2 % des ESSMS des projets engagés, et 92,1 % des montants',
    );
    expect(plain(acquisitionReading(grappes))).toBe(
      '151 ESSMS sur 193 sont en acquisition ; 2,9 M€ sur 3,2 M€ leur reviennent. Les autres changent de version, ou leur situation n’est pas connue.',
    );
    expect(acquisitionRows(grappes).map(({ note }) => plain(note))).toEqual([
      '151 sur 193',
      '2,9 M€ sur 3,2 M€',
    ]);
  });

  test('without any engaged project', () => {
    const none = { ...grappes, acquisition: { essms: NOT_APPLICABLE, amount: NOT_APPLICABLE } };
    expect(acquisitionTitle(none)).toBe('Aucun ESSMS n’est encore dans un projet engagé');
    expect(acquisitionReading(none)).toBe('La part des acquisitions n’est pas calculable.');
    expect(acquisitionRows(none).map(({ note }) => note)).toEqual(['', '']);
  });
});

describe('coverage by size of organisation', () => {
  test('names the best and the least covered sizes', () => {
    expect(plain(organisationCoverageTitle(grappes.byOrganisationSize))).toBe(
      'Les ESSMS des organismes de 50 ESSMS et plus sont le plus souvent dans un projet (50,0 %)',
    );
    expect(plain(organisationCoverageReading(grappes.byOrganisationSize))).toBe(
      'Le moins souvent : ceux des organismes de 1 ESSMS, 30 sur 200 (15,0 %).',
    );
  });

  test('says when nobody is covered, or known', () => {
    const nobody = grappes.byOrganisationSize.map((row) => ({
      ...row,
      coverage: { numerator: 0, denominator: 1 },
    }));
    expect(organisationCoverageTitle(nobody)).toBe('Aucun ESSMS n’est encore dans un projet');
    expect(organisationCoverageTitle([])).toBe('La taille des organismes gestionnaires n’est pas connue');
  });

  test.each([
    [{ from: 1, to: 1 }, '1 ESSMS'],
    [{ from: 2, to: 7 }, 'De 2 à 7 ESSMS'],
    [{ from: 50, to: null }, '50 ESSMS et plus'],
    [{ from: null, to: null }, 'Organisme inconnu'],
  ])('%j', (size, label) => expect(plain(organisationSizeLabel(size))).toBe(label));
});

describe('the six criteria', () => {
  const answers = (...given: readonly (CriterionAnswer | null)[]): CriteriaProfile =>
    Object.fromEntries(
      CRITERIA.map((criterion, index) => [criterion, given[index] ?? null]),
    ) as CriteriaProfile;

  test('a project is told in counts', () => {
    expect(plain(answersSentence(profile))).toBe(
      'Sur six critères, tels que déclarés : trois remplis, un en partie, un non rempli, un non dit.',
    );
    expect(
      plain(answersSentence({ ...profile, criteria: answers('oui', 'oui', 'oui', 'oui', 'oui', 'oui') })),
    ).toBe('Sur six critères, tels que déclarés : six remplis.');
    expect(answersSentence({ ...profile, criteria: answers() })).toBe(
      'Aucune réponse aux critères n’est déclarée.',
    );
  });

  test('the title names the most and the least met', () => {
    expect(plain(criteriaTitle(grappes))).toBe(
      'Critère le plus souvent rempli : motivation du porteur ; le moins souvent : maturité du projet',
    );
    expect(plain(criteriaReading(grappes))).toBe(
      'Projets qui remplissent le critère, sur 9 : Motivation du porteur : 7 ; Maturité du projet : 2.',
    );
  });

  test('the title does not invent an order where there is none', () => {
    const all = (oui: number, non_dit: number) => ({
      ...grappes,
      criteria: CRITERIA.map((criterion) => ({ criterion, counts: { oui, partiel: 0, non: 0, non_dit } })),
    });
    expect(criteriaTitle(all(0, 9))).toBe('Aucune réponse aux critères n’est déclarée');
    expect(plain(criteriaTitle(all(9, 0)))).toBe('Chaque critère est rempli par 9 projets');
  });

  test('nothing is weighed', () => {
    expect(NO_SCORE_NOTE).toMatch(/ni note, ni score, ni classement/);
    expect(Object.values(ANSWER_LABELS).join(' ')).not.toMatch(/\d|point/);
  });
});

test.each([
  [[], MISSING, /^n\.d\. : aucun fichier de pièces n’a été reçu\./],
  [['fournie', 'fournie'], null, /^2 pièces attendues, toutes fournies\.$/],
  [['fournie', 'absente'], null, /^2 pièces attendues : 1 fournie, 1 absente\.$/],
  [['non_dite'], null, /^1 pièce attendue : aucune fournie, aucune absente, 1 non dite\.$/],
] as const)('documents %j', (states, absent, expected) => {
  const documents = states.map((state, index) => ({ number: index + 1, label: 'pièce', state }));
  expect(plain(documentsSentence(absent ?? documents))).toMatch(expected);
});
