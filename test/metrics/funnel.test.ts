import { describe, expect, test } from 'vitest';
import { MISSING } from '../../src/domain/cell.ts';
import type { FunnelStage } from '../../src/domain/funnel.ts';
import { funnel } from '../../src/metrics/funnel.ts';
import type { ProjectAccount } from '../../src/metrics/project-account.ts';
import { account, paid } from '../fixtures/accounts.ts';

const everywhere = () => true;
const steps = (accounts: readonly ProjectAccount[], known = true) =>
  Object.fromEntries(
    funnel(accounts, everywhere, known).map(({ stage, projectCount, amount, unknownCount }) => [
      stage,
      [projectCount, amount, unknownCount],
    ]),
  ) as Record<FunnelStage, unknown[]>;

describe('the stages of the money', () => {
  test('a project counts at every stage it reached, for what counts there', () => {
    const accounts = [
      account({ status: 'depose', conventionDate: null, signedAmount: null, requestedAmount: 500_00 }),
      account({ status: 'selectionne', conventionDate: null, signedAmount: null, requestedAmount: 700_00 }),
      account({ status: 'en_cours', signedAmount: 900_00 }, {}, [paid('avance', 450_00)]),
      account({ status: 'solde', signedAmount: 800_01 }, {}, [paid('avance', 400_00), paid('solde', 400_01)]),
    ];
    expect(steps(accounts)).toEqual({
      demande: [4, 3_200_00, 0],
      selectionne: [3, 2_700_00, 0],
      engage: [2, 1_700_01, 0],
      avance_versee: [2, 850_00, 0],
      solde: [1, 400_01, 0],
    });
  });

  test('an amount that is not known is counted as such, never as 0', () => {
    const unknown = account({ requestedAmount: null });
    expect(steps([account(), unknown]).demande).toEqual([2, 1_000_00, 1]);
    expect(steps([unknown]).demande).toEqual([1, MISSING, 1]);
  });

  test('no project, no money: 0 is what it is', () => {
    expect(steps([]).demande).toEqual([0, 0, 0]);
  });

  test('an abandoned project leaves the stages after the request, even with an advance and a balance', () => {
    const abandoned = account({ status: 'abandonne' }, {}, [paid('avance', 500_00), paid('solde', 500_00)]);
    const { demande, ...later } = steps([abandoned]);
    expect(demande).toEqual([1, 1_000_00, 0]);
    expect(Object.values(later).map(([count]) => count)).toEqual([0, 0, 0, 0]);
  });

  test('settled: by its status, or by a balance paid', () => {
    expect(steps([account({ status: 'solde' })]).solde).toEqual([1, MISSING, 1]);
    expect(steps([account({ status: 'termine' }, {}, [paid('solde', 5_00)])]).solde).toEqual([1, 5_00, 0]);
    expect(steps([account({ status: 'termine' }, {}, [paid('ajustement', 5_00)])]).solde).toEqual([0, 0, 0]);
  });

  test('without payments the last two stages are missing', () => {
    const known = steps([account({ status: 'solde' }, {}, null)], false);
    expect(known.engage).toEqual([1, 1_000_00, 0]);
    expect(known.avance_versee).toEqual([MISSING, MISSING, 0]);
    expect(known.solde).toEqual([MISSING, MISSING, 0]);
  });

  test('only the parts of the edition count in the amounts', () => {
    const [first] = funnel([account()], () => false, true);
    expect(first).toEqual({ stage: 'demande', projectCount: 1, amount: 0, unknownCount: 0 });
  });
});
