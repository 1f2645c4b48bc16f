import { describe, expect, test } from 'vitest';
import { SECRET, UNDETERMINED } from '../../src/domain/cell.ts';
import { DEFINITIONS } from '../../src/metrics/definitions.ts';
import { USAGE_DEFINITIONS } from '../../src/metrics/usage-definitions.ts';
import { USAGE_INDICATOR_DEFINITIONS } from '../../src/metrics/usage-indicator-definitions.ts';
import { definitionExample } from '../../src/wording/examples/definition-example.ts';
import type { ExampleSource } from '../../src/wording/examples/example.ts';
import { observatory } from '../fixtures/observatory.ts';
import { usageMeasure } from '../fixtures/usage-measure.ts';
import { plain } from './plain.ts';

const top = observatory.territories.find(({ type }) => type === 'pays');
if (top === undefined) throw new Error('the observatory has no country');
const source: ExampleSource = {
  observatory,
  top,
  balance: observatory.balance.find(({ level, perimeter }) => level === 'region' && perimeter === 'FR'),
  measures: observatory.usage.territories.filter(
    ({ territoryType, sector }) => territoryType === 'pays' && sector === 'tous',
  ),
};
const told = (id: string, from = source): string | null => {
  const text = definitionExample(id, from);
  return text === null ? null : plain(text);
};

describe('a definition with the numbers of the edition', () => {
  test.each([
    ['essms', 'France : 3 655 ESSMS'],
    ['taux-couverture', 'France : 1 482 ÷ 3 655 = 40,5 %'],
    ['euros-par-essms', 'France : 18 704 000 € ÷ 3 655 ESSMS = 5 117 €'],
    ['part-essms', 'Bretagne : 1 890 ÷ 3 655 = 51,7 %'],
    ['indice-equilibre', 'Bretagne : 51,94 % des montants ÷ 51,70 % des ESSMS = 1,00'],
    ['ecart-moyenne', 'Bretagne : 5 140,74 € − 5 117,37 € = +23,37 € (+0,4 %)'],
    ['densite', 'France : 3 655 ESSMS ÷ 8 230 112 habitants × 100 000 = 44,4'],
    ['hoover', 'France : 5,2 %, entre les régions'],
    ['reste-a-allouer', 'La Réunion : 5 364,83 € × 310 ESSMS − 651 000 € engagés = 1 012 097 €'],
    ['montant-theorique', 'Projet NAT-2024-001 : 361 000 € (usage) + 713 000 € (logiciel) = 1 074 000 €'],
    ['couverture-organismes', 'France, organismes de 15 à 49 ESSMS : 452 ÷ 1 000 = 45,2 %'],
    ['taux-usage', 'France, Dossiers actifs (File active de l’année) : 25 909 ÷ 28 270 = 91,6 %'],
    ['delai-cible', 'France, Dossiers actifs : 9 mois, médiane de 34 projets'],
    ['completude', 'France, colonne date_depot de projets.csv : 6 ÷ 9 = 66,6 %'],
  ])('%s: %s', (id, expected) => expect(told(id)).toBe(expected));

  test('an index without a single reason is not shown', () => {
    expect(told('rapport-max-min')).toBeNull();
    expect(told('hoover', { ...source, balance: undefined })).toBeNull();
    expect(told('unknown')).toBeNull();
  });

  test('the bounds of the whole come first, a hidden rate is passed over', () => {
    const measures = [
      usageMeasure({ indicator: 'dossiers_actifs', rate: UNDETERMINED, lowerBound: UNDETERMINED }),
      usageMeasure({
        indicator: 'dossiers_actifs',
        denominatorType: 'personnes_periode',
        lowerBound: SECRET,
        upperBound: SECRET,
      }),
      usageMeasure({ respondents: 14, expected: 20, lowerBound: 677_777, upperBound: 944_445 }),
    ].map((measure) => ({ ...source.measures[0], ...measure })) as ExampleSource['measures'];
    expect(told('bornes-usage', { ...source, measures })).toBe('France, Agenda : entre 67,7 % et 94,5 %');
    expect(told('taux-usage', { ...source, measures })).toBe(
      'France, Dossiers actifs (Personnes accompagnées sur la période) : 195 ÷ 220 = 88,6 %',
    );
  });

  test('without a file of returns there is none of usage', () => {
    const without = {
      ...source,
      observatory: { ...observatory, usage: { ...observatory.usage, available: false } },
    };
    const ids = [...USAGE_DEFINITIONS, ...USAGE_INDICATOR_DEFINITIONS].map(({ id }) => id);
    expect(ids.filter((id) => told(id, without) !== null)).toEqual([]);
  });

  test('every definition has one, where its figures are known', () => {
    // What the edition made by hand does not hold: a lowest amount above nothing, a schedule, e-parcours.
    const unknown = ['rapport-max-min', 'echeancier', 'e-parcours'];
    expect(DEFINITIONS.map(({ id }) => id).filter((id) => told(id) === null)).toEqual(unknown);
  });
});
