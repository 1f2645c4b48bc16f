import { describe, expect, test } from 'vitest';
import { MISSING, NOT_APPLICABLE } from '../../src/domain/cell.ts';
import type { ProjectFiling } from '../../src/observatory/calendar-figures.ts';
import type { PublishedProject } from '../../src/observatory/types.ts';
import { deskSentence, filingSentence, plannedEnd } from '../../src/wording/filing.ts';
import { projects } from '../fixtures/projects.ts';
import { plain } from './plain.ts';

const [base] = projects as [PublishedProject, ...PublishedProject[]];
const { filing } = base.calendar;

describe('the deposit', () => {
  const said = (rest: Partial<ProjectFiling>, date: string | null = '2024-03-12') =>
    plain(filingSentence({ ...filing, ...rest }, date));

  test('in a window, with its dates', () => {
    expect(said({})).toBe(
      'Recevable au regard du calendrier : fenêtre C1, ouverte du 15 janvier 2024 au 31 mars 2024 inclus.',
    );
  });

  test('outside them all, with those of the call', () => {
    expect(said({ window: NOT_APPLICABLE, admissible: false }, '2024-09-16')).toBe(
      'Non recevable au regard du calendrier. L’appel était ouvert aux projets d’une région du 15 janvier 2024 au 15 septembre 2024 inclus.',
    );
    expect(said({ window: NOT_APPLICABLE, admissible: false, severalRegions: true })).toContain(
      'aux projets de plusieurs régions',
    );
  });

  test('unknown, or of a call without calendar', () => {
    expect(said({ window: MISSING, admissible: MISSING }, null)).toMatch(
      /^Indéterminé : la date de dépôt n’est pas connue\. L’appel était ouvert/,
    );
    expect(said({ windows: [], window: NOT_APPLICABLE, admissible: NOT_APPLICABLE })).toBe(
      'Sans objet : les textes de cette campagne ne donnent pas de calendrier de dépôt.',
    );
  });
});

describe('the desk', () => {
  const said = (
    [essmsCount, regionCount]: readonly [number, number],
    declaredDesk: PublishedProject['declaredDesk'],
    computedDesk: PublishedProject['computedDesk'],
    severalRegionsNeeded = true,
  ) => {
    const desk = { essmsCount, regionCount, threshold: 50, severalRegionsNeeded };
    return plain(deskSentence({ ...base, declaredDesk, computedDesk, calendar: { ...base.calendar, desk } }));
  };

  test.each([
    [
      said([49, 3], 'regional', 'regional'),
      'Régional : 49 ESSMS dans trois régions, le guichet étant national à partir de 50 ESSMS dans plusieurs régions, régional sinon.',
    ],
    [
      said([50, 2], 'national', 'national'),
      'National : 50 ESSMS dans deux régions, le guichet étant national à partir de 50 ESSMS dans plusieurs régions.',
    ],
    [
      said([60, 1], 'national', 'regional'),
      'National selon la déclaration, régional selon le calcul : 60 ESSMS dans une région, le guichet étant national à partir de 50 ESSMS dans plusieurs régions, régional sinon.',
    ],
    [
      said([60, 1], null, 'national', false),
      'National, calculé (non déclaré) : 60 ESSMS dans une région, le guichet étant national dès 50 ESSMS, quel que soit le nombre de régions.',
    ],
    [
      said([16, 1], 'regional', 'regional', false),
      'Régional : 16 ESSMS dans une région, le guichet étant national dès 50 ESSMS, quel que soit le nombre de régions, régional en dessous.',
    ],
    [
      said([0, 0], null, 'regional'),
      'Régional, calculé (non déclaré) : aucun ESSMS, le guichet étant national à partir de 50 ESSMS dans plusieurs régions, régional sinon.',
    ],
  ])('%s', (sentence, expected) => expect(sentence).toBe(expected));
});

test('the planned end is said only of a deployment that is not over', () => {
  const calendar = { ...base.calendar, plannedDeploymentEnd: '2025-12-01' };
  expect(plannedEnd({ deploymentEndDate: null, calendar })).toBe('Prévue le 1er décembre 2025.');
  expect(plannedEnd({ deploymentEndDate: '2025-01-01', calendar })).toBeNull();
  expect(
    plannedEnd({ deploymentEndDate: null, calendar: { ...calendar, plannedDeploymentEnd: null } }),
  ).toBeNull();
});
