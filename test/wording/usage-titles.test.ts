import { describe, expect, test } from 'vitest';
import { NOT_APPLICABLE } from '../../src/domain/cell.ts';
import type { Attainment, UsageMeasure } from '../../src/observatory/usage-figures.ts';
import { noRatesSentence, targetRows, targetsReading, targetsTitle } from '../../src/wording/usage-titles.ts';
import { projectMeasures, territoryMeasures } from '../fixtures/usage.ts';
import { plain } from './plain.ts';

/** The five rates of Bretagne, judged otherwise. */
const judged = (...attained: readonly (Attainment | null)[]): readonly UsageMeasure[] =>
  territoryMeasures('53')
    .filter(({ denominatorType }) => denominatorType === 'tous')
    .slice(0, attained.length)
    .map((measure, index) => ({ ...measure, attained: attained[index] ?? null }));

const yes = 'oui';
const no = 'non';
const some = 'oui_sur_repondants';
const fewer = 'non_sur_repondants';

describe('the title of the targets', () => {
  test.each<[string, readonly (Attainment | null)[]]>([
    ['Les cinq cibles d’usage sont atteintes', [yes, yes, yes, yes, yes]],
    ['Les cinq cibles d’usage sont atteintes sur les ESSMS répondants', [some, some, some, some, some]],
    ['Deux cibles sur cinq sont atteintes sur les ESSMS répondants', [some, fewer, some, fewer, fewer]],
    ['Trois cibles sur cinq sont atteintes, dont une sur les ESSMS répondants', [yes, yes, some, no, fewer]],
    ['Une cible sur cinq est atteinte', [yes, no, no, no, no]],
    ['Aucune des cinq cibles d’usage n’est atteinte', [no, no, no, no, no]],
    ['Aucune des cinq cibles d’usage n’est atteinte sur les ESSMS répondants', [no, no, fewer, no, no]],
    ['Une cible sur cinq est atteinte, une ne peut pas être jugée', [yes, no, no, no, null]],
    ['Une cible sur cinq est atteinte, deux ne peuvent pas être jugées', [yes, no, no, null, null]],
    ['Aucune cible d’usage ne peut être jugée', [null, null, null, null, null]],
    ['Aucune des trois cibles que l’on peut juger n’est atteinte', [no, no, no, null, null]],
    [
      'Aucune des quatre cibles que l’on peut juger n’est atteinte sur les ESSMS répondants',
      [fewer, no, no, no, null],
    ],
    ['La seule cible que l’on peut juger n’est pas atteinte', [no, null]],
    ['La cible d’usage est atteinte', [yes]],
    ['La cible d’usage n’est pas atteinte', [no]],
    ['Aucune cible d’usage n’est en vigueur', []],
  ])('%s', (title, attained) => {
    expect(targetsTitle(judged(...attained))).toBe(title);
  });

  test.each([
    ['22', 'Les usages sont couverts par le secret statistique'],
    ['04', 'Aucun usage n’est encore mesuré'],
    ['COM', 'Aucun ESSMS n’est attendu pour les usages'],
  ])('nothing is judged in %s', (code, title) => {
    expect(targetsTitle(territoryMeasures(code))).toBe(title);
  });
});

describe('the reading of the targets', () => {
  test('tells persons, ESSMS, bounds and target', () => {
    expect(plain(targetsReading(territoryMeasures('53')))).toBe(
      'Dossiers actifs : 92,0 % (19 219 sur 20 870) ; 468 ESSMS sur 774 ont répondu ; entre 57,5 % et 95,1 % si l’on compte les ESSMS qui n’ont pas répondu. Cible de 90 % : atteinte sur les ESSMS répondants.',
    );
  });

  test('needs no bounds when everyone answered', () => {
    expect(plain(targetsReading(projectMeasures('BZH-2024-001')))).toBe(
      'Dossiers actifs : 93,0 % (912 sur 980) ; les 16 ESSMS attendus ont répondu. Cible de 90 % : atteinte.',
    );
  });

  test('passes over a rate that several denominators leave undetermined', () => {
    expect(plain(targetsReading(territoryMeasures('FR')))).toMatch(
      /^Dossiers actifs avec un projet personnalisé : 91,2 %/,
    );
  });

  test.each([
    [
      '22',
      '4 ESSMS sur 112 ont répondu : leurs taux pourraient révéler de petits nombres de personnes, ou ce que l’un d’eux a répondu.',
    ],
    ['04', 'Aucun des 60 ESSMS attendus n’a répondu.'],
    ['COM', 'Aucun ESSMS n’est attendu.'],
    ['nowhere', 'Aucun usage n’est suivi ici.'],
  ])('says why nothing is read in %s', (code, sentence) => {
    expect(plain(targetsReading(territoryMeasures(code)))).toBe(sentence);
  });
});

test.each([
  ['COM', 'Aucun ESSMS n’est attendu pour les usages.'],
  ['04', 'Aucun usage n’est encore mesuré. Aucun des 60 ESSMS attendus n’a répondu.'],
])('without a rate in %s', (code, sentence) => {
  expect(plain(noRatesSentence(territoryMeasures(code)))).toBe(sentence);
});

test('no band is drawn where everyone answered', () => {
  const [all] = targetRows(projectMeasures('BZH-2024-001'));
  const [some] = targetRows(territoryMeasures('53'));
  expect([all?.lower, all?.upper]).toEqual([NOT_APPLICABLE, NOT_APPLICABLE]);
  expect(some?.lower).toBeTypeOf('number');
});

test('bars show the published cells, absences included', () => {
  expect(targetRows(territoryMeasures('22')).map(({ rate, note }) => [rate, note])).toEqual(
    Array.from({ length: 5 }, () => [{ absent: 'secret' }, '4 sur 112']),
  );
});
