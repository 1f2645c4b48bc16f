import { describe, expect, test } from 'vitest';
import { PROJECT_STATUSES } from '../../../src/domain/project.ts';
import { et, member, project, type Row, upTo } from '../../fixtures/sound-folder.ts';
import {
  answer,
  projectMeasure,
  publish,
  territoryMeasure,
  type UsageFolder,
  usageFiles,
  usageOf,
} from '../../fixtures/usage/usage-folder.ts';

const expectedIn = async (folder: Partial<UsageFolder>) =>
  territoryMeasure(await usageOf({ count: 3, returns: [answer(1, 20, 40)], ...folder })).expected;

describe('an ESSMS is expected to report', () => {
  test.each(PROJECT_STATUSES)('in a project sélectionné or later: %s', async (statut) => {
    const dates: Row = ['selectionne', 'depose', 'recevable', 'non_recevable', 'rejete'].includes(statut)
      ? { date_convention: '', montant_conventionne: '' }
      : {};
    const later = ['selectionne', 'conventionne', 'en_cours', 'termine', 'solde'].includes(statut);
    const usage = await usageOf({
      count: 3,
      projects: [project({ statut, ...dates })],
      returns: [answer(1, 20, 40)],
    });
    expect(territoryMeasure(usage)).toMatchObject({ expected: later ? 3 : 0, respondents: later ? 1 : 0 });
    expect(usage.projects.some(({ projectId }) => projectId === 'P1')).toBe(later);
  });

  test.each<[string, Row, number]>([
    ['who left on the day of the data', { date_sortie: '2025-06-30' }, 2],
    ['who leaves the day after', { date_sortie: '2025-07-01' }, 3],
    ['who came on that day, after the convention', { date_entree: '2025-06-30' }, 3],
    ['who comes the day after', { date_entree: '2025-07-01' }, 2],
  ])('as a member at the date of the data: one %s', async (_, extra, count) => {
    expect(await expectedIn({ members: { 3: extra } })).toBe(count);
  });

  test.each<[string, Row, number]>([
    ['closed', { etat: 'ferme' }, 2],
    ['outside the perimeter', { code_categorie: '355' }, 2],
    ['of no known commune', { code_commune: '' }, 3],
  ])('if it is an active ESSMS: one %s', async (_, extra, count) => {
    expect(await expectedIn({ sites: { 3: extra } })).toBe(count);
  });

  test('once, in however many projects', async () => {
    const projects = [project(), project({ id_projet: 'P2' })];
    const usage = await usageOf({
      count: 3,
      projects,
      moreMembers: [member(1, { id_projet: 'P2' })],
      returns: [answer(1, 20, 40)],
    });
    expect(territoryMeasure(usage).expected).toBe(3);
    expect(projectMeasure(usage, 'mssante', { id: 'P2' }).expected).toBe(1);
  });

  test('in the territory of the edition; its projects keep their other members', async () => {
    const sites = { 3: { code_commune: '14118' } };
    const usage = await usageOf({
      count: 3,
      sites,
      returns: upTo(3).map((index) => answer(index, 20, 40)),
      settings: { perimetre: 'region:53' },
    });
    expect(territoryMeasure(usage, 'mssante', { key: 'region:53' }).expected).toBe(2);
    expect(projectMeasure(usage)).toMatchObject({ expected: 3, respondents: 3 });
    expect(
      usage.territories.some(({ territoryCode }) => territoryCode === '28' || territoryCode === 'FR'),
    ).toBe(false);
    expect(usage.activeRecords.national).toBe(false);
  });

  test('under its number of today', async () => {
    const former = member(9).finess_et as string;
    const files = usageFiles({ count: 3, returns: [answer(3, 20, 40, { finess_et: former })] });
    const changes = `finess_et_ancien,finess_et_nouveau,date_effet,motif\n${former},${et(3)},2025-01-01,\n`;
    const { usage } = await publish({ ...files, 'correspondances_finess.csv': changes });
    expect(territoryMeasure(usage)).toMatchObject({ respondents: 1, expected: 3 });
  });
});
