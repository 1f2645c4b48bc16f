import { describe, expect, test } from 'vitest';
import { MISSING, SECRET, UNDETERMINED } from '../../src/domain/cell.ts';
import { RATE_INDICATORS } from '../../src/domain/usage-return.ts';
import type { UsageMeasure } from '../../src/observatory/usage-figures.ts';
import { wholeSentence } from '../../src/wording/usage-indicators.ts';
import {
  matrixNote,
  measureIn,
  type ShownMeasure,
  shownMeasure,
  typeNote,
  usageColumns,
} from '../../src/wording/usage-matrix.ts';
import { usageMeasure } from '../fixtures/usage-measure.ts';
import { plain } from './plain.ts';

const shown = (rest: Partial<UsageMeasure>): ShownMeasure => shownMeasure(usageMeasure(rest));
const five = (rest: Partial<UsageMeasure> = {}): ShownMeasure[] =>
  RATE_INDICATORS.map((indicator) => shown({ indicator, ...(indicator === 'dossiers_actifs' ? rest : {}) }));
const typed = (denominatorType: UsageMeasure['denominatorType'], respondents: number): ShownMeasure =>
  shown({ indicator: 'dossiers_actifs', denominatorType, respondents });

describe('the columns', () => {
  test('are the five indicators where each has one rate', () => {
    const columns = usageColumns([...five(), typed('personnes_periode', 3)]);
    expect(columns.map(({ label }) => label)).toEqual([
      'Dossiers actifs',
      'Projet personnalisé',
      'Agenda',
      'MSSanté',
      'DMP',
    ]);
  });

  test('show an indicator type by type where types meet, leaving out those that nobody uses', () => {
    const measures = [
      ...five({ rate: UNDETERMINED }),
      typed('file_active_annuelle', 12),
      typed('personnes_periode', 3),
      typed('inconnu', 0),
    ];
    const columns = usageColumns(measures);
    expect(columns.map(({ label }) => plain(label)).slice(0, 3)).toEqual([
      'Dossiers actifs : file active annuelle',
      'Dossiers actifs : personnes de la période',
      'Projet personnalisé',
    ]);
    expect(columns.map(({ target }) => target)).toEqual(Array.from({ length: 6 }, () => 900_000));
    expect(columns.map((column) => measureIn(measures, column)?.respondents)).toEqual([12, 3, 3, 3, 3, 3]);
  });

  test('keep to one where a row does not tell its types, and its rows then say how they count', () => {
    const whole = [...five({ rate: UNDETERMINED }), typed('file_active_annuelle', 12), typed('inconnu', 3)];
    const single = [...five(), typed('file_active_annuelle', 3)];
    const untold = five({ rate: UNDETERMINED });
    expect(usageColumns(whole, [single])).toHaveLength(6);
    const columns = usageColumns(whole, [single, untold]);
    expect(columns).toHaveLength(5);
    const [first, second] = columns;
    if (first === undefined || second === undefined) throw new Error('no column');
    expect(typeNote(single, first)).toBe('file active annuelle');
    expect(typeNote(single, second)).toBe('');
    expect([untold, whole, []].map((measures) => typeNote(measures, first))).toEqual(['', '', '']);
    expect(typeNote(single, { ...first, namesTypes: false })).toBe('');
  });

  test('stay as they are where the rate is absent for another reason', () => {
    expect(usageColumns([...five({ rate: SECRET }), typed('inconnu', 2)])).toHaveLength(5);
    expect(usageColumns([...five({ rate: UNDETERMINED })])).toHaveLength(5);
    expect(usageColumns([])).toHaveLength(5);
  });
});

test('why a rate is undetermined is said where one is', () => {
  expect(plain(matrixNote([five(), five({ rate: SECRET })]))).not.toContain('Indéterminé');
  expect(plain(matrixNote([five(), five({ rate: UNDETERMINED })]))).toMatch(
    /Indéterminé : les ESSMS comptent les personnes de plusieurs façons\.$/,
  );
});

test.each([
  [{ rate: { numerator: 9, denominator: 10 } }, true],
  [{ rate: { numerator: 8_999, denominator: 10_000 } }, false],
  [{ rate: { numerator: 1, denominator: 1 }, target: null }, false],
  [{ rate: SECRET }, false],
])('at the target, case %#', (rest, expected) => expect(shown(rest).isAtTarget).toBe(expected));

test.each([
  [{}, 'France : 88,6 % (195 sur 220) ; les 3 ESSMS attendus ont répondu.'],
  [
    { respondents: 14, expected: 20, lowerBound: 677_777, upperBound: 944_445 },
    'France : 88,6 % (195 sur 220) ; 14 ESSMS sur 20 ont répondu ; entre 67,7 % et 94,5 % si l’on compte les ESSMS qui n’ont pas répondu.',
  ],
  [
    {
      rate: UNDETERMINED,
      denominator: UNDETERMINED,
      lowerBound: UNDETERMINED,
      respondents: 14,
      expected: 20,
    },
    'France : pas de taux commun, les dénominateurs étant de plusieurs types ; 14 ESSMS sur 20 ont répondu.',
  ],
  [
    { rate: SECRET, lowerBound: SECRET, upperBound: SECRET, respondents: 1, expected: 2 },
    'France : taux couvert par le secret statistique ; 1 ESSMS sur 2 a répondu.',
  ],
  [
    { lowerBound: MISSING, upperBound: MISSING, respondents: 1, expected: 2 },
    'France : 88,6 % (195 sur 220) ; 1 ESSMS sur 2 a répondu.',
  ],
  [
    { rate: MISSING, numerator: MISSING, lowerBound: MISSING, respondents: 0, expected: 2 },
    'France : taux non disponible ; aucun des 2 ESSMS attendus n’a répondu.',
  ],
])('the rate of the whole, case %#', (rest, sentence) => {
  expect(plain(wholeSentence('France', usageMeasure(rest)))).toBe(sentence);
});
