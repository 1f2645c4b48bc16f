import { describe, expect, test } from 'vitest';
import { workedExamples } from '../../src/assembly/worked-examples.ts';
import { decodeScenario } from '../../src/simulation/scenario-codec.ts';
import { scenarioFaults } from '../../src/simulation/scenario-faults.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';

const examples = workedExamples(B2024);
const example = (id: string) => examples.find((one) => one.id === id);

describe('the worked examples', () => {
  test.each([
    ['exemple-49', 1_029_000],
    ['exemple-50', 1_034_000],
    ['exemple-60', 1_084_000],
    ['exemple-mixte', 940_000],
    ['exemple-saad', 412_020],
    ['exemple-materiel', 336_500],
    ['exemple-amoa', 566_400],
  ])('%s', (id, euros) => expect(example(id)?.total).toBe(euros * 100));

  test('have steps that sum to their total, and bounds where the call leaves several readings', () => {
    for (const { explanation, total } of examples) {
      expect(explanation.steps.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
    }
    expect(examples.filter(({ explanation }) => explanation.bounds.length > 0).map(({ id }) => id)).toEqual([
      'exemple-mixte',
    ]);
    const amounts = example('exemple-mixte')?.explanation.bounds.map(({ amount }) => amount) ?? [];
    expect([Math.min(...amounts), Math.max(...amounts)]).toEqual([76_400_000, 94_000_000]);
  });

  test('open in the simulator, without fault', () => {
    for (const { scenario } of examples) {
      const read = decodeScenario(scenario, [B2024.code]);
      expect(read && scenarioFaults(read)).toEqual([]);
    }
  });

  test('say why they have no amount under a scale that lacks the rule', () => {
    const without = workedExamples(B2022).filter(({ total }) => total === null);
    expect(without.map(({ id }) => id)).toContain('exemple-saad');
    expect(without.every(({ explanation }) => explanation.undeterminedBecause !== null)).toBe(true);
  });
});
