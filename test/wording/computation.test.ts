import { expect, test } from 'vitest';
import { explainAid } from '../../src/explanation/explain-aid.ts';
import { theoreticalAid } from '../../src/rules/theoretical-aid.ts';
import { computationGroups, readingLinks } from '../../src/wording/computation.ts';
import { READINGS } from '../../src/wording/readings.ts';
import { aidMembers, aidRequest, euros } from '../fixtures/aid-requests.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';

test('lines come in order, with a subtotal under several steps only', () => {
  const request = aidRequest(aidMembers(40, 20));
  const groups = computationGroups(explainAid(request, theoreticalAid(request, B2024), B2024));
  expect(groups.map(({ line, steps, subtotal }) => [line, steps.length, subtotal])).toEqual([
    ['usage', 2, euros(380_000)],
    ['logiciel', 2, euros(560_000)],
  ]);
  const single = aidRequest(aidMembers(40, 0));
  const alone = computationGroups(explainAid(single, theoreticalAid(single, B2024), B2024));
  expect(alone.map(({ subtotal }) => subtotal)).toEqual([null, null]);
});

test('a line whose amount is not known has no subtotal', () => {
  const request = aidRequest(aidMembers(2, 3));
  const groups = computationGroups(explainAid(request, theoreticalAid(request, B2022), B2022));
  expect(groups.map(({ line, subtotal }) => [line, subtotal])).toEqual([
    ['usage', euros(29_000)],
    ['logiciel', null],
  ]);
});

test('every reading that an explanation names is on the method page', () => {
  const members = aidMembers(40, 20).map((one) => ({ ...one, saadShare: null, equipmentQuote: 100 }));
  const request = aidRequest(members, { assistanceRequested: 100 });
  const explanation = explainAid(request, theoreticalAid(request, B2024), B2024);
  expect(
    readingLinks(explanation)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...explanation.readings].sort());
  const mixed = explainAid(
    aidRequest(aidMembers(40, 20)),
    theoreticalAid(aidRequest(aidMembers(40, 20)), B2024),
    B2024,
  );
  expect(READINGS.map(({ id }) => id)).toEqual(expect.arrayContaining([...mixed.readings]));
});
