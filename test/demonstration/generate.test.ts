import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../src/demonstration/categories.ts';
import { generateDemonstration } from '../../src/demonstration/generate.ts';
import { hasValidLuhnKey, isFinessForm } from '../../src/domain/finess.ts';
import { isIsoDate } from '../../src/domain/iso-date.ts';
import { PROJECT_STATUSES } from '../../src/domain/project.ts';
import { createGeography } from '../../src/sources/geography.ts';
import { cell, type Row, rowsOf, textOf } from './tables.ts';

const files = generateDemonstration({ scale: 0.04, seed: 1 });
const { locate, regions, departements } = createGeography();
const [sites, owners, projects, members, hours, payments, pieces, usages, envelopes] = [
  'finess/etablissements.csv',
  'organismes.csv',
  'projets.csv',
  'projets_essms.csv',
  'heures_saad.csv',
  'versements.csv',
  'pieces.csv',
  'indicateurs_usage.csv',
  'enveloppes.csv',
].map((name) => rowsOf(files, name)) as [Row[], Row[], Row[], Row[], Row[], Row[], Row[], Row[], Row[]];

const column = (rows: readonly Row[], name: string): string[] => rows.map((row) => cell(row, name));
const all = (texts: readonly string[], test: (text: string) => boolean): boolean => texts.every(test);
/** Mistakes are sprinkled on purpose: nearly all rows must pass. */
const nearlyAll = (texts: readonly string[], test: (text: string) => boolean): boolean =>
  texts.filter(test).length >= texts.length * 0.99;

describe('the generated data', () => {
  it('is the same bytes for the same seed, wherever it is made', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const again = generateDemonstration({ scale: 0.04, seed: 1 });
    for (const { name } of files) expect(textOf(again, name) === textOf(files, name), name).toBe(true);
    process.env.TZ = zone;
  });

  it('is another country with another seed', () => {
    const other = generateDemonstration({ scale: 0.001, seed: 2 });
    const same = generateDemonstration({ scale: 0.001, seed: 1 });
    expect(textOf(other, 'projets.csv')).not.toBe(textOf(same, 'projets.csv'));
  });

  it('can be read as often as one likes', () => {
    expect(textOf(files, 'projets_essms.csv')).toBe(textOf(files, 'projets_essms.csv'));
  });

  it('says that it is fictive', () => {
    const settings = JSON.parse(textOf(files, 'observatoire.json'));
    expect(settings).toMatchObject({ demonstration: true, date_donnees: '2025-06-30', perimetre: 'pays' });
    expect(settings.demonstration).toBe(true);
  });

  it.each(['projets', 'projets_essms', 'heures_saad', 'versements', 'organismes'])(
    'has only columns that the schema of %s describes, and the required ones',
    (name) => {
      const url = new URL(`../../data/schemas/${name}.json`, import.meta.url);
      const schema: { fields: { name: string; constraints?: { required?: boolean } }[] } = JSON.parse(
        readFileSync(url, 'utf8'),
      );
      const header = textOf(files, `${name}.csv`).split('\n', 1)[0]?.split(',') ?? [];
      const known = schema.fields.map((field) => field.name);
      const required = schema.fields
        .filter(({ constraints }) => constraints?.required)
        .map((field) => field.name);
      expect(known).toEqual(expect.arrayContaining(header));
      expect(header).toEqual(expect.arrayContaining(required));
    },
  );
});

describe('the fictive register', () => {
  it('has unique, valid numbers', () => {
    const numbers = [...column(sites, 'finess_et'), ...column(owners, 'finess_ej')];
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(all(numbers, (number) => isFinessForm(number) && hasValidLuhnKey(number))).toBe(true);
    expect(all(column(owners, 'siren'), (siren) => siren.startsWith('00') && hasValidLuhnKey(siren))).toBe(
      true,
    );
  });

  it('stands in real communes, a few mistyped ones aside', () => {
    const unknown = column(sites, 'code_commune').filter((code) => locate(code) === null);
    expect(all(unknown, (code) => code.length === 5 && /9$/.test(code))).toBe(true);
    expect(unknown.length).toBeLessThan(sites.length * 0.005);
  });

  it('covers every région and département, and some collectivités', () => {
    const located = column(sites, 'code_commune').flatMap((code) => locate(code) ?? []);
    expect(new Set(located.map(({ region }) => region))).toEqual(new Set(regions.map(({ code }) => code)));
    const reached = new Set(located.map(({ departement }) => departement));
    const expected = departements.map(({ code }) => code).filter((code) => !/^98[4789]$/.test(code));
    expect([...reached].sort()).toEqual(expected);
  });

  it('has the size that the scale says', () => {
    const perimeter = new Set(CATEGORIES.map(({ code }) => code));
    const counted = sites.filter(
      (row) => cell(row, 'etat') === 'actif' && perimeter.has(cell(row, 'code_categorie')),
    );
    expect(counted.length).toBe(1_800);
    expect(sites.length).toBeGreaterThan(counted.length);
  });

  it('names the owner of every site', () => {
    const known = new Set(column(owners, 'finess_ej'));
    expect(all(column(sites, 'finess_ej'), (number) => known.has(number))).toBe(true);
  });
});

