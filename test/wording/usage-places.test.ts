import { describe, expect, test } from 'vitest';
import { MISSING, SECRET } from '../../src/domain/cell.ts';
import {
  projectTargetsLine,
  projectTargetsSentence,
  reachingSentence,
} from '../../src/wording/usage-reaching.ts';
import {
  activeRecordsSentence,
  hasRates,
  hasSecrets,
  reachedCount,
  reachedNote,
  usageLine,
  usagesBeside,
} from '../../src/wording/usage-territory.ts';
import { projectMeasures, territoryMeasures, usage } from '../fixtures/usage.ts';
import { plain } from './plain.ts';

describe('the targets of a place in one line', () => {
  test('stand beside those of what holds it', () => {
    const parents = [
      { label: 'Bretagne', ...usagesBeside(territoryMeasures('53')) },
      { label: 'France', ...usagesBeside(territoryMeasures('FR')) },
    ];
    expect(plain(usageLine(territoryMeasures('29'), parents))).toBe(
      'Trois cibles sur cinq sont atteintes sur les ESSMS répondants. Cibles atteintes ailleurs : Bretagne, 3 sur 5 ; France, 2 sur 4 jugées.',
    );
    expect(plain(usageLine(territoryMeasures('22'), parents.slice(0, 1)))).toBe(
      'Les usages sont couverts par le secret statistique. Cibles atteintes ailleurs : Bretagne, 3 sur 5.',
    );
    expect(usageLine(territoryMeasures('FR'), [])).toMatch(/jugée\.$/);
  });

  test.each([
    ['53', '3 sur 5'],
    ['22', SECRET],
    ['04', MISSING],
    ['COM', { absent: 'sans_objet' }],
  ])('%s', (code, reached) => expect(reachedCount(territoryMeasures(code))).toEqual(reached));

  test('are said to hold on respondents only, unless all answered', () => {
    expect(reachedNote(territoryMeasures('53'))).toBe('sur les répondants');
    expect(reachedNote(projectMeasures('BZH-2024-001'))).toBe('');
  });

  test('a masked rate, or masked bounds, are told', () => {
    const [first] = territoryMeasures('53');
    expect(hasSecrets(territoryMeasures('22'))).toBe(true);
    expect(hasSecrets(territoryMeasures('53'))).toBe(false);
    expect(hasSecrets(first === undefined ? [] : [{ ...first, lowerBound: SECRET }])).toBe(true);
  });

  test('a place has something to draw as soon as one rate is published', () => {
    expect(['53', 'FR', '22', '04', 'COM'].map((code) => hasRates(territoryMeasures(code)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('active files of a place', () => {
  const point = {
    month: '2025-06-30',
    territoryType: 'region',
    territoryCode: '53',
    count: 19_219,
    respondents: 468,
    expected: 774,
    freshCount: 156,
    staleCount: 9,
  } as const;
  const whole = { label: 'France', share: { numerator: 19_219, denominator: 37_649 } };

  test('come with who gave them, how old they are, and their part of the whole', () => {
    expect(plain(activeRecordsSentence(point, whole))).toBe(
      'Au 30 juin 2025, 19 219 dossiers sont actifs, parmi les 468 ESSMS sur 774 qui en ont transmis, dont 9 ont une mesure de plus de douze mois. C’est 51,0 % du total (France).',
    );
    expect(plain(activeRecordsSentence({ ...point, staleCount: 0 }, null))).toBe(
      'Au 30 juin 2025, 19 219 dossiers sont actifs, parmi les 468 ESSMS sur 774 qui en ont transmis.',
    );
  });

  test.each([
    ['manquant', /^Aucun ESSMS n’a transmis/],
    ['secret', /secret statistique/],
    ['sans_objet', /sans objet/],
    ['indetermine', /ne peut pas être déterminé/],
  ] as const)('%s is told', (absent, sentence) => {
    expect(activeRecordsSentence({ ...point, count: { absent } }, whole)).toMatch(sentence);
  });
});

describe('ESSMS that reach their targets', () => {
  test.each([
    [0, 0, 'Aucun ESSMS n’a mesuré les cinq usages.'],
    [1, 0, '1 ESSMS a mesuré les cinq usages ; il n’atteint pas les cinq cibles. Les trois'],
    [1, 1, '1 ESSMS a mesuré les cinq usages ; il atteint les cinq cibles. Les trois'],
    [16, 0, '16 ESSMS ont mesuré les cinq usages ; aucun n’atteint les cinq cibles. Les trois'],
    [16, 1, '16 ESSMS ont mesuré les cinq usages ; 1 atteint les cinq cibles. Les trois'],
    [16, 11, '16 ESSMS ont mesuré les cinq usages ; 11 atteignent les cinq cibles. Les trois'],
    [16, 16, '16 ESSMS ont mesuré les cinq usages ; tous atteignent les cinq cibles. Les trois'],
  ])('of %i, %i', (measured, allFive, start) => {
    expect(plain(reachingSentence({ measured, allFive, dui: 12, socle: 14 })).startsWith(start)).toBe(true);
  });

  test('the two kinds of targets are told apart, and may be hidden', () => {
    expect(plain(reachingSentence({ measured: 16, allFive: 11, dui: SECRET, socle: 14 }))).toMatch(
      /Les trois cibles du DUI : secret ; les deux des services socles : 14\.$/,
    );
    expect(plain(reachingSentence({ measured: 2, allFive: SECRET, dui: SECRET, socle: SECRET }))).toBe(
      '2 ESSMS ont mesuré les cinq usages ; combien atteignent leurs cibles : secret.',
    );
  });
});

describe('the targets of a project', () => {
  const sentence = (id: string): string => {
    const targets = usage.projectTargets.find(({ projectId }) => projectId === id);
    return plain(projectTargetsSentence(targets ?? { allReached: null }, projectMeasures(id)));
  };

  test.each([
    [
      'BZH-2024-001',
      'Toutes les cibles d’usage sont atteintes, tous les ESSMS attendus ayant répondu. Le solde',
    ],
    ['PDL-2024-001', 'Les cibles d’usage ne sont pas toutes atteintes : une est manquée (Agenda). Le solde'],
    [
      'BZH-2024-002',
      'Les cibles d’usage ne sont pas toutes atteintes : deux sont manquées (Agenda et DMP), quoi que répondent les autres ESSMS. Le solde',
    ],
    ['BZH-2024-003', 'Il ne peut pas encore être dit si toutes les cibles sont atteintes : le secret'],
    [
      'NAT-2024-001',
      'Il ne peut pas encore être dit si toutes les cibles sont atteintes : les ESSMS attendus n’ont pas tous répondu',
    ],
  ])('%s', (id, start) => expect(sentence(id).slice(0, start.length)).toBe(start));

  test('no partial payment is suggested', () => {
    expect(sentence('BZH-2024-002')).toMatch(/aucun texte ne dit l’effet d’une cible atteinte en partie\.$/);
  });

  test('stand in one line, that ends with one full stop', () => {
    const measures = projectMeasures('BZH-2024-002').map((each) =>
      each.indicator === 'dmp' ? { ...each, rate: MISSING } : each,
    );
    expect(plain(projectTargetsLine(measures))).toMatch(/MSSanté 72,4 % ; DMP n\.d\.$/);
    expect(plain(projectTargetsLine(measures))).not.toMatch(/\.\.$/);
  });

  test('stand in one line', () => {
    expect(plain(projectTargetsLine(projectMeasures('BZH-2024-002')))).toBe(
      'Trois cibles sur cinq sont atteintes sur les ESSMS répondants : Dossiers actifs 90,8 % ; Projet personnalisé 90,2 % ; Agenda 79,1 % ; MSSanté 72,4 % ; DMP 26,9 %.',
    );
    expect(projectTargetsLine(projectMeasures('BZH-2024-003'))).toBe(
      'Les usages sont couverts par le secret statistique.',
    );
  });
});
