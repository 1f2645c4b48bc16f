import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { callLists } from '../../src/opendata/call-list.ts';
import { DATASETS } from '../../src/opendata/catalogue.ts';
import { isoles } from '../../src/opendata/isoles.ts';
import { isolesGrappes } from '../../src/opendata/isoles-grappes.ts';
import { isolesGroupes } from '../../src/opendata/isoles-groupes.ts';
import { isolesTerritoires } from '../../src/opendata/isoles-territoires.ts';
import { openTables } from '../../src/opendata/open-data.ts';
import { writeCsv } from '../../src/opendata/write-csv.ts';
import { observatory } from '../fixtures/observatory.ts';

const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('the published tables of isolated ESSMS', () => {
  test('isoles.csv: one row per ESSMS, its first grappe and its group', () => {
    expect(lines(writeCsv(isoles, observatory))).toEqual([
      'finess_et,raison_sociale,finess_ej,organisme,petit_og,isole_petit_og,statut_petit_og,code_categorie,secteur,commune,code_commune,code_epci,code_departement,code_region,nb_grappes_proches,id_projet_proche,distance_km,statut_distance,groupe',
      '220000021,SESSAD du Trégor,,Association ; du Trégor,true,true,publie,182,handicap_enfants,Lannion,22113,,22,53,3,BZH-2024-001,12.345,publie,22-G01',
    ]);
  });

  test('isoles_grappes.csv: what is not known is empty, and why is beside it', () => {
    expect(lines(writeCsv(isolesGrappes, observatory))).toEqual([
      'finess_et,rang,id_projet,distance_km,statut_distance,meme_organisme,meme_secteur,meme_epci,statut_projet,logiciel,statut_logiciel,nb_membres,places_avant_50,statut_places',
      '220000021,1,BZH-2024-001,12.345,publie,false,true,false,en_cours,Logiciel A,publie,16,33,publie',
      '220000021,2,BZH-2024-002,,manquant,false,false,true,selectionne,,manquant,60,,sans_objet',
    ]);
  });

  test('isoles_groupes.csv: each group with its members', () => {
    expect(lines(writeCsv(isolesGroupes, observatory))).toEqual([
      'groupe,code_departement,nb_essms,taille_souhaitee,nb_isoles_petit_og,statut_petit_og,secteurs,etendue_km,finess_ets',
      '22-G01,22,2,15,1,publie,personnes_agees|handicap_enfants,7.050,220000021|220000039',
    ]);
  });

  test('isoles_territoires.csv: by territory and by sector', () => {
    expect(lines(writeCsv(isolesTerritoires, observatory))[1]).toBe(
      'pays,FR,tous,2,1,0.500000,publie,1,publie,0,0,1,0,1,publie',
    );
  });

  test('are in the catalogue, hence in the data package and in the workbook', () => {
    for (const table of [isoles, isolesGrappes, isolesGroupes, isolesTerritoires])
      expect(DATASETS).toContain(table);
    const names = openTables(observatory).map(({ name }) => name);
    for (const name of ['isoles', 'isoles_grappes', 'isoles_groupes', 'isoles_territoires']) {
      expect(names).toContain(name);
    }
  });
});

describe('the call list of a département', () => {
  const list = callLists(observatory).get('22') ?? '';

  test('opens in a spreadsheet in French: mark of UTF-8, semicolons, ends of line', () => {
    expect(list.startsWith('\ufeff')).toBe(true);
    expect(list).toContain('\r\n');
    expect(list).toContain('"Association ; du Trégor"');
  });

  test('gives each ESSMS its first grappes, in words', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(list.slice(1), {
      header: true,
      delimiter: ';',
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      Priorité: '1 petit organisme, aucun projet',
      FINESS: '220000021',
      'Organisme gestionnaire': 'Association ; du Trégor',
      Commune: 'Lannion',
      'Groupe possible': '22-G01',
      'Grappe 1': 'BZH-2024-001',
      'Projet 1': 'Grappe des Ajoncs',
      'Logiciel 1': 'Logiciel A',
      'Distance (km) 1': '12,3',
      'Même secteur 1': 'oui',
      'Places avant le 50e 1': '33',
      'Logiciel 2': 'n.d.',
      'Distance (km) 2': 'n.d.',
      'Places avant le 50e 2': 'sans objet',
      'Grappe 3': '',
    });
  });

  test('there is none where nobody is isolated', () => {
    expect([...callLists(observatory).keys()]).toEqual(['22']);
  });
});
