import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction } from '../../src/domain/fraction.ts';
import { computedDesk } from '../../src/rules/desk.ts';
import { saadShare } from '../../src/rules/saad-share.ts';
import { isSmallOrganisation } from '../../src/rules/small-organisation.ts';
import { theoreticalAid } from '../../src/rules/theoretical-aid.ts';
import {
  euros,
  aidMember as member,
  aidMembers as members,
  aidRequest as request,
} from '../fixtures/aid-requests.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';

const SIXTY_TWO_PERCENT = saadShare({
  total: 4_800_000,
  apa: 2_200_000,
  pch: 576_000,
  otherDependency: 200_000,
});

describe('scale of 2024, one situation', () => {
  test.each([
    [49, 0, 1_029_000],
    [50, 0, 1_034_000],
    [60, 0, 1_084_000],
    [100, 0, 1_284_000],
    [0, 49, 245_000],
    [0, 50, 247_000],
    [0, 60, 267_000],
    [0, 100, 347_000],
    [15, 0, 315_000],
  ])('%i acquisitions and %i upgrades: %i €', (acquisitions, upgrades, total) => {
    const aid = theoreticalAid(request(members(acquisitions, upgrades)), B2024);
    expect(aid.total).toBe(euros(total));
    expect([aid.low, aid.high, aid.uncertain]).toEqual([euros(total), euros(total), false]);
  });

  test('components of 50 and 60 acquisitions; upgrades have no software', () => {
    const fifty = theoreticalAid(request(members(50, 0)), B2024);
    expect([fifty.usage, fifty.software]).toEqual([euros(345_000), euros(689_000)]);
    const sixty = theoreticalAid(request(members(60, 0)), B2024);
    expect([sixty.usage, sixty.software]).toEqual([euros(365_000), euros(719_000)]);
    expect(theoreticalAid(request(members(0, 60)), B2024).software).toBe(0);
  });
});

describe('mixed projects', () => {
  test('40 acquisitions and 20 upgrades: bounds of the four readings', () => {
    const aid = theoreticalAid(request(members(40, 20)), B2024);
    expect(aid).toMatchObject({
      total: euros(940_000),
      low: euros(764_000),
      high: euros(940_000),
      uncertain: true,
    });
  });

  test('its four readings, the one followed first', () => {
    expect(theoreticalAid(request(members(40, 20)), B2024).readings).toEqual([
      { reading: 'par_situation', total: euros(940_000) },
      { reading: 'acquisitions_first', total: euros(907_000) },
      { reading: 'upgrades_first', total: euros(764_000) },
      // 332 333.33 and 479 333.33: each line is rounded before they are added.
      { reading: 'prorata', total: 81_166_666 },
    ]);
    expect(theoreticalAid(request(members(60, 0)), B2024).readings).toEqual([]);
  });

  test.each([
    [48, 1, false],
    [49, 1, true],
    [1, 49, true],
    [50, 0, false],
  ])('%i acquisitions and %i upgrades: several readings %s', (acquisitions, upgrades, uncertain) => {
    expect(theoreticalAid(request(members(acquisitions, upgrades)), B2024).uncertain).toBe(uncertain);
  });

  test('30 acquisitions and 19 upgrades stay under the threshold: certain', () => {
    const aid = theoreticalAid(request(members(30, 19)), B2024);
    expect(aid).toMatchObject({
      total: euros(725_000),
      low: euros(725_000),
      high: euros(725_000),
      uncertain: false,
    });
  });
});

