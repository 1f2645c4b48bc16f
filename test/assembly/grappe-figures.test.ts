import { describe, expect, test } from 'vitest';
import { NOT_APPLICABLE } from '../../src/domain/cell.ts';
import type { GrappeFigures } from '../../src/observatory/grappe-figures.ts';
import { csv, observe } from '../fixtures/data-folder.ts';
import { CAEN, EJ, member, OTHER_EJ, project, site, upTo } from '../fixtures/sound-folder.ts';

/** Six establishments: 1 to 5 of one organisation, 6 of another; 5 in Normandie. */
const SITES = upTo(6).map((index) =>
  site(index, {
    finess_ej: index === 6 ? OTHER_EJ : EJ,
    code_commune: index === 5 ? CAEN : '35238',
    code_categorie: index === 2 ? '183' : '500',
  }),
);

const PROJECTS = [
  project({ id_projet: 'P1', critere_motivation: 'oui' }),
  project({
    id_projet: 'P2',
    critere_motivation: '',
    statut: 'depose',
    date_convention: '',
    montant_conventionne: '',
  }),
  project({
    id_projet: 'P3',
    critere_motivation: 'non',
    statut: 'rejete',
    date_convention: '',
    montant_conventionne: '',
  }),
];

const MEMBERS = [
  member(1),
  member(2, { situation: 'montee_version' }),
  member(6),
  member(3, { id_projet: 'P2' }),
  member(4, { id_projet: 'P2' }),
];

async function figures(settings: Record<string, string> = {}): Promise<GrappeFigures> {
  const { observatory, report } = await observe({
    'observatoire.json': JSON.stringify(settings),
    'finess/etablissements.csv': csv(SITES),
    'projets.csv': csv(PROJECTS),
    'projets_essms.csv': csv(MEMBERS),
  });
  if (!observatory) throw new Error(JSON.stringify(report.diagnostics));
  return observatory.grappes;
}

describe('what the projects gather', () => {
  test('projects without ESSMS are in no distribution', async () => {
    const { projectCount, distributions } = await figures();
    expect(projectCount).toBe(2);
    expect(distributions.map(({ measure, severalCount }) => [measure, severalCount])).toEqual([
      ['organismes', 1],
      ['categories', 1],
      ['departements', 0],
    ]);
    for (const { classes } of distributions) {
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(projectCount);
    }
  });

  test('acquisition is that of engaged projects', async () => {
    const { acquisition } = await figures();
    expect(acquisition.essms).toEqual({ numerator: 2, denominator: 3 });
    expect(acquisition.amount).toMatchObject({ denominator: 315_000_00 });
  });

  test('criteria are of all the projects of the edition', async () => {
    const { criteria, criteriaProjectCount } = await figures();
    expect(criteriaProjectCount).toBe(3);
    expect(criteria[0]).toEqual({
      criterion: 'motivation',
      counts: { oui: 1, partiel: 0, non: 1, non_dit: 1 },
    });
  });

  test('coverage looks at every ESSMS once, in a project sélectionné or later', async () => {
    const { byOrganisationSize, byCategory } = await figures();
    expect(byOrganisationSize.map(({ essmsCount, coveredCount }) => [essmsCount, coveredCount])).toEqual([
      [1, 1],
      [5, 2],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(
      byCategory.map(({ category, essmsCount, coveredCount }) => [category, essmsCount, coveredCount]),
    ).toEqual([
      ['183', 1, 1],
      ['500', 5, 2],
    ]);
  });

  test('a regional edition counts its ESSMS, in organisations of their whole size', async () => {
    const { byOrganisationSize, acquisition, projectCount } = await figures({ perimetre: 'region:28' });
    expect(byOrganisationSize.map(({ essmsCount }) => essmsCount)).toEqual([0, 1, 0, 0, 0]);
    expect(acquisition.essms).toEqual(NOT_APPLICABLE);
    expect(projectCount).toBe(0);
  });
});
