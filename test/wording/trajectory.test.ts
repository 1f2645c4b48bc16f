import { expect, test } from 'vitest';
import { RECORDS_BY_STATUS } from '../../src/content/equipment-2019.ts';
import { MILESTONES, type Milestone } from '../../src/content/milestones.ts';
import type { IsoDate } from '../../src/domain/iso-date.ts';
import {
  milestoneState,
  phasesTitle,
  programmePhasesOf,
  silentMilestones,
  studyReading,
  studyTitle,
  trajectoryAnswer,
} from '../../src/wording/trajectory.ts';
import { plain } from './plain.ts';

const on = (text: string): IsoDate => text as IsoDate;
const milestone = (from: string, to: string, reported: boolean): Milestone => ({
  from: on(from),
  to: on(to),
  when: 'Fin 2024',
  what: 'Un jalon.',
  phase: 'Cadrage',
  reported,
  text: 'doctrine',
});

test.each([
  ['2024-06-30', true, 'a_venir'],
  ['2024-07-01', true, 'en_cours'],
  ['2024-12-30', true, 'en_cours'],
  ['2024-12-31', true, 'fait'],
  ['2024-12-31', false, 'passe'],
])('on %s a milestone of the second half of 2024 (reported: %s) is %s', (day, reported, state) => {
  expect(milestoneState(milestone('2024-07-01', '2024-12-31', reported), on(day))).toBe(state);
});

test('the answer counts what is behind, and names what comes next', () => {
  const some = [milestone('2024-01-01', '2024-01-01', true), milestone('2024-12-31', '2024-12-31', false)];
  expect(plain(trajectoryAnswer(some, on('2024-06-30')))).toBe(
    'Au 30 juin 2024, 1 jalon sur 2 est derrière nous. Le prochain : fin 2024.',
  );
  expect(plain(trajectoryAnswer(some, on('2025-06-30')))).toBe(
    'Au 30 juin 2025, tous les jalons annoncés sont derrière nous.',
  );
});

test('a milestone that no text reports is said to be silent', () => {
  const some = [milestone('2024-01-01', '2024-01-01', false), milestone('2024-12-31', '2024-12-31', false)];
  expect(silentMilestones(some, on('2023-06-30'))).toBe('');
  expect(silentMilestones(some, on('2024-06-30'))).toBe(
    'Un jalon a une date passée sans qu’un texte lu dise s’il a été tenu.',
  );
  expect(silentMilestones(some, on('2025-06-30'))).toMatch(/^Deux jalons ont une date passée/);
});

test('milestones stand in order, and end after they begin', () => {
  expect(MILESTONES.map(({ from }) => from)).toEqual(MILESTONES.map(({ from }) => from).toSorted());
  for (const { from, to } of MILESTONES) expect(from <= to).toBe(true);
});

test('phases go from the first of their milestones to the last', () => {
  const phases = programmePhasesOf(MILESTONES);
  expect(phases.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['Cadrage', '2019-04-25', '2020-09-30'],
    ['Amorçage', '2020-10-01', '2022-12-31'],
    ['Généralisation', '2022-02-08', '2026-12-31'],
  ]);
  expect(phasesTitle(phases, '2019-04-24')).toBe('Trois phases, de 2019 à 2026');
  expect(phasesTitle(phases, '2020-01-01')).toBe(
    'Le programme est dans la première de ses trois phases, le cadrage, jusqu’en 2020',
  );
  expect(phasesTitle(phases, '2021-06-30')).toBe(
    'Le programme est dans la 2ᵉ de ses trois phases, l’amorçage, jusqu’en 2022',
  );
  expect(phasesTitle(phases, '2025-06-30')).toBe(
    'Le programme est dans la dernière de ses trois phases, la généralisation, jusqu’en 2026',
  );
});

test('a study is titled by its extremes', () => {
  expect(plain(studyTitle('Dossier informatisé', RECORDS_BY_STATUS))).toBe(
    'Dossier informatisé : de 64 % (privé non lucratif) à 94 % (privé commercial)',
  );
  expect(plain(studyReading(RECORDS_BY_STATUS))).toBe(
    '30 points séparent privé commercial (94 ESMS sur 100) et privé non lucratif (64 sur 100).',
  );
});
