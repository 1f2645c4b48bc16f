import { describe, expect, test } from 'vitest';
import { NOT_APPLICABLE } from '../../src/domain/cell.ts';
import type { DelayExemption, DelayState } from '../../src/domain/delay-state.ts';
import type { PublishedProject } from '../../src/observatory/types.ts';
import {
  dayClassLabel,
  delaySentence,
  delaysReading,
  delaysTitle,
  exemptSentence,
  LANDMARK_NOTE,
  LANDMARK_QUOTE,
  SUMMARY_NOTE,
  summaryRows,
} from '../../src/wording/delays.ts';
import { observatory } from '../fixtures/observatory.ts';
import { plain } from './plain.ts';

const { delays, projects } = observatory;
const [base] = projects as [PublishedProject, ...PublishedProject[]];

function delayed(
  state: DelayState,
  overrunDays: number,
  rest: Partial<PublishedProject> = {},
): PublishedProject {
  const delay = { state, exemption: null, fromConvention: false, overrunDays };
  return {
    ...base,
    indicativeMonths: 18,
    indicativeDeadline: '2026-03-01',
    ...rest,
    calendar: { ...base.calendar, delay },
  };
}

function exempt(exemption: DelayExemption): PublishedProject {
  const delay = { state: NOT_APPLICABLE, exemption, fromConvention: false, overrunDays: NOT_APPLICABLE };
  return { ...base, calendar: { ...base.calendar, delay } };
}

describe('the delay of a project', () => {
  test.each([
    ['en_cours', -244, 'le déploiement n’est pas déclaré terminé, 244 jours avant l’échéance.'],
    ['en_cours', 0, 'le déploiement n’est pas déclaré terminé, le jour de l’échéance.'],
    ['en_cours_au_dela', 1, 'le déploiement n’est pas déclaré terminé, 1 jour au-delà du délai indicatif.'],
    ['termine_dans', -1, 'le déploiement s’est terminé 1 jour avant l’échéance.'],
    ['termine_dans', 0, 'le déploiement s’est terminé le jour de l’échéance.'],
    ['termine_au_dela', 1_234, 'le déploiement s’est terminé 1 234 jours au-delà du délai indicatif.'],
  ] as const)('%s, %i days', (state, days, end) => {
    expect(plain(delaySentence(delayed(state, days)))).toBe(
      `Dix-huit mois, soit jusqu’au 1er mars 2026 ; ${end}`,
    );
  });

  test('says when it is counted from the convention', () => {
    const one = delayed('en_cours', -10, { indicativeMonths: 9 });
    const { delay } = one.calendar;
    const sentence = delaySentence({
      ...one,
      calendar: { ...one.calendar, delay: { ...delay, fromConvention: true } },
    });
    expect(plain(sentence)).toBe(
      'Neuf mois comptés depuis la convention, le début du projet n’étant pas connu, soit jusqu’au 1er mars 2026 ; le déploiement n’est pas déclaré terminé, 10 jours avant l’échéance.',
    );
  });

  test.each([
    ['non_engage', 'Sans objet : le délai indicatif ne concerne que les projets engagés.'],
    ['appel_sans_delai', 'Sans objet : les textes de cette campagne ne donnent pas de délai indicatif.'],
    ['national', 'Sans objet : un projet du guichet national n’a pas de délai indicatif.'],
    [
      'dates',
      'Indéterminé : la fin du déploiement déclarée précède le début du projet. L’une des deux dates est à corriger.',
    ],
  ] as const)('why there is none: %s', (reason, sentence) => {
    expect(plain(delaySentence(exempt(reason)))).toBe(sentence);
  });
});

