import { describe, expect, test } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import type { Allocation } from '../../src/domain/allocation.ts';
import { MISSING, NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import type { CandidateProject, RemainderArea } from '../../src/observatory/remainder-figures.ts';
import {
  allocationSentence,
  allocationTitle,
  boundWord,
  columnText,
  cutSentence,
  hooverChangeSentence,
  leastFundedFirst,
  missingSentence,
  pictureTop,
  unspentSentence,
} from '../../src/wording/allocation.ts';
import {
  candidatesSentence,
  criteriaLabel,
  effectSentence,
  unlocatedNote,
} from '../../src/wording/candidates.ts';
import {
  creditsSentence,
  firstEnvelope,
  firstEnvelopeHelp,
  levelUpSentence,
  locatedBasisSentence,
  scenarioSentence,
  shownScenarios,
  withoutCreditsSentence,
} from '../../src/wording/remainder.ts';
import { BASE, settings, shared } from '../allocation/bases.ts';
import { observatory } from '../fixtures/observatory.ts';
import { remainder } from '../fixtures/remainder.ts';
import { plain } from './plain.ts';

const AREA = settings().area;
const give = (changes: Parameters<typeof settings>[0] = {}): Allocation =>
  shared(allocate(BASE, settings(changes)));

describe('an envelope shared, in words', () => {
  test('says how much, to how many, up to which level', () => {
    expect(plain(allocationTitle(AREA, 200_000_000, give()))).toBe(
      'Trois départements sur quatre reçoivent une part de 2 M€',
    );
    expect(plain(allocationSentence(AREA, 200_000_000, give()))).toBe(
      'Avec 2 M€, trois départements sur quatre reçoivent une part ; niveau commun : 5 500 € par ESSMS.',
    );
  });

  test.each([
    ['one', 100_000_000, 'Un département sur quatre reçoit une part de 1 M€'],
    ['all', 600_000_000, 'Tous les départements reçoivent une part de 6 M€'],
    ['nothing', 0, 'Rien n’est à répartir'],
  ])('agrees in number: %s', (_, envelope, title) => {
    expect(plain(allocationTitle(AREA, envelope, give({ envelope })))).toBe(title);
  });

  test('agrees in gender, and names the collectivités', () => {
    const area = { level: 'region', perimeter: 'FR' } as const;
    const allocation = give({ area, envelope: 900_000_000 });
    expect(plain(allocationTitle(area, 900_000_000, allocation))).toBe(
      'Toutes les régions reçoivent une part de 9 M€',
    );
    const none = give({ area, envelope: 5, cap: 0 });
    expect(allocationSentence(area, 5, none)).toContain('aucune région ne reçoit rien.');
  });

  test('has no level when the caps hold everything back, and says what is left', () => {
    const allocation = give({ cap: 10_000_000 });
    expect(plain(allocationSentence(AREA, 200_000_000, allocation))).toBe(
      'Avec 2 M€, tous les départements reçoivent une part.',
    );
    expect(plain(unspentSentence(allocation.unspent))).toMatch(/: 1 600 000 € restent sans emploi\./);
    expect(unspentSentence(0)).toBe('');
    expect(plain(missingSentence(40_000_000))).toMatch(/^Les planchers demandent 400 000 € de plus/);
  });

  test('says what becomes of Hoover, or that it is not known', () => {
    expect(plain(hooverChangeSentence(give().indices))).toBe(
      'L’indice de Hoover passerait de 11,8 % à 5,0 %.',
    );
    expect(plain(hooverChangeSentence(give({ envelope: 0 }).indices))).toBe(
      'L’indice de Hoover resterait de 11,8 %.',
    );
    const { after } = give().indices;
    expect(plain(hooverChangeSentence({ before: null, after }))).toBe('L’indice de Hoover serait de 5,0 %.');
    expect(hooverChangeSentence({ before: null, after: null })).toMatch(/n’est pas calculable/);
  });

  test('says which territories their limits hold', () => {
    const { territories } = give({
      overrides: [
        { code: '29', floor: 1_000, cap: null },
        { code: '56', floor: null, cap: 5_000 },
      ],
    });
    expect(territories.map(boundWord)).toEqual(['', 'au plancher', '', 'au plafond']);
    expect(territories.map(({ code }) => code)).toEqual(['22', '29', '35', '56']);
    const [first] = territories;
    expect(boundWord({ ...(first as (typeof territories)[number]), essmsCount: 0 })).toBe('sans ESSMS');
  });

  test('orders the least funded first, those without ESSMS last', () => {
    const rows = [
      { label: 'b', perEssms: NOT_APPLICABLE },
      { label: 'é', perEssms: 5 },
      { label: 'd', perEssms: 5 },
      { label: 'a', perEssms: 9 },
    ];
    expect(leastFundedFirst(rows).map(({ label }) => label)).toEqual(['d', 'é', 'a', 'b']);
  });

  test('cuts in the picture only a few small territories far above the level, and says so', () => {
    expect(pictureTop(give())).toBeNull();
    const low = give({ envelope: 10_000_000 });
    // 56 comes to 2 600 €: 22, 29 and 35 stand far above, but hold most of the ESSMS.
    expect(pictureTop(low)).toBeNull();
    expect(cutSentence(low)).toBe('');
    expect(plain(columnText(low.territories[3] as Allocation['territories'][number]))).toBe(
      'Morbihan : 2 400 € par ESSMS, puis 2 600 €',
    );
    const small = { code: '75', label: 'Petit', region: '53', essms: [20, 0], amounts: [40_000_000, 0] };
    const rich = { ...BASE, departements: [...BASE.departements, small] };
    const allocation = shared(allocate(rich, settings()));
    expect(pictureTop(allocation)).toBe(880_000);
    expect(plain(cutSentence(allocation))).toBe('Colonne coupée en haut : Petit (20 000 €).');
  });
});

const [regions] = remainder.areas as readonly [RemainderArea];
const bretagne = remainder.areas.find(({ perimeter }) => perimeter === '53') as RemainderArea;
const unknown = {
  ...regions,
  credits: { ...regions.credits, notified: MISSING, engaged: MISSING, remaining: MISSING },
};

describe('what remains, in words', () => {
  test('says credits, engagements and what remains; who has none is named', () => {
    expect(plain(creditsSentence(regions))).toBe(
      'En 2024, 4,5 M€ de crédits notifiés, 3 M€ engagés par les conventions de l’année : 1,5 M€ restent à allouer.',
    );
    expect(plain(withoutCreditsSentence(regions))).toMatch(
      /hors de ce calcul, sauf ce que paie .* : La Réunion\.$/,
    );
    expect(withoutCreditsSentence(bretagne)).toBe('');
  });

  test('says what is overdrawn, and what is not known', () => {
    expect(plain(creditsSentence(bretagne))).toMatch(/ : l’enveloppe est dépassée de 400 k€\.$/);
    expect(creditsSentence(unknown)).toMatch(/n’est pas connu \(n\.d\.\)/);
  });

  test('shows what remains then hypotheses, or three hypotheses', () => {
    expect(shownScenarios(regions).map(({ id }) => id)).toEqual([
      'enveloppe_restante',
      'hypothese_5',
      'hypothese_10',
    ]);
    expect(shownScenarios(bretagne).map(({ id }) => id)).toEqual([
      'hypothese_5',
      'hypothese_10',
      'hypothese_20',
    ]);
    expect(firstEnvelope(regions)).toBe(150_000_000);
    expect(firstEnvelope(bretagne)).toBe(97_160_000);
    expect(plain(firstEnvelopeHelp(regions))).toBe('Reste des crédits de 2024 : 1 500 000 €.');
    expect(plain(firstEnvelopeHelp(bretagne))).toMatch(/hypothèse, 10 % de l’engagé/);
    expect(firstEnvelopeHelp(unknown)).toMatch(/n\.d\./);
  });

  test('says what each would do, and what a full level-up would cost', () => {
    const [first] = shownScenarios(regions);
    if (first === undefined) throw new Error('no scenario');
    expect(plain(scenarioSentence(regions, first))).toMatch(
      /^Avec 1,5 M€, .* reçoivent une part ; niveau commun : .* € par ESSMS\. L’indice de Hoover passerait de /,
    );
    expect(scenarioSentence(regions, { ...first, allocation: UNDETERMINED })).toMatch(/rien n’est calculé/);
    expect(plain(levelUpSentence(bretagne))).toBe(
      'Amener chaque département au niveau du mieux doté coûterait 3,5 M€ : un ordre de grandeur, non une proposition.',
    );
  });
});

test('says why its mean is not that of the ranking, unless all ESSMS are located', () => {
  const located = { essmsCount: 44_937, perEssms: 578_153 };
  expect(plain(locatedBasisSentence(located, { essmsCount: 45_000, amountPerEssms: 578_498 }))).toMatch(
    /les 44 937 ESSMS situés \(5 782 € chacun\) ; .* l’ensemble des 45 000 \(5 785 €\)/,
  );
  expect(locatedBasisSentence(located, { essmsCount: 44_937, amountPerEssms: 578_153 })).toBe('');
  expect(locatedBasisSentence(located, { essmsCount: 45_000, amountPerEssms: MISSING })).toBe('');
});

describe('candidate projects, in words', () => {
  const [first, second] = remainder.candidates as readonly [CandidateProject, CandidateProject];

  test('say what they would change, level by level, or why it is not told', () => {
    expect(plain(effectSentence(first))).toBe(
      'Si le montant demandé était engagé : entre les régions, l’indice de Hoover changerait de +0,041 point et celui de Theil de +0,000098 ; entre les départements, l’indice de Hoover changerait de −0,120 point et celui de Theil de −0,000311.',
    );
    expect(effectSentence(second)).toMatch(/^Aucun ESSMS du projet n’est localisé/);
    const absent = (cell: typeof MISSING) => ({
      ...second,
      effects: second.effects.map((effect) => ({ ...effect, hoover: cell, theil: cell })),
    });
    expect(effectSentence(absent(MISSING))).toMatch(/^Le montant demandé n’est pas connu/);
    expect(effectSentence(absent(UNDETERMINED))).toMatch(/^Aucun montant n’est encore engagé/);
    expect(unlocatedNote(first)).toMatch(/non localisés/);
    expect(unlocatedNote({ ...first, locatedAmount: first.requestedAmount })).toBe('');
  });

  test('are counted, never ranked', () => {
    expect(plain(candidatesSentence(remainder.candidates))).toBe(
      'Deux projets déposés, recevables ou sélectionnés ne sont pas encore engagés ; pris seul, aucun ne rapprocherait de l’équilibre entre les régions.',
    );
    const better = { ...first, effects: first.effects.toReversed() };
    expect(plain(candidatesSentence([better, better]))).toMatch(
      /pris un à un, deux rapprocheraient de l’équilibre entre les départements\.$/,
    );
    expect(plain(candidatesSentence([second]))).toMatch(/ ; l’effet d’aucun n’est calculable\.$/);
    expect(plain(candidatesSentence([]))).toBe('Aucun projet n’attend d’être engagé.');
  });

  test('stand beside their criteria, in short', () => {
    const profile = observatory.projects.find(({ profile }) =>
      Object.values(profile.criteria).some((answer) => answer !== null),
    )?.profile;
    if (profile === undefined) throw new Error('no project with criteria');
    const total = [...criteriaLabel(profile).matchAll(/\d+/g)].reduce(
      (sum, [count]) => sum + Number(count),
      0,
    );
    expect(total).toBe(6);
  });
});
