import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankOf } from '../../../src/domain/code-precedence.ts';
import type { DiagnosticCode } from '../../../src/domain/diagnostic-catalogue.ts';
import { finess } from '../../fixtures/data-folder.ts';
import { checkReturns, type ReturnsOutcome, type Row, usage } from '../../fixtures/usage-returns.ts';

/** Rows that often share their key, and have every kind of problem. */
const row: fc.Arbitrary<Row> = fc
  .record({
    finess_et: fc.constantFrom('35000101', '35000102', '35000108').map(finess),
    id_projet: fc.constantFrom('P1', '', 'P2', 'P9'),
    code_indicateur: fc.constantFrom('dossiers_actifs', 'dossiers_actifs_agenda', 'e_parcours'),
    date_debut_periode: fc.constantFrom('2024-09-30', '2024-11-30', ''),
    date_mesure: fc.constantFrom('2024-12-31', '2024-12-30'),
    date_transmission: fc.constantFrom('', '2025-01-15', '2025-02-15', '2025-09-01'),
    numerateur: fc.constantFrom(92, 92, 95, 0, '', '9.5', 'x', 120),
    denominateur: fc.constantFrom(100, 100, 92, 0, '', 'x'),
    type_denominateur: fc.constantFrom('personnes_periode', 'file_active_annuelle', ''),
    definition_indicateur: fc.constantFrom('anap-2023', ''),
    statut_validation: fc.constantFrom('declare', 'declare', 'rejete', 'foule'),
  })
  .map(usage);
const rows = fc.array(row, { minLength: 1, maxLength: 25 });

const E_PARCOURS = {
  finess_et: finess('35000102'),
  id_projet: 'P1',
  code_indicateur: 'e_parcours',
  date_debut_periode: '2024-09-30',
  date_mesure: '2024-12-31',
  date_transmission: '2025-09-01',
  denominateur: 100,
};

const dataDate = fc.constantFrom('2025-06-30', null);

/** What is said of a file whatever the order of its rows. */
const summary = ({ rows, excluded, told, dataDate, returns }: ReturnsOutcome) => ({
  dataDate,
  told,
  excluded: Object.entries(excluded).sort(),
  rows: rows.map(({ line: _, ...one }) => JSON.stringify(one)).sort(),
  answers: [...returns.answers()].map(({ line: _, ...one }) => one),
  latest: [...returns.latestMeasureByEssms()],
});

const sortedCounts = (counts: Readonly<Record<string, number>>) => Object.entries(counts).sort();

test('the order of the rows changes nothing but the lines told', async () => {
  const shuffled = rows.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, dataDate, async ([some, others], date) => {
      const [a, b] = [
        await checkReturns(some, { dataDate: date }),
        await checkReturns(others, { dataDate: date }),
      ];
      expect({ ...summary(b), told: sortedCounts(b.told) }).toEqual({
        ...summary(a),
        told: sortedCounts(a.told),
      });
    }),
    { numRuns: 40 },
  );
});

test.each([
  [0, 1],
  [1, 0],
])('of two rows of one day, the one that can be used stands for the other: %i, %i', async (...order) => {
  const both = [92, '9.5'].map((numerateur) => usage({ ...E_PARCOURS, numerateur }));
  const { excluded } = await checkReturns(
    order.map((index) => both[index] as Row),
    { dataDate: null },
  );
  expect(excluded).toEqual({ 'W-IND-11': 1 });
});

test('a measure has at most one answer, which is kept; read = kept + excluded', async () => {
  await fc.assert(
    fc.asyncProperty(rows, dataDate, async (some, date) => {
      const outcome = await checkReturns(some, { dataDate: date });
      const answers = outcome.rows.filter(({ inForce }) => inForce);
      const keys = answers.map(({ finessEt, indicator, measured }) => `${finessEt} ${indicator} ${measured}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(answers.every(({ exclusion, numerator }) => exclusion === null && numerator !== null)).toBe(
        true,
      );
      const kept = outcome.rows.filter(({ exclusion }) => exclusion === null);
      const measures = new Set(
        kept.map(({ finessEt, indicator, measured }) => `${finessEt} ${indicator} ${measured}`),
      );
      expect(new Set(keys)).toEqual(measures);
    }),
    { numRuns: 60 },
  );
});

/** Rows with two problems: the code under which each counts. */
test.each<[DiagnosticCode, DiagnosticCode, Row]>([
  ['E-VAL-02', 'E-IND-01', { numerateur: 'x', id_projet: 'P2' }],
  ['E-VAL-04', 'I-IND-02', { denominateur: '', statut_validation: 'rejete' }],
  ['E-IND-01', 'E-IND-06', { id_projet: 'P2', date_transmission: '2025-09-01' }],
  ['E-IND-01', 'E-IND-04', { id_projet: 'P2', numerateur: '9.5' }],
  ['E-IND-01', 'I-IND-03', { id_projet: 'P2', numerateur: '' }],
  ['E-IND-06', 'E-IND-02', { date_transmission: '2025-09-01', numerateur: 120 }],
  ['E-IND-02', 'W-IND-03', { numerateur: 3, denominateur: 0 }],
  ['E-IND-02', 'I-IND-02', { numerateur: 120, statut_validation: 'rejete' }],
  ['W-IND-03', 'I-IND-02', { numerateur: 0, denominateur: 0, statut_validation: 'rejete' }],
  ['I-IND-02', 'I-IND-03', { numerateur: '', statut_validation: 'rejete' }],
])('a row that is both %s and %s counts under the first', async (code, other, extra) => {
  expect(rankOf(code)).toBeLessThan(rankOf(other));
  expect((await checkReturns([usage(extra)])).excluded).toEqual({ [code]: 1 });
});
