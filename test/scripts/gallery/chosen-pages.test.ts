import { describe, expect, test } from 'vitest';
import { extremes } from '../../../scripts/lib/gallery/chosen-pages.ts';
import { hardPages, type Row } from '../../../scripts/lib/gallery/hard-pages.ts';
import { shotsOf } from '../../../scripts/lib/gallery/shots.ts';

const place = (type: string, code: string, label: string, essms: number, covered: number): Row => ({
  type_territoire: type,
  code_territoire: code,
  libelle: label,
  nb_essms: String(essms),
  nb_essms_couverts: String(covered),
});

const TERRITORIES: readonly Row[] = [
  place('pays', 'FR', 'France, le plus long de tous les noms', 100, 50),
  place('region', '53', 'Bretagne', 20, 12),
  place('region', '93', 'Provence-Alpes-Côte d’Azur', 20, 3),
  place('region', '94', 'Corse', 4, 0),
  place('departement', '35', 'Ille-et-Vilaine', 9, 4),
  place('departement', '23', 'Creuse', 3, 0),
  place('departement', '972', 'Martinique', 2, 2),
  place('departement', '975', 'Saint-Pierre-et-Miquelon', 1, 1),
  place('departement', '978', 'Saint-Martin', 0, 0),
];

const why = (territories: readonly Row[], projects: readonly Row[] = []) =>
  Object.fromEntries(hardPages({ territories, projects }).map((page) => [page.why, page.address]));

describe('the hard pages', () => {
  test('are those of the longest names, the least data and overseas', () => {
    expect(why(TERRITORIES)).toEqual({
      'le plus long nom de région': 'territoires/regions/93/',
      'le plus long nom de département': 'territoires/departements/975/',
      'une région sans ESSMS dans un projet': 'territoires/regions/94/',
      'la région qui a le moins d’ESSMS dans un projet': 'territoires/regions/93/',
      'un département sans ESSMS dans un projet': 'territoires/departements/23/',
      'un département sans ESSMS': 'territoires/departements/978/',
      'un département d’outre-mer': 'territoires/departements/972/',
      'une collectivité d’outre-mer': 'territoires/departements/975/',
    });
  });

  test('of projects too, and none where there is nothing of the sort', () => {
    const projects = [
      { id_projet: 'A', intitule: 'Court', statut: 'rejete', regle_incertaine: 'false' },
      { id_projet: 'B', intitule: 'Un peu plus long', statut: 'solde', regle_incertaine: 'true' },
    ];
    expect(why([], projects)).toEqual({
      'le plus long nom de projet': 'projets/B/',
      'un projet rejeté': 'projets/A/',
      'une aide dont la règle est incertaine': 'projets/B/',
    });
    expect(why([])).toEqual({});
  });
});

test('of each kind, the page that says the most and the one that says the least; one when there is one', () => {
  const sizes: Readonly<Record<string, number>> = { 'a/1/': 5, 'a/2/': 9, 'a/3/': 2, 'b/': 1 };
  const kinds = new Map([
    ['a/[x]/', ['a/1/', 'a/2/', 'a/3/']],
    ['b/', ['b/']],
  ]);
  expect(extremes(kinds, (page) => sizes[page] ?? 0).map(({ address }) => address)).toEqual([
    'a/2/',
    'a/3/',
    'b/',
  ]);
});

test('a page is seen at three widths by day and by night, on paper, and without its scripts when it has some', () => {
  const labels = (html: string) => shotsOf(html).map(({ label }) => label);
  const always = [
    '360 px',
    '360 px, sombre',
    '768 px',
    '768 px, sombre',
    '1280 px',
    '1280 px, sombre',
    'Impression',
  ];
  expect(labels('<script type="application/json">{}</script>')).toEqual(always);
  expect(labels('<script src="a.js" defer></script>')).toEqual([...always, 'Sans JavaScript']);
});
