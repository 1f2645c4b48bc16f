import { describe, expect, test } from 'vitest';
import { MISSING, NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import type { MonthlyMoney } from '../../src/observatory/payment-figures.ts';
import type { PublishedProject } from '../../src/observatory/types.ts';
import { cumulativeReading, cumulativeTitle } from '../../src/wording/cumulative-money.ts';
import {
  envelopeReading,
  envelopesSentence,
  envelopeTitle,
  nationalSentence,
} from '../../src/wording/envelopes.ts';
import {
  allPaymentsSentence,
  awaitedSentence,
  funnelReading,
  funnelRows,
  funnelTitle,
} from '../../src/wording/funnel.ts';
import {
  paymentDateLabel,
  paymentFindingsSentence,
  paymentRemarks,
  paymentsSentence,
  scheduleNotes,
  scheduleRows,
  targetsNote,
} from '../../src/wording/project-payments.ts';
import { payments, projectPayments } from '../fixtures/payments.ts';
import { projects } from '../fixtures/projects.ts';
import { plain } from './plain.ts';

const { funnel, months, envelopeYears } = payments;
const changed = (stage: string, rest: object) =>
  funnel.map((step) => (step.stage === stage ? { ...step, ...rest } : step));

describe('the funnel', () => {
  test('says how many are engaged and settled', () => {
    expect(plain(funnelTitle(funnel))).toBe('Sur 9 projets déposés, 6 sont engagés et 1 est soldé');
    expect(plain(funnelTitle(changed('solde', { projectCount: 0 })))).toBe(
      'Sur 9 projets déposés, 6 sont engagés et aucun n’est soldé',
    );
    expect(plain(funnelTitle(changed('solde', { projectCount: MISSING })))).toBe(
      'Sur 9 projets déposés, 6 sont engagés',
    );
    expect(plain(funnelTitle(changed('engage', { projectCount: 0 })))).toBe(
      'Sur 9 projets déposés, aucun n’est engagé',
    );
  });

  test('says the euros, and those that are not known', () => {
    expect(plain(funnelReading(funnel))).toBe(
      '1,3 M€ ont été demandés ; 3,2 M€ sont engagés, dont 1,6 M€ versés en avances et 55 k€ en soldes. Le montant demandé de 6 projets n’est pas connu : ils sont comptés sans montant.',
    );
    expect(plain(funnelReading(changed('demande', { amount: MISSING, unknownCount: 1 })))).toContain(
      'Les montants demandés ne sont pas connus ; 3,2 M€ sont engagés',
    );
    expect(plain(funnelReading(changed('avance_versee', { amount: MISSING })))).toContain(
      'sont engagés, sans que les versements soient connus.',
    );
    expect(plain(funnelReading(changed('engage', { amount: 0 })))).toContain(' ; rien n’est encore engagé.');
  });

  test('what makes all payments more than advances and balances is said, and nothing when nothing does', () => {
    const paid = (stage: string) => funnel.find((step) => step.stage === stage)?.amount as number;
    const told = paid('avance_versee') + paid('solde');
    expect(allPaymentsSentence(funnel, told)).toBe('');
    expect(allPaymentsSentence(funnel, MISSING)).toBe('');
    expect(plain(allPaymentsSentence(funnel, told + 75_000_000))).toMatch(
      /^Avec les ajustements, les reversements et ce qu’ont reçu des projets abandonnés, [\d,]+ M€ sont versés en tout\.$/,
    );
  });

  test('each stage is a share of the projects filed, with its two numbers', () => {
    const rows = funnelRows(changed('solde', { projectCount: MISSING, amount: MISSING }));
    expect(rows.map(({ label, share, note }) => [label, share, plain(note)])).toEqual([
      ['Demandé', { numerator: 9, denominator: 9 }, '9 projets, 1,3 M€'],
      ['Sélectionné', { numerator: 7, denominator: 9 }, '7 projets, 1,3 M€'],
      ['Engagé', { numerator: 6, denominator: 9 }, '6 projets, 3,2 M€'],
      ['Avance versée', { numerator: 6, denominator: 9 }, '6 projets, 1,6 M€'],
      ['Soldé', MISSING, ''],
    ]);
  });

  test.each([
    [
      { numerator: 2, denominator: 95 },
      '2 projets sur 95 dont la convention a plus de 90 jours n’ont encore reçu aucune avance.',
    ],
    [
      { numerator: 1, denominator: 3 },
      '1 projet sur 3 dont la convention a plus de 90 jours n’a encore reçu aucune avance.',
    ],
    [
      { numerator: 0, denominator: 6 },
      'Aucun des projets dont la convention a plus de 90 jours n’attend encore son avance (6 projets jugés).',
    ],
    [MISSING, 'Sans fichier de versements, les projets qui attendent leur avance ne sont pas connus.'],
    [
      NOT_APPLICABLE,
      'Aucune convention n’est signée depuis plus de 90 jours : aucune avance n’est en attente.',
    ],
  ])('the advances that are awaited: %j', (share, sentence) => {
    expect(plain(awaitedSentence({ days: 90, share }))).toBe(sentence);
  });
});

describe('the money month after month', () => {
  const unknown = months.map((month): MonthlyMoney => ({ ...month, paidToDate: MISSING }));

  test('where it stands, and when half of it was reached', () => {
    expect(plain(cumulativeTitle(months))).toBe('3,2 M€ engagés, 1,7 M€ versés');
    expect(plain(cumulativeReading(months))).toBe(
      'La moitié de ce qui est engagé l’était déjà en juillet 2024, et la moitié de ce qui est versé en juillet 2024.',
    );
  });

  test('without payments, without anything', () => {
    expect(plain(cumulativeTitle(unknown))).toBe('3,2 M€ engagés, sans que les versements soient connus');
    expect(plain(cumulativeReading(unknown))).toBe(
      'La moitié de ce qui est engagé l’était déjà en juillet 2024.',
    );
    expect(cumulativeTitle([])).toBe('Rien n’est encore engagé ni versé');
    expect(cumulativeReading([])).toBe('Aucun montant n’est engagé.');
  });
});

describe('the envelopes', () => {
  const [year] = envelopeYears.slice(0, 1);
  if (!year) throw new Error('missing fixture');
  const [brittany, loire] = year.regions;
  if (!brittany || !loire) throw new Error('missing fixture');

  test('more than 100 % is said plainly', () => {
    expect(envelopeTitle(year)).toBe('En 2024, une région sur deux a engagé plus que son enveloppe');
    expect(plain(envelopeReading(year))).toBe(
      'En 2024, 3 M€ sont engagés pour 3 M€ de crédits notifiés, soit 100,0 %. S’y ajoutent 196,5 k€ engagés sans enveloppe connue, ou que le répertoire ne situe pas. Au-delà de 100 % : Bretagne (120,0 %).',
    );
    const both = [brittany, { ...loire, rate: { numerator: 3, denominator: 2 } }];
    expect(envelopeTitle({ ...year, regions: both })).toBe(
      'En 2024, deux régions sur deux ont engagé plus que leur enveloppe',
    );
  });

  test('nothing engaged is said so, not that 0 € are', () => {
    const total = { numerator: 0, denominator: 3_000_000_00 };
    expect(plain(envelopeReading({ ...year, total, regions: [] }))).toBe(
      'En 2024, rien n’est engagé sur 3 M€ de crédits notifiés.',
    );
  });

  test('a bar that is cut is said so', () => {
    const regions = [{ ...brittany, rate: { numerator: 201, denominator: 100 } }, loire];
    const end = 'Au-delà de 100 % : Bretagne (201,0 %). Les barres s’arrêtent à 200 %.';
    expect(plain(envelopeReading({ ...year, regions })).endsWith(end)).toBe(true);
  });

  test('exactly 100 % is not more', () => {
    const regions = [{ ...brittany, rate: { numerator: 5, denominator: 5 } }, loire];
    expect(envelopeTitle({ ...year, regions })).toBe(
      'En 2024, aucune région n’a engagé plus que son enveloppe',
    );
    expect(plain(envelopeReading({ ...year, regions }))).not.toContain('Au-delà');
  });

  test('a year when nothing is engaged is said so, and not praised', () => {
    const nothing = { ...year, total: { numerator: 0, denominator: 5 }, regions: [loire, loire] };
    expect(envelopeTitle(nothing)).toBe('En 2024, rien n’est engagé sur les enveloppes notifiées');
  });

  test('a single région is named', () => {
    expect(plain(envelopeTitle({ ...year, regions: [brittany] }))).toBe(
      'En 2024, Bretagne : 120,0 % de l’enveloppe',
    );
  });

  test('every year at once, and those without envelope', () => {
    expect(plain(envelopesSentence(envelopeYears))).toBe(
      'Part engagée des crédits notifiés aux régions : 100,0 % en 2024. Des conventions sont signées en 2022 sans enveloppe notifiée : leur consommation est « n.d. ».',
    );
    expect(plain(envelopesSentence(envelopeYears.slice(1)))).toBe(
      'Aucune enveloppe n’est connue : la consommation est « n.d. ».',
    );
  });

  test('the national reserve apart', () => {
    expect(plain(nationalSentence(year))).toBe(
      'La réserve nationale de 2024 est de 1,5 M€ ; 1 M€ sont engagés par des projets du guichet national, comptés aussi dans leurs régions.',
    );
    expect(nationalSentence({ ...year, national: null })).toBe('');
  });
});

describe('the payments of a project', () => {
  const [first] = projects;
  if (!first) throw new Error('missing fixture');
  const project = (rest: Partial<PublishedProject>): PublishedProject => ({
    ...first,
    payments: projectPayments,
    ...rest,
  });
  const none = { payments: [], schedule: projectPayments.schedule };

  test.each<[Partial<PublishedProject>, string]>([
    [
      { paidAmount: 206_012_50, remainingAmount: 206_012_51 },
      '206 012,50 € sont versés à ce jour ; 206 012,51 € restent à verser.',
    ],
    [{ paidAmount: 10_00, remainingAmount: 0 }, '10,00 € sont versés à ce jour ; il ne reste rien à verser.'],
    [
      { paidAmount: 10_00, remainingAmount: -1 },
      '10,00 € sont versés à ce jour, soit 0,01 € de plus que le montant conventionné.',
    ],
    [
      { payments: none, paidAmount: 0, remainingAmount: 5_00 },
      'Rien n’est encore versé ; 5,00 € restent à verser.',
    ],
    [
      { payments: { payments: MISSING, schedule: null }, paidAmount: MISSING },
      'Aucun fichier de versements n’est fourni : ce qui a été versé n’est pas connu.',
    ],
    [{ engaged: false, payments: none, paidAmount: 0 }, 'Aucun montant n’est engagé, et rien n’est versé.'],
    [
      { engaged: false, status: 'abandonne', paidAmount: 7_00 },
      'Ce projet est abandonné ; 7,00 € lui restent versés.',
    ],
    [
      { engaged: false, status: 'abandonne', paidAmount: 0 },
      'Ce projet est abandonné ; tout ce qui lui avait été versé a été rendu.',
    ],
    [
      { engaged: false, status: 'selectionne', paidAmount: 7_00 },
      '7,00 € sont versés à un projet qui n’est pas engagé.',
    ],
  ])('%j', (rest, sentence) => {
    expect(plain(paymentsSentence(project(rest)))).toBe(sentence);
  });

  test('the date of a payment says whether it was made', () => {
    const payment = { type: 'avance', amount: 1, plannedDate: null, paidDate: null, paid: false } as const;
    expect(paymentDateLabel({ ...payment, paidDate: '2024-08-02', paid: true })).toBe('2 août 2024');
    expect(paymentDateLabel({ ...payment, paidDate: '2025-08-02' })).toBe(
      '2 août 2025, après la date des données',
    );
    expect(paymentDateLabel({ ...payment, plannedDate: '2026-04-30' })).toBe(
      'prévu le 30 avril 2026, non versé',
    );
    expect(paymentDateLabel(payment)).toBe('non versé, sans date');
  });

  test('the expected advance and balance', () => {
    const { schedule } = projectPayments;
    if (!schedule) throw new Error('missing fixture');
    expect(scheduleRows(schedule)).toEqual([
      {
        label: 'Avance',
        amount: 206_012_50,
        due: 'à la signature de la convention, le 1er juillet 2024',
        state: 'versée',
      },
      {
        label: 'Solde',
        amount: 206_012_51,
        due: 'à la fin du projet, dont la date n’est pas connue',
        state: 'à verser',
      },
    ]);
    const other = scheduleRows({
      ...schedule,
      balanceDue: '2026-01-31',
      advancePaid: false,
      balancePaid: true,
    });
    expect(other.map(({ due, state }) => [due, state])).toEqual([
      ['à la signature de la convention, le 1er juillet 2024', 'à verser'],
      ['à la fin du projet, le 31 janvier 2026', 'versé'],
    ]);
  });

  test.each([
    [true, 'cet état est déclaré fourni.'],
    [false, 'cet état est déclaré non fourni.'],
    [null, 'cet état n’est pas déclaré.'],
  ])('the statement of expenses: %s', (expensesStated, end) => {
    const { schedule } = projectPayments;
    if (!schedule) throw new Error('missing fixture');
    const notes = scheduleNotes({ ...schedule, expensesStated });
    expect(notes).toHaveLength(1);
    expect(notes[0]?.endsWith(end)).toBe(true);
  });

  test('an advance that is awaited comes first; a call that does not say has no condition', () => {
    const { schedule } = projectPayments;
    if (!schedule) throw new Error('missing fixture');
    expect(scheduleNotes({ ...schedule, advanceAwaitedDays: 141 })[0]).toBe(
      'La convention est signée depuis 141 jours sans qu’aucune avance soit versée.',
    );
    expect(scheduleNotes({ ...schedule, advance: UNDETERMINED })).toEqual([
      'L’appel à projets ne dit pas quelle part du montant conventionné est versée en avance.',
    ]);
  });

  test.each([
    ['oui', true, 'Les cinq cibles d’usage sont atteintes.'],
    ['non', false, 'Une cible d’usage au moins n’est pas atteinte.'],
    ['non', true, 'Le solde a été versé alors qu’une cible d’usage au moins n’est pas atteinte.'],
    [null, true, 'Les usages publiés ne permettent pas de dire si les cinq cibles sont atteintes.'],
  ] as const)('what is known of the targets: %s, balance paid %s', (reached, balancePaid, sentence) => {
    const { schedule } = projectPayments;
    if (!schedule) throw new Error('missing fixture');
    expect(targetsNote(reached, { ...schedule, balancePaid })).toBe(sentence);
  });

  test('how many times payments are in question', () => {
    const found = (code: string, count: number) => ({
      code,
      count,
      severity: 'alerte' as const,
      file: 'versements.csv',
      message: '',
    });
    const diagnostics = [found('W-VER-04', 2), found('E-VER-06', 1), found('W-FMT-01', 9)];
    expect(plain(paymentFindingsSentence(diagnostics))).toBe(
      'Les contrôles relèvent 3 anomalies de versement.',
    );
    expect(paymentFindingsSentence(diagnostics.slice(2))).toBe(
      'Les contrôles ne relèvent rien sur les versements.',
    );
  });

  test('only what was found about payments', () => {
    const remarks = [
      { code: 'W-VER-04', sentence: 'a' },
      { code: 'W-PRJ-06', sentence: 'b' },
      { code: 'E-VER-06', sentence: 'c' },
    ];
    expect(paymentRemarks(project({ remarks })).map(({ code }) => code)).toEqual(['W-VER-04', 'E-VER-06']);
  });
});
