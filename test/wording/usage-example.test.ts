import { describe, expect, test } from 'vitest';
import { SECRET, UNDETERMINED } from '../../src/domain/cell.ts';
import { USAGE_DEFINITIONS } from '../../src/metrics/usage-definitions.ts';
import { USAGE_INDICATOR_DEFINITIONS } from '../../src/metrics/usage-indicator-definitions.ts';
import { usageExample } from '../../src/wording/usage-example.ts';
import { usage } from '../fixtures/usage.ts';
import { recordsPoint, usageMeasure } from '../fixtures/usage-measure.ts';
import { plain } from './plain.ts';

const judged = (allReached: 'oui' | 'non' | null) => ({
  projectId: '',
  allReached,
  reachingAll: { measured: 0, allFive: 0, dui: 0, socle: 0 },
});
const figures = {
  ...usage,
  projectTargets: [judged('oui'), judged('non'), judged(null)],
  activeRecords: { ...usage.activeRecords, latest: recordsPoint('2025-06-30', { count: 37_649 }) },
};
const measures = [
  usageMeasure({ indicator: 'dossiers_actifs', rate: UNDETERMINED, lowerBound: UNDETERMINED }),
  usageMeasure({
    indicator: 'dossiers_actifs',
    denominatorType: 'personnes_periode',
    lowerBound: SECRET,
    upperBound: SECRET,
  }),
  usageMeasure({ respondents: 14, expected: 20, lowerBound: 677_777, upperBound: 944_445 }),
];

describe('the numbers of a definition', () => {
  test.each([
    ['dossiers-actifs', 'Dossiers actifs (Personnes accompagnées sur la période) : 195 ÷ 220 = 88,6 %'],
    ['dossiers-actifs-agenda', 'Agenda : 195 ÷ 220 = 88,6 %'],
    ['taux-usage', 'Dossiers actifs (Personnes accompagnées sur la période) : 195 ÷ 220 = 88,6 %'],
    ['taux-reponse', 'Dossiers actifs : 3 ÷ 3 = 100,0 %'],
    ['bornes-usage', 'Agenda : entre 67,7 % et 94,5 %'],
    ['cibles-reunies', '1 projet sur 2 que l’on peut juger'],
    ['dui-actifs', '37 649 dossiers'],
  ])('of %s', (id, sentence) => expect(plain(usageExample(id, figures, measures) ?? '')).toBe(sentence));

  test.each([['mssante'], ['e-prescription'], ['delai-cible'], ['essms']])('there is none of %s', (id) => {
    expect(usageExample(id, figures, measures)).toBeNull();
  });

  test('without a file there is none of any', () => {
    const ids = [...USAGE_DEFINITIONS, ...USAGE_INDICATOR_DEFINITIONS].map(({ id }) => id);
    const missing = { ...figures, available: false };
    expect(ids.filter((id) => usageExample(id, missing, measures) !== null)).toEqual([]);
  });
});
