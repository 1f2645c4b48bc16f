import { describe, expect, test } from 'vitest';
import type { Bareme } from '../../src/domain/bareme.ts';
import { fraction } from '../../src/domain/fraction.ts';
import { type Audience, explainAid } from '../../src/explanation/explain-aid.ts';
import type { AidMember, AidRequest } from '../../src/rules/aid-request.ts';
import { theoreticalAid } from '../../src/rules/theoretical-aid.ts';
import { aidMember, aidMembers, aidRequest, euros } from '../fixtures/aid-requests.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';
import { plain } from '../wording/plain.ts';

const explain = (request: AidRequest, bareme: Bareme = B2024, audience?: Audience) =>
  explainAid(request, theoreticalAid(request, bareme), bareme, audience);

/** The sentences of the steps, with their amounts in euros. */
const printed = (...args: Parameters<typeof explain>) =>
  explain(...args).steps.map(({ sentence, amount }) => [plain(sentence), amount / 100]);

/** `count` acquisitions, the first of which are home-help services of these shares, in hundredths. */
const withServices = (count: number, ...shares: number[]): AidMember[] =>
  aidMembers(count, 0).map((one, index) => {
    const share = shares[index];
    return share === undefined ? one : { ...one, saadShare: fraction(share, 100) };
  });

const usageSentence = (...args: Parameters<typeof explain>) => printed(...args)[0]?.[0];

describe('usage and software', () => {
  test('one tier is one product, two tiers name their ranks', () => {
    expect(printed(aidRequest(aidMembers(16, 0)))).toEqual([
      ['16 ESSMS en acquisition : 16 × 7 000 €.', 112_000],
      ['16 ESSMS en acquisition : 16 × 14 000 €.', 224_000],
    ]);
    expect(printed(aidRequest(aidMembers(60, 0)))).toEqual([
      [
        '60 ESSMS en acquisition : 49 × 7 000 € (rangs 1 à 49) + 11 × 2 000 € (à partir du rang 50).',
        365_000,
      ],
      [
        '60 ESSMS en acquisition : 49 × 14 000 € (rangs 1 à 49) + 11 × 3 000 € (à partir du rang 50).',
        719_000,
      ],
    ]);
  });

  test('the software of an upgrade is paid by another scheme', () => {
    expect(printed(aidRequest(aidMembers(0, 20)))[1]).toEqual([
      '20 ESSMS en montée de version : rien, le dispositif SONS payant directement l’éditeur.',
      0,
    ]);
  });

  test('the rate of 2022 follows the certification, and every step names its text', () => {
    const { steps } = explain(aidRequest(aidMembers(20, 0), { certification: 'reference' }), B2022);
    expect(plain(steps[1]?.sentence ?? '')).toBe(
      '20 ESSMS en acquisition : 20 × 14 500 €, au taux d’une solution référencée Ségur.',
    );
    expect(steps.map(({ source }) => source)).toEqual(Array(2).fill('présentation du 9 mai 2022'));
    const other = explain(aidRequest(aidMembers(20, 0), { certification: 'non_reference' }), B2022);
    expect(plain(other.steps[1]?.sentence ?? '')).toContain(
      '20 × 12 000 €, au taux d’une solution non référencée',
    );
  });
});