describe('the fictive programme', () => {
  const projectIds = new Set(column(projects, 'id_projet'));
  const siteNumbers = new Set(column(sites, 'finess_et'));

  it('refers to what exists, nearly always', () => {
    expect(projectIds.size).toBe(projects.length);
    for (const rows of [members, payments, pieces, usages]) {
      expect(nearlyAll(column(rows, 'id_projet'), (id) => projectIds.has(id))).toBe(true);
    }
    for (const rows of [members, hours, usages]) {
      expect(nearlyAll(column(rows, 'finess_et'), (number) => siteNumbers.has(number))).toBe(true);
    }
  });

  it('has projects of every kind', () => {
    expect(new Set(column(projects, 'statut'))).toEqual(new Set(PROJECT_STATUSES));
    expect(new Set(column(projects, 'guichet'))).toEqual(new Set(['regional', 'national']));
    const mixes = [...Map.groupBy(members, (row) => cell(row, 'id_projet'))].map(([, rows]) =>
      [...new Set(column(rows, 'situation'))].sort().join(),
    );
    expect(new Set(mixes)).toEqual(new Set(['acquisition', 'montee_version', 'acquisition,montee_version']));
  });

  it('answers the 2022 call in Hauts-de-France only', () => {
    const early = projects.filter((row) => cell(row, 'code_bareme') === 'hauts-de-france-2022');
    expect(early.length).toBeGreaterThan(0);
    expect(all(column(early, 'code_region_instruction'), (code) => code === '32')).toBe(true);
    expect(all(column(early, 'date_depot'), (date) => date.startsWith('2022'))).toBe(true);
  });

  it('signs the sum of its components', () => {
    const cents = (text: string): number => Math.round(Number(text) * 100);
    const exact = projects.filter((row) => {
      const parts = ['montant_usage', 'montant_logiciel', 'montant_materiel', 'montant_amoa'];
      return (
        parts.reduce((sum, part) => sum + cents(cell(row, part)), 0) ===
        cents(cell(row, 'montant_conventionne'))
      );
    });
    expect(exact.length).toBeGreaterThanOrEqual(projects.length * 0.99);
  });

  it('writes amounts, hours and counts that are positive, and dates that exist', () => {
    for (const rows of [projects, members, payments, envelopes, hours, usages]) {
      for (const name of Object.keys(rows[0] ?? {})) {
        const texts = column(rows, name).filter((text) => text !== '');
        if (/^(montant|devis|depense|heures)/.test(name)) {
          expect(
            all(texts, (text) => /^\d+(\.\d\d)?$/.test(text)),
            name,
          ).toBe(true);
        }
        if (/^(numerateur|denominateur|file_active)/.test(name)) {
          expect(
            all(texts, (text) => /^\d+$/.test(text)),
            name,
          ).toBe(true);
        }
        if (name.startsWith('date_')) expect(all(texts, isIsoDate), name).toBe(true);
      }
    }
  });

  it('reports active files of persons accompanied, then uses among the active files', () => {
    const occasions = Map.groupBy(usages, (row) => `${cell(row, 'finess_et')} ${cell(row, 'date_mesure')}`);
    let consistent = 0;
    for (const rows of occasions.values()) {
      const returned = rows.find((row) => cell(row, 'code_indicateur') === 'dossiers_actifs');
      const others = rows.filter((row) => /personnalise|agenda/.test(cell(row, 'code_indicateur')));
      if (all(column(others, 'denominateur'), (text) => text === cell(returned, 'numerateur')))
        consistent += 1;
    }
    expect(consistent).toBeGreaterThan(occasions.size * 0.98);
  });

  it('leaves no project with two software products, and shares no ESSMS, mistakes aside', () => {
    const numbers = column(members, 'finess_et');
    expect(numbers.length - new Set(numbers).size).toBeLessThan(members.length * 0.01);
  });
});
