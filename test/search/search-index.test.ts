import { describe, expect, test } from 'vitest';
import { DEFINITIONS } from '../../src/metrics/definitions.ts';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';
import { indexEntries } from '../../src/search/search-index.ts';
import { observatory } from '../fixtures/observatory.ts';

const index = buildSearchIndex(observatory, { starts: [], common: [] });
const entries = indexEntries(index);
const of = (kind: string) => entries.filter((entry) => entry.kind === kind);
const named = (label: string) => entries.find((entry) => entry.label === label);

describe('the index', () => {
  test('has every territory that has a page, at its address', () => {
    const withPage = observatory.territories.filter(({ href }) => href !== null);
    expect(
      of('territoire')
        .map(({ href }) => href)
        .sort(),
    ).toEqual(withPage.map(({ href }) => href).sort());
  });

  test('has every project and every indicator, at its address', () => {
    expect(of('projet').map(({ href }) => href)).toEqual(observatory.projects.map(({ href }) => href));
    expect(of('methode').map(({ href }) => href)).toEqual(DEFINITIONS.map(({ id }) => `/methode/${id}/`));
  });

  test('says what tells entries of one name apart', () => {
    expect(named('Ille-et-Vilaine')).toMatchObject({ detail: 'Département · Bretagne', code: '35' });
    expect(named('Bretagne')).toMatchObject({ detail: 'Région', href: '/territoires/regions/53/' });
    expect(named('Saint-Pierre-et-Miquelon')).toMatchObject({ detail: 'Collectivité' });
    expect(named('France')).toMatchObject({ detail: 'Pays', href: '/' });
    expect(named('Avance')).toMatchObject({ kind: 'glossaire', href: '/glossaire/#avance' });
    expect(of('secteur').map(({ href }) => href)).toContain('/secteurs/personnes_agees/');
  });

  test('finds a project by its carrier and its région', () => {
    const [project] = observatory.projects;
    const entry = of('projet').find(({ code }) => code === project?.id);
    expect(entry?.around).toContain(project?.carrierName);
    expect(entry?.detail).toContain(`Projet ${project?.id}`);
    expect(entry?.around).toContain(project?.regions[0]?.label);
  });

  test('finds by its identifier a project whose address writes it otherwise', () => {
    const [project] = observatory.projects as [(typeof observatory.projects)[number]];
    const odd = { ...project, id: '2024/53 A', href: '/projets/2024~2f~53~20~A/' };
    const other = buildSearchIndex({ ...observatory, projects: [odd] }, index.shards);
    expect(indexEntries(other).find(({ kind }) => kind === 'projet')).toMatchObject({
      code: '2024/53 A',
      href: odd.href,
    });
  });
});