describe('home-help services', () => {
  test('the share is exact', () => expect(SIXTY_TWO_PERCENT).toEqual(fraction(62, 100)));

  test('20 acquisitions, one at 62 %', () => {
    const list = members(20, 0).map((one, index) =>
      index === 3 ? { ...one, saadShare: SIXTY_TWO_PERCENT } : one,
    );
    expect(theoreticalAid(request(list), B2024).total).toBe(euros(412_020));
  });

  test('50 acquisitions, one at 62 %: the order-free average', () => {
    const list = members(50, 0).map((one, index) =>
      index === 49 ? { ...one, saadShare: SIXTY_TWO_PERCENT } : one,
    );
    expect(theoreticalAid(request(list), B2024).total).toBe(102_614_160);
  });

  test('the share is applied under one half too, and touches neither equipment nor assistance', () => {
    const asks = { smallOrganisation: true, equipmentQuote: euros(8_000) };
    const list = [
      member(1, 'acquisition', { ...asks, organisation: 'a', saadShare: fraction(1, 4) }),
      member(2, 'acquisition', { ...asks, organisation: 'b' }),
    ];
    expect(theoreticalAid(request(list, { assistanceRequested: euros(5_000) }), B2024)).toMatchObject({
      usage: euros(8_750),
      software: euros(17_500),
      equipment: euros(16_000),
      assistance: euros(5_000),
    });
  });

  test('without usable hours the total is undetermined, the rest stays', () => {
    const list = [...members(14, 0), member(99, 'acquisition', { saadShare: null })];
    expect(theoreticalAid(request(list), B2024)).toMatchObject({
      total: null,
      usage: 'unknown',
      equipment: 0,
      undetermined: 'saad_hours',
      keys: null,
    });
  });

  test('without usable hours the software of upgrades is known: the call pays none', () => {
    const unknown = member(99, 'montee_version', { saadShare: null });
    expect(theoreticalAid(request([...members(0, 14), unknown]), B2024)).toMatchObject({
      total: null,
      usage: 'unknown',
      software: 0,
    });
    expect(theoreticalAid(request([...members(1, 13), unknown]), B2024).software).toBe('unknown');
  });

  test('a mixed project beyond the first tier leaves several readings, even of an amount that is not known', () => {
    const unknown = member(99, 'acquisition', { saadShare: null });
    expect(theoreticalAid(request([...members(30, 19), unknown]), B2024).uncertain).toBe(true);
    expect(theoreticalAid(request([...members(30, 18), unknown]), B2024).uncertain).toBe(false);
  });
});

describe('small organisations', () => {
  test.each([
    [14, ['35'], true],
    [15, ['35'], false],
    [7, ['2A'], true],
    [8, ['2A'], false],
    [8, ['974', '974', '35'], false],
    [8, ['974', '35'], true],
    [null, ['35'], false],
  ])('%s ESSMS in %j: small %s', (essmsCount, departements, small) => {
    expect(isSmallOrganisation({ essmsCount, departements }, B2024)).toBe(small);
  });

  const quotes = [euros(12_000), euros(7_500), euros(4_000)];
  const spends = [euros(9_200), euros(7_900), euros(4_000)];
  const three = (spend: boolean) =>
    quotes.map((equipmentQuote, index) =>
      member(index, 'montee_version', {
        smallOrganisation: true,
        equipmentQuote,
        equipmentSpend: spend ? (spends[index] ?? null) : null,
      }),
    );

  test('equipment is capped ESSMS by ESSMS, then by the real spend', () => {
    expect(theoreticalAid(request(three(false)), B2024).equipment).toBe(euros(21_500));
    expect(theoreticalAid(request(three(true)), B2024).equipment).toBe(euros(20_700));
  });

  test('a grouping of four small organisations with equipment and assistance', () => {
    const list = Array.from({ length: 16 }, (_, index) =>
      member(index, 'acquisition', {
        organisation: `og${index % 4}`,
        smallOrganisation: true,
        equipmentQuote: euros(9_000),
      }),
    );
    const aid = theoreticalAid(request(list, { assistanceRequested: euros(86_400) }), B2024);
    expect(aid.total).toBe(euros(566_400));
    expect(aid.assistance).toBe(euros(86_400));
  });

  test('assistance: capped, refused to a lone or a large organisation, nothing when nothing is asked', () => {
    const small = (count: number, organisations: number) =>
      Array.from({ length: count }, (_, index) =>
        member(index, 'acquisition', { organisation: `og${index % organisations}`, smallOrganisation: true }),
      );
    const ask = { assistanceRequested: euros(120_000) };
    expect(theoreticalAid(request(small(4, 2), ask), B2024).assistance).toBe(euros(100_000));
    expect(theoreticalAid(request(small(4, 1), ask), B2024).assistance).toBe(0);
    const large = [...small(4, 2), member(9, 'acquisition')];
    expect(theoreticalAid(request(large, ask), B2024).assistance).toBe(0);
    expect(theoreticalAid(request(small(4, 2)), B2024).assistance).toBe('nothing');
  });
});

