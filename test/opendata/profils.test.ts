import { expect, test } from 'vitest';
import { DATASETS } from '../../src/opendata/catalogue.ts';
import { couvertures } from '../../src/opendata/couvertures.ts';
import { profils } from '../../src/opendata/profils.ts';
import { writeCsv } from '../../src/opendata/write-csv.ts';
import { observatory } from '../fixtures/observatory.ts';

const lines = (text: string): string[] => text.trimEnd().split('\n');

test('profils.csv: one row per project, a criterion not said being empty', () => {
  const [header, ...rows] = lines(writeCsv(profils, observatory));
  expect(header).toBe(
    'id_projet,nb_essms,nb_organismes,nb_categories,departements,taille_souhaitee,critere_motivation,critere_perimetre,critere_mutualisation,critere_interoperabilite,critere_plateforme,critere_maturite',
  );
  expect(rows).toHaveLength(observatory.projects.length);
  expect(rows).toContain('BZH-2024-001,16,3,4,35,15,oui,oui,partiel,non,,oui');
});

test('couvertures.csv: each size of organisation and each category, with its numbers', () => {
  const rows = lines(writeCsv(couvertures, observatory));
  expect(rows.slice(1)).toEqual(rows.slice(1).toSorted());
  expect(rows).toEqual([
    'dimension,code,libelle,nb_essms,nb_essms_couverts,taux_couverture,statut',
    'categorie,500,EHPAD,3655,1482,0.405471,publie',
    'taille_og,01,1 ESSMS,200,30,0.150000,publie',
    'taille_og,02-07,De 2 à 7 ESSMS,900,300,0.333333,publie',
    'taille_og,08-14,De 8 à 14 ESSMS,700,300,0.428571,publie',
    'taille_og,15-49,De 15 à 49 ESSMS,1000,452,0.452000,publie',
    'taille_og,50+,50 ESSMS et plus,800,400,0.500000,publie',
    'taille_og,inconnu,Organisme inconnu,55,0,0.000000,publie',
  ]);
});

test('both are published', () => {
  expect(DATASETS).toContain(profils);
  expect(DATASETS).toContain(couvertures);
});
