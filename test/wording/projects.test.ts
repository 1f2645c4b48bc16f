import { expect, test } from 'vitest';
import { MISSING } from '../../src/domain/cell.ts';
import type { ProjectMember, PublishedProject, TerritoryFigures } from '../../src/observatory/types.ts';
import { projectKeyFigures } from '../../src/wording/project-figures.ts';
import {
  groupSummary,
  membershipNote,
  projectAnswer,
  projectDescription,
  projectsAnswer,
} from '../../src/wording/projects.ts';
import { observatory } from '../fixtures/observatory.ts';
import { plain } from './plain.ts';

const { programme, projects } = observatory;
const top = observatory.territories.find(({ type }) => type === 'pays') as TerritoryFigures;

function project(id: string, rest: Partial<PublishedProject> = {}): PublishedProject {
  const found = projects.find((each) => each.id === id);
  if (!found) throw new Error(`unknown project: ${id}`);
  return { ...found, ...rest };
}

test('the list says how many projects are engaged', () => {
  const answer = (projectCount: number, engagedCount: number) =>
    plain(projectsAnswer({ ...programme, projectCount, engagedCount }, top));
  expect(answer(9, 6)).toBe('9 projets sont connus, dont 6 sont engagés pour 18,7 M€.');
  expect(answer(9, 1)).toBe('9 projets sont connus, dont 1 est engagé pour 18,7 M€.');
  expect(answer(13, 13)).toBe('13 projets sont connus, et tous sont engagés pour 18,7 M€.');
  expect(answer(1, 1)).toBe('1 projet est connu, et il est engagé pour 18,7 M€.');
  expect(answer(1, 0)).toBe('1 projet est connu ; aucun n’est encore engagé.');
  expect(answer(0, 0)).toBe('Aucun projet n’est déclaré.');
});

test.each([
  [
    'BZH-2024-001',
    'Ce projet réunit 16 ESSMS, en acquisition. 341 500 € sont conventionnés, dont 170 750 € versés.',
  ],
  [
    'BZH-2024-002',
    'Ce projet réunit 60 ESSMS, dont 40 en acquisition et 20 en montée de version. 900 000 € sont conventionnés, dont 450 000 € versés.',
  ],
  [
    'PDL-2024-001',
    'Ce projet réunit 22 ESSMS, en montée de version. 110 000 € sont conventionnés, entièrement versés.',
  ],
  [
    'BZH-2022-004',
    'Ce projet réunit 14 ESSMS, dont 1 en acquisition et 13 en montée de version. 91 500 € ont été conventionnés ; ce montant n’est plus compté dans les totaux.',
  ],
  ['PDL-2025-001', 'Ce projet ne réunit encore aucun ESSMS. Aucun montant n’est conventionné à ce jour.'],
])('the answer of %s', (id, expected) => {
  expect(plain(projectAnswer(project(id)))).toBe(expected);
});

test('a payment unknown is not a payment of nothing', () => {
  expect(plain(projectAnswer(project('BZH-2024-001', { paidAmount: MISSING })))).toContain(
    'le montant versé n’est pas connu',
  );
  expect(plain(projectAnswer(project('BZH-2024-001', { paidAmount: 0 })))).toContain(
    'rien n’est encore versé',
  );
});

test('what to know of a member', () => {
  const [member] = project('BZH-2024-001').members as [ProjectMember, ...ProjectMember[]];
  expect(membershipNote(member)).toBe('');
  expect(membershipNote({ ...member, counted: false, exitDate: '2023-02-01' })).toBe(
    'sorti le 1er février 2023, non compté dans l’aide',
  );
});

test('the description of a project holds its money when it has some', () => {
  expect(plain(projectDescription(project('PDL-2024-001')))).toContain('110 000 € conventionnés, 22 ESSMS');
  expect(plain(projectDescription(project('PDL-2025-002')))).not.toContain('conventionnés');
});

test('the figures of a project say why one is absent', () => {
  const [signed, theoretical, paid] = projectKeyFigures(project('PDL-2025-001'));
  expect([signed?.value, theoretical?.value, paid?.value]).toEqual(['n.d.', 'indéterminé', 'n.d.']);
  expect(plain(projectKeyFigures(project('BZH-2024-002'))[1]?.detail ?? '')).toBe(
    'entre 764 000 € et 940 000 € selon la lecture',
  );
});

test('a group of projects says how many it holds', () => {
  expect(plain(groupSummary('Bretagne', 1))).toBe('Bretagne (1 projet)');
});
