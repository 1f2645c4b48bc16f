import { describe, expect, test } from 'vitest';
import { MISSING } from '../../src/domain/cell.ts';
import { completude } from '../../src/opendata/completude.ts';
import { indicateursQualite } from '../../src/opendata/indicateurs-qualite.ts';
import { writeCsv } from '../../src/opendata/write-csv.ts';
import { observatory } from '../fixtures/observatory.ts';

const lines = (text: string): string[] => text.trimEnd().split('\n');

test('completude.csv: one row per column, in order, an absent one without number', () => {
  expect(lines(writeCsv(completude, observatory))).toEqual([
    'fichier,colonne,titre,obligatoire,lignes,remplies,taux,statut',
    'projets.csv,date_depot,Date de dépôt,false,9,6,0.666666,publie',
    'projets.csv,editeur,Éditeur,false,9,,,manquant',
    'projets.csv,id_projet,Identifiant du projet,true,9,9,1.000000,publie',
  ]);
});

describe('indicateurs_qualite.csv', () => {
  const rows = lines(writeCsv(indicateursQualite, observatory));

  test('gives both numbers of each share, money in euros', () => {
    expect(rows).toContain('lignes_utilisees,ensemble,lignes,3872,4339,0.892371,publie');
    expect(rows).toContain('montants_incertains,ensemble,euros,2704000.00,18704000.00,0.144568,publie');
    expect(rows).toContain('projets_verifies,egal,projets,3,6,0.500000,publie');
    expect(rows).toContain('types_denominateur,inconnu,mesures,300,1200,0.250000,publie');
  });

  test('is sorted by a key of which no two rows and no cell is empty', () => {
    const keys = rows.slice(1).map((row) => row.split(',').slice(0, 2).join(','));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^[a-z_]+,[a-z0-9_]+$/.test(key))).toBe(true);
    expect(keys).toEqual([...keys].sort());
  });

  test('says why there are no ages', () => {
    const quality = { ...observatory.quality, ages: MISSING, denominators: MISSING };
    const without = lines(writeCsv(indicateursQualite, { ...observatory, quality }));
    expect(without).toContain('age_mesures,ensemble,ESSMS,,,,manquant');
    expect(without).toContain('types_denominateur,ensemble,mesures,,,,manquant');
  });
});