describe('the delays of all projects', () => {
  test.each([
    [0, 0, 'Aucun projet engagé n’a de délai indicatif'],
    [0, 12, 'Aucun projet n’est au-delà de son échéance, sur 12 qui ont un délai indicatif'],
    [1, 12, 'Un projet est au-delà de l’échéance, sur 12 qui ont un délai indicatif'],
    [17, 94, 'Dix-sept projets sont au-delà de l’échéance, sur 94 qui ont un délai indicatif'],
    [210, 1_200, '210 projets sont au-delà de l’échéance, sur 1 200 qui ont un délai indicatif'],
  ])('%i beyond of %i', (beyondCount, withDelayCount, title) => {
    expect(plain(delaysTitle({ ...delays, beyondCount, withDelayCount })).replaceAll('\u2011', '-')).toBe(
      title,
    );
  });

  test('the reading tells each state, and the median overrun when there are enough', () => {
    expect(plain(delaysReading(delays))).toBe(
      '3 déploiements se sont terminés dans le délai, un au-delà ; 3 sont en cours avant l’échéance, deux au-delà.',
    );
    expect(plain(delaysReading({ ...delays, byState: { ...delays.byState, termine_au_dela: 0 } }))).toContain(
      'dans le délai, aucun au-delà ;',
    );
    const overrun = { count: 17, quartiles: { first: 48, median: 75, third: 105 } };
    expect(plain(delaysReading({ ...delays, overrun }))).toMatch(
      /La moitié des dépassements ne passe pas 75 jours\.$/,
    );
  });

  test('those that have none are counted apart, by reason', () => {
    expect(plain(exemptSentence(delays))).toBe(
      'N’ont pas de délai, et ne sont pas comptés ici : 1 projet du guichet national et 2 projets d’une campagne dont les textes ne donnent pas de délai.',
    );
    expect(exemptSentence({ ...delays, exempt: { national: 0, appel_sans_delai: 0, dates: 0 } })).toBe(
      'Tous les projets engagés ont un délai indicatif.',
    );
    expect(
      exemptSentence({
        ...delays,
        withDelayCount: 0,
        exempt: { national: 0, appel_sans_delai: 0, dates: 0 },
      }),
    ).toBe('');
  });

  test.each([
    [{ from: null, to: -360 }, '360 jours avant, ou plus'],
    [{ from: -179, to: -90 }, 'De 179 à 90 jours avant'],
    [{ from: -89, to: 0 }, 'De 89 jours avant au jour même'],
    [{ from: 1, to: 90 }, 'De 1 à 90 jours au-delà'],
    [{ from: 541, to: null }, 'Plus de 540 jours au-delà'],
  ])('the class %j', (each, label) => expect(plain(dayClassLabel(each))).toBe(label));

  test('the table has one row per length of delay, then the overrun', () => {
    expect(summaryRows(delays).map(({ label }) => label)).toEqual([
      'Durée, délai de 9 mois',
      'Durée, délai de 18 mois',
      'Dépassement',
    ]);
  });
});

test('nobody is said to be late, nor the delay to bind', () => {
  const states: readonly DelayState[] = ['termine_dans', 'termine_au_dela', 'en_cours', 'en_cours_au_dela'];
  const reasons: readonly DelayExemption[] = ['non_engage', 'appel_sans_delai', 'national', 'dates'];
  const texts = [
    ...states.map((state) => delaySentence(delayed(state, 5))),
    ...reasons.map((reason) => delaySentence(exempt(reason))),
    delaysTitle(delays),
    delaysReading(delays),
    exemptSentence(delays),
    SUMMARY_NOTE,
    LANDMARK_NOTE,
    LANDMARK_QUOTE,
  ];
  for (const text of texts) expect(text).not.toMatch(/retard|délai limite|obligat|respect/i);
  for (const note of [LANDMARK_NOTE, LANDMARK_QUOTE]) {
    expect(plain(note)).toContain('« à titre de repère, sans que cela soit une condition opposable »');
  }
});

test('a project still within its delay is under way, not within it', () => {
  expect(delaySentence(delayed('en_cours', -5))).not.toMatch(/dans (le|ce|les) délai/);
});