describe('home-help services', () => {
  test('a single one: its side of one half, and the formula in which its director puts its share', () => {
    expect(printed(aidRequest(withServices(20, 62)))[0]).toEqual([
      '20 ESSMS en acquisition : 20 × 7 000 € × (19 + part du service) / 20. La part médico-sociale des heures du service d’aide à domicile n’est pas publiée : elle est de 50 % ou plus.',
      137_340,
    ]);
    expect(usageSentence(aidRequest(withServices(20, 49)))).toContain('elle est de moins de 50 %');
    expect(usageSentence(aidRequest(withServices(20, 50)))).toContain('elle est de 50 % ou plus');
    expect(usageSentence(aidRequest(withServices(1, 62)))).toContain('1 × 7 000 € × part du service / 1.');
  });

  test('two: how many on each side', () => {
    expect(usageSentence(aidRequest(withServices(20, 62, 30)))).toContain(
      '× (18 + parts des 2 services) / 20. Les parts médico-sociales des heures des services d’aide à domicile ne sont pas publiées : 1 de 50 % ou plus, 1 de moins de 50 %.',
    );
    expect(usageSentence(aidRequest(withServices(20, 62, 70)))).toContain('toutes sont de 50 % ou plus');
    expect(usageSentence(aidRequest(withServices(20, 2, 3)))).toContain('toutes sont de moins de 50 %');
  });

  test('three: their mean, unless one of them makes most of it', () => {
    expect(usageSentence(aidRequest(withServices(50, 62, 70, 30)))).toBe(
      '50 ESSMS en acquisition : [49 × 7 000 € (rangs 1 à 49) + 1 × 2 000 € (à partir du rang 50)] × 48,62 / 50. Chacun des 3 services d’aide à domicile compte pour la part médico-sociale de ses heures, les autres ESSMS pour 1.',
    );
    // 84 of 100, then 85 of 100.
    expect(usageSentence(aidRequest(withServices(20, 84, 8, 8)))).toContain('× 18,00 / 20');
    expect(usageSentence(aidRequest(withServices(20, 85, 8, 7)))).toContain('parts des 3 services');
  });

  test('the applicant reads what they typed', () => {
    expect(usageSentence(aidRequest(withServices(50, 62)), B2024, 'applicant')).toContain(
      '× 49,62 / 50. Le service',
    );
    expect(explain(aidRequest(withServices(50, 62))).notes).toHaveLength(3);
    expect(explain(aidRequest(withServices(50, 62)), B2024, 'applicant').notes).toHaveLength(2);
  });

  test('an edition may ask for more services, or for a lesser part of one', () => {
    const request = aidRequest(withServices(20, 62, 70, 30));
    const sentence = (minServices: number, dominantPart: number) =>
      usageSentence(request, B2024, { minServices, dominantPart });
    expect(sentence(4, 850_000)).toContain('parts des 3 services');
    expect(sentence(3, 430_000)).toContain('parts des 3 services');
    expect(sentence(3, 440_000)).toContain('× 18,62 / 20');
  });

  test('a sum without end is said to be rounded, and the amount is computed without it', () => {
    const third = withServices(3).map((one) => ({ ...one, saadShare: fraction(1, 3) }));
    const seventh = third.map((one, index) => (index === 0 ? { ...one, saadShare: fraction(1, 7) } : one));
    expect(usageSentence(aidRequest(third))).toContain(
      '× 1,00 / 3. Chacun des 3 services d’aide à domicile compte pour la part médico-sociale de ses heures.',
    );
    expect(printed(aidRequest(seventh))[0]).toEqual([
      '3 ESSMS en acquisition : 3 × 7 000 € × 0,809524 / 3. Chacun des 3 services d’aide à domicile compte pour la part médico-sociale de ses heures (somme arrondie ici au millionième, non dans le calcul). Arrondi au centime.',
      5_666.67,
    ]);
  });

  test('two situations with fractions of a cent are rounded once, over the line', () => {
    const half = fraction(1, 400_000);
    const list = [
      aidMember(1, 'acquisition', { saadShare: half }),
      aidMember(2, 'montee_version', { saadShare: fraction(1, 1_000_000) }),
    ];
    // Usage: 1.75 cents and 0.5 cent: 2.25, so 2, where 2 and 1 would make 3.
    const { steps, subtotals } = explain(aidRequest(list));
    expect(steps.filter(({ line }) => line === 'usage').map(({ amount }) => amount)).toEqual([2, 0]);
    expect(subtotals[0]).toEqual({ line: 'usage', amount: 2 });
    expect(steps[1]?.sentence).toContain('Arrondi au centime sur la somme des deux situations de la ligne.');
  });

  test('without usable hours nothing of usage and software is known', () => {
    const list = [...aidMembers(14, 0), aidMember(99, 'acquisition', { saadShare: null })];
    expect(explain(aidRequest(list))).toMatchObject({
      steps: [],
      subtotals: [],
      undeterminedBecause: 'Les heures d’un service d’aide à domicile manquent ou ne sont pas utilisables.',
    });
  });
});

describe('equipment', () => {
  const asks = (small: boolean, quote: number | null, spend: number | null = null) => ({
    smallOrganisation: small,
    equipmentQuote: quote,
    equipmentSpend: spend,
  });
  const equipment = (...members: Partial<AidMember>[]) =>
    printed(aidRequest(members.map((extra, index) => aidMember(index, 'montee_version', extra))))[2];

  test('the rule, the number, and that it is a forecast: never a quote', () => {
    expect(equipment(asks(true, euros(12_000)), asks(true, euros(7_500)), asks(true, euros(4_000)))).toEqual([
      '3 ESSMS de petits organismes : pour chacun, le moindre de son devis, de sa dépense quand elle est connue, et de 10 000 €. Montant prévisionnel : la dépense réelle de 3 ESSMS n’est pas encore connue.',
      21_500,
    ]);
  });

  test('final once the spends are known', () => {
    expect(
      equipment(
        asks(true, euros(12_000), euros(9_200)),
        asks(true, euros(7_500), euros(7_900)),
        asks(true, euros(4_000), euros(4_000)),
      ),
    ).toEqual([
      '3 ESSMS de petits organismes : pour chacun, le moindre de son devis, de sa dépense quand elle est connue, et de 10 000 €. Les dépenses réelles sont connues : le montant est définitif.',
      20_700,
    ]);
  });

  test('nothing for a large organisation, and no step when nobody asks', () => {
    expect(equipment(asks(false, euros(500)))).toEqual([
      'Rien n’est retenu. 1 ESSMS en demande sans être d’un petit organisme : rien n’est compté pour lui.',
      0,
    ]);
    expect(equipment(asks(true, euros(800)), asks(false, euros(500)), asks(false, euros(600)))).toEqual([
      '1 ESSMS d’un petit organisme : le moindre de son devis, de sa dépense quand elle est connue, et de 10 000 €. 2 ESSMS en demandent sans être d’un petit organisme : rien n’est compté pour eux. Montant prévisionnel : la dépense réelle de 1 ESSMS n’est pas encore connue.',
      800,
    ]);
    expect(equipment({})).toBeUndefined();
  });
});

