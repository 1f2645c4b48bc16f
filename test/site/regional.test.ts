import { beforeAll, describe, expect, inject, test } from 'vitest';
import { brokenLinks } from '../../scripts/lib/audit/broken-links.ts';
import { readSiteMap } from '../../scripts/lib/audit/site-map.ts';
import { htmlOf, pagesOf } from '../../scripts/lib/site/site-files.ts';
import { rowsOf } from './edition.ts';
import { regionalEdition } from './secrecy/regional-edition.ts';

let site: string;

beforeAll(async () => {
  ({ site } = await regionalEdition(inject('folder')));
});

/** What a reader sees of a page, and what its images say. */
const textOf = (page: string): string =>
  htmlOf(site, page)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** Pages of figures: the method and the description of the files speak of every edition. */
const pagesOfFigures = (): string[] =>
  pagesOf(site).filter((page) => !/^(methode|donnees|404|accessibilite|mentions)/.test(page));

describe('the edition of one region', () => {
  test('has the pages of the region and of no other', () => {
    const territories = pagesOf(site).filter((page) => /^territoires\/(regions|departements)\/./.test(page));
    expect(territories).toEqual([
      'territoires/departements/22/',
      'territoires/departements/29/',
      'territoires/departements/35/',
      'territoires/departements/56/',
      'territoires/regions/53/',
    ]);
  });

  test('links to pages, files and anchors that exist, even from projects of several regions', () => {
    expect(htmlOf(site, 'projets/')).toContain('id="plusieurs-regions"');
    expect(brokenLinks(readSiteMap(site))).toEqual([]);
  });

  test('gives no figure as that of France', () => {
    const top = rowsOf(site, 'territoires')[0];
    expect(top).toMatchObject({ type_territoire: 'region', code_territoire: '53' });
    const speaking = pagesOfFigures().filter((page) => /(?<!-de-)France/.test(textOf(page)));
    expect(speaking).toEqual([]);
  });

  test('says on every page which region its figures are those of', () => {
    const silent = pagesOf(site).filter((page) => !textOf(page).includes('Bretagne · Données au'));
    expect(silent).toEqual([]);
  });
});
