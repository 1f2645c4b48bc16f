import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainAid } from '../../src/explanation/explain-aid.ts';
import type { AidRequest } from '../../src/rules/aid-request.ts';
import { attribute, attributionKeys } from '../../src/rules/attribution.ts';
import { theoreticalAid } from '../../src/rules/theoretical-aid.ts';
import { aidMember, anyRequest, euros } from '../fixtures/aid-requests.ts';
import { B2024 } from '../fixtures/shipped-baremes.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const explain = (request: AidRequest) => explainAid(request, theoreticalAid(request, B2024), B2024);
const shuffled = anyRequest.chain((request) =>
  fc
    .shuffledSubarray([...request.members], {
      minLength: request.members.length,
      maxLength: request.members.length,
    })
    .map((members) => ({ request, other: { ...request, members } })),
);

describe('whatever a project asks', () => {
  test('its steps sum to its subtotals, and these to the total, to the cent', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { steps, subtotals, undeterminedBecause } = explain(request);
        expect(undeterminedBecause).toBeNull();
        for (const { line, amount } of subtotals) {
          expect(sum(steps.filter((step) => step.line === line).map((step) => step.amount))).toBe(amount);
        }
        expect(sum(subtotals.map(({ amount }) => amount))).toBe(theoreticalAid(request, B2024).total);
      }),
    );
  });

  test('no step is negative, and none passes what the scale allows', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const count = request.members.length;
        const caps = {
          usage: euros(7_000) * count,
          logiciel: euros(14_000) * count,
          materiel: euros(10_000) * count,
          amoa: euros(100_000),
        };
        for (const { line, amount } of explain(request).steps) {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(caps[line]);
        }
      }),
    );
  });

  test('its bounds hold its total, which is the reading followed', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { total, low, high, uncertain } = theoreticalAid(request, B2024);
        const amounts = explain(request).bounds.map(({ amount }) => amount);
        expect(amounts).toHaveLength(uncertain ? 4 : 0);
        if (uncertain)
          expect([amounts[0], Math.min(...amounts), Math.max(...amounts)]).toEqual([total, low, high]);
        else expect([low, high]).toEqual([total, total]);
      }),
    );
  });

  test('the order of its ESSMS changes nothing', () => {
    fc.assert(
      fc.property(shuffled, ({ request, other }) => {
        expect(explain(other)).toEqual(explain(request));
      }),
    );
  });

  test('an ESSMS more, without home help, never lowers the aid of a project without home help', () => {
    fc.assert(
      fc.property(anyRequest, fc.constantFrom('acquisition', 'montee_version'), (request, situation) => {
        const members = request.members.map(({ saadShare, ...one }) => one);
        // Of an organisation already there: a new one may be large, and take the assistance away.
        const { organisation, smallOrganisation } = members[0] as (typeof members)[0];
        const more = [...members, aidMember(999, situation, { organisation, smallOrganisation })];
        const before = theoreticalAid({ ...request, members }, B2024).total as number;
        expect(theoreticalAid({ ...request, members: more }, B2024).total).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('what it is granted is attributed to its ESSMS to the cent', () => {
    fc.assert(
      fc.property(anyRequest, fc.nat(euros(2_000_000)), (request, signed) => {
        const { keys } = theoreticalAid(request, B2024);
        const parts = attribute(signed, attributionKeys(keys, request.members.length));
        expect(sum(parts)).toBe(signed);
        expect(parts.every((part) => part >= 0)).toBe(true);
      }),
    );
  });

  test('no sentence tells the share of fewer than three services to the public', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        for (const { situation, sentence } of explain(request).steps) {
          if (!/\d,\d+ \/ \d/.test(sentence)) continue;
          const services = request.members.filter((one) => one.situation === situation && one.saadShare);
          expect(services.length).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});