describe('assistance', () => {
  const grouping = (organisations: number, large = 0) =>
    Array.from({ length: 16 }, (_, index) =>
      aidMember(index, 'acquisition', {
        organisation: `og${index % organisations}`,
        smallOrganisation: index % organisations >= large,
      }),
    );
  const assistance = (members: AidMember[], asked: number | null) =>
    printed(aidRequest(members, { assistanceRequested: asked })).slice(2);

  test('what is asked, the cap, and the condition met', () => {
    expect(assistance(grouping(4), euros(86_400))).toEqual([
      [
        '86 400,00 € demandés, dans la limite de 100 000 € par projet : les 4 organismes du projet sont tous petits.',
        86_400,
      ],
    ]);
    expect(assistance(grouping(2), euros(120_000))[0]?.[1]).toBe(100_000);
  });

  test('the condition not met, and why', () => {
    expect(assistance(grouping(1), euros(100))).toEqual([
      [
        '100,00 € demandés, dans la limite de 100 000 € par projet : rien n’est compté, cette aide allant aux regroupements d’au moins deux organismes.',
        0,
      ],
    ]);
    expect(assistance(grouping(4, 1), euros(100))[0]?.[0]).toContain(
      'rien n’est compté, 1 des 4 organismes du projet n’est pas petit, et tous doivent l’être.',
    );
    expect(assistance(grouping(4, 3), euros(100))[0]?.[0]).toContain(
      '3 des 4 organismes du projet ne sont pas petits',
    );
  });

  test('nothing asked is no step, and a note', () => {
    expect(assistance(grouping(4), null)).toEqual([]);
    expect(explain(aidRequest(grouping(4))).notes).toEqual([
      'Aucune assistance (AMOA) n’est demandée : rien n’est compté à ce titre.',
    ]);
  });
});

describe('what the texts leave open', () => {
  test('40 acquisitions and 20 upgrades: four readings, the one followed first, and why', () => {
    const { bounds, notes, readings } = explain(aidRequest(aidMembers(40, 20)));
    expect(bounds.map(({ reading, amount }) => [reading, Math.round(amount / 100)])).toEqual([
      ['par_situation', 940_000],
      ['acquisitions_first', 907_000],
      ['upgrades_first', 764_000],
      ['prorata', 811_667],
    ]);
    expect(notes[0]).toContain('dépasse 49 ESSMS : le texte annonce alors des conditions particulières');
    expect(readings).toEqual(['finess-uniques', 'projets-mixtes', 'plafond-depense']);
  });

  test('30 and 19 leave no doubt', () => {
    expect(explain(aidRequest(aidMembers(30, 19))).bounds).toEqual([]);
  });

  test('a rate that is not known leaves the lines that are, and says that they make no total', () => {
    const { steps, subtotals, undeterminedBecause, notes } = explain(aidRequest(aidMembers(20, 0)), B2022);
    expect(steps.map(({ line }) => line)).toEqual(['usage']);
    expect(subtotals).toEqual([{ line: 'usage', amount: euros(140_000) }]);
    expect(undeterminedBecause).toBe(
      'Le référencement de la solution, qui décide du montant, n’est pas connu.',
    );
    expect(notes.at(-1)).toBe('Les lignes connues sont données ; elles ne font pas un total.');
  });

  test('a project of which nothing is known', () => {
    const { steps, undeterminedBecause, notes } = explain(
      aidRequest(aidMembers(15, 0), { conflicting: true }),
    );
    expect([steps, notes]).toEqual([[], []]);
    expect(undeterminedBecause).toContain('deux fois');
  });

  test('the points of the method page follow what is asked', () => {
    const all = aidRequest(
      withServices(3, 62).map((one) => ({ ...one, equipmentQuote: 100 })),
      {
        assistanceRequested: 100,
      },
    );
    expect(explain(all).readings).toEqual([
      'finess-uniques',
      'prorata-saad',
      'arrondis',
      'secret-affaires',
      'petit-organisme',
      'materiel',
      'amoa',
      'plafond-depense',
    ]);
  });
});