describe('what is not known stays so', () => {
  test('a FINESS declared twice differently', () => {
    const aid = theoreticalAid(request(members(15, 0), { conflicting: true }), B2024);
    expect(aid).toMatchObject({ total: null, undetermined: 'conflicting', usage: 'unknown' });
  });

  test('a situation not understood, a project without member', () => {
    const list = [...members(3, 0), member(9, null)];
    expect(theoreticalAid(request(list), B2024).undetermined).toBe('situation');
    expect(theoreticalAid(request([]), B2024).undetermined).toBe('no_member');
  });
});

describe('scale of 2022', () => {
  const reference = { certification: 'reference' } as const;

  test('20 acquisitions of a certified solution, then of another', () => {
    expect(theoreticalAid(request(members(20, 0), reference), B2022).total).toBe(euros(430_000));
    const other = { certification: 'non_reference' } as const;
    expect(theoreticalAid(request(members(20, 0), other), B2022).total).toBe(euros(380_000));
    expect(theoreticalAid(request(members(20, 0)), B2024).total).toBe(euros(420_000));
  });

  test('an unknown certification leaves the software undetermined, usage known', () => {
    const aid = theoreticalAid(request(members(20, 0)), B2022);
    expect(aid).toMatchObject({ total: null, usage: euros(140_000), software: 'unknown' });
    expect(theoreticalAid(request(members(0, 20)), B2022).total).toBe(euros(100_000));
  });

  test('50 ESSMS are outside it; what it does not say is not taken from 2024', () => {
    expect(theoreticalAid(request(members(50, 0), reference), B2022).undetermined).toBe('scale');
    const quoted = [member(1, 'montee_version', { equipmentQuote: 100, smallOrganisation: null })];
    expect(theoreticalAid(request(quoted), B2022).undetermined).toBe('equipment_rule');
    const asked = request(members(0, 15), { assistanceRequested: 100 });
    expect(theoreticalAid(asked, B2022).undetermined).toBe('assistance_rule');
  });
});

describe('desk', () => {
  test.each([
    [49, 3, 'regional'],
    [50, 1, 'regional'],
    [50, 2, 'national'],
  ])('%i ESSMS in %i regions: %s', (count, regions, desk) => {
    expect(computedDesk(count, regions, B2024)).toBe(desk);
  });
  test('national from 50 whatever the regions in 2022', () => {
    expect(computedDesk(50, 1, B2022)).toBe('national');
  });
});

describe('properties of the aid', () => {
  const weights = fc.record({ acquisitions: fc.nat(80), upgrades: fc.nat(80) });

  test('adding an ESSMS never lowers it; bounds hold the total; components sum to it', () => {
    fc.assert(
      fc.property(weights, fc.boolean(), ({ acquisitions, upgrades }, acquire) => {
        fc.pre(acquisitions + upgrades > 0);
        const aid = theoreticalAid(request(members(acquisitions, upgrades)), B2024);
        const more = members(acquisitions + (acquire ? 1 : 0), upgrades + (acquire ? 0 : 1));
        const after = theoreticalAid(request(more), B2024);
        expect(after.total).toBeGreaterThanOrEqual(aid.total as number);
        expect(aid.low).toBeLessThanOrEqual(aid.total as number);
        expect(aid.high).toBeGreaterThanOrEqual(aid.total as number);
        expect((aid.usage as number) + (aid.software as number)).toBe(aid.total);
      }),
    );
  });

  test('the order of the members changes nothing; keys sum to the total when nothing is rounded', () => {
    fc.assert(
      fc.property(weights, ({ acquisitions, upgrades }) => {
        fc.pre(acquisitions + upgrades > 0);
        const list = members(acquisitions, upgrades);
        const aid = theoreticalAid(request(list), B2024);
        expect(theoreticalAid(request([...list].reverse()), B2024).total).toBe(aid.total);
        const sum = (aid.keys ?? []).reduce((total, key) => total + Number(key.n) / Number(key.d), 0);
        expect(sum).toBeCloseTo(aid.total as number, 2);
      }),
    );
  });
});
