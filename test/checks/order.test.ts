import { expect, test } from 'vitest';
import { check, fifteen, member, project, type Row, site, upTo } from '../fixtures/sound-folder.ts';

test('members of unknown projects, and those unknown to the register, come in order of line too', async () => {
  const { report } = await check({
    members: [
      { ...member(98), id_projet: 'P9' },
      member(99),
      { ...member(1), id_projet: 'P8' },
      member(97),
      ...fifteen(member),
    ],
  });
  const lines = (code: string) =>
    report.diagnostics.filter((one) => one.code === code).map(({ line }) => line);
  expect(lines('E-PES-01')).toEqual([2, 4]);
  expect(lines('E-PES-10')).toEqual([3, 5]);
});

test('what is found in a file comes in order of line, whatever the order of projects and establishments', async () => {
  const flawed: Row = { autre_aide_europeenne: 'true', rattachement_grappe: 'true' };
  const members = [
    ...upTo(15).map((index) => ({ ...member(16 - index, flawed), id_projet: 'P2' })),
    ...fifteen(member).map((row) => ({ ...row, ...flawed })),
  ];
  const { report } = await check({
    sites: fifteen(site),
    projects: [project({ id_projet: 'P2' }), project()],
    members,
  });
  const lines = report.diagnostics
    .filter(({ file }) => file === 'projets_essms.csv')
    .map(({ line }) => line ?? 0);
  expect(lines.length).toBe(75);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});
