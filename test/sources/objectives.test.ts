import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseObjectives } from '../../src/sources/objectives.ts';
import type { SettingsWarning } from '../../src/sources/unknown-settings.ts';
import { UnreadableError } from '../../src/sources/unreadable-error.ts';

// biome-ignore lint/suspicious/noExplicitAny: a file whose form the tests damage at will
type Loose = any;

const SHIPPED = readFileSync('data/reference/objectifs.json', 'utf8');
const MSSANTE = {
  code_indicateur: 'mssante',
  libelle: 'MSSanté',
  cible_ppm: 700_000,
  du: '2024-01-15',
  source: 'AAP 2024 § 4',
};
const OBJECTIVE = { code: 'dui_actifs', valeur: 410_000, date: '2024-12-31', source: 'AAP 2024 § 4' };

const parse = (file: Loose) => parseObjectives(JSON.stringify(file));
const parseTargets = (...cibles: Loose[]) => parse({ cibles }).targets;

function warnings(file: Loose): SettingsWarning[] {
  const found: SettingsWarning[] = [];
  parseObjectives(JSON.stringify(file), (warning) => found.push(warning));
  return found;
}

function faults(file: Loose): string {
  try {
    parse(file);
  } catch (error) {
    if (error instanceof UnreadableError && error.code === 'S-FIC-02') return error.message;
    throw error;
  }
  throw new Error('read without a fault');
}

describe('the file that ships', () => {
  test('five targets from the opening of the call, without exemption, and nothing unknown', () => {
    const { targets } = parseObjectives(SHIPPED);
    expect(targets.map(({ indicator, ppm }) => [indicator, ppm])).toEqual([
      ['mssante', 700_000],
      ['dmp', 700_000],
      ['dossiers_actifs', 900_000],
      ['dossiers_actifs_projet_personnalise', 900_000],
      ['dossiers_actifs_agenda', 900_000],
    ]);
    for (const { from, to, exemptions } of targets) {
      expect([from, to, exemptions]).toEqual(['2024-01-15', null, []]);
    }
    expect(warnings(JSON.parse(SHIPPED))).toEqual([]);
  });

  test('the national objective of the call: 410 000 active files at the end of 2024', () => {
    expect(parseObjectives(SHIPPED).activeRecords).toEqual({
      code: 'dui_actifs',
      value: 410_000,
      date: '2024-12-31',
      source: 'AAP 2024 § 4',
    });
  });
});

test.each([
  ['absent', { cibles: [] }],
  ['empty', { cibles: [], objectifs: [] }],
])('national objectives %s: there is none', (_, file) => {
  expect(parse(file)).toEqual({ targets: [], activeRecords: null });
});

describe('whom a target exempts', () => {
  const exemption = (entry: Loose) => parseTargets({ ...MSSANTE, exemptions: [entry] })[0]?.exemptions[0];

  test.each<[string, Loose, string[], string[], string]>([
    ['a sector', 'ahi', ['ahi'], [], 'Accueil, hébergement, insertion'],
    ['a category', '160', [], ['160'], 'catégorie 160'],
    ['a sector, in the singular', { secteur: 'pjm' }, ['pjm'], [], 'Protection juridique des majeurs'],
    ['a category, in the singular', { categorie: '344' }, [], ['344'], 'catégorie 344'],
    [
      'several, with the reason and the text',
      {
        secteurs: ['ahi'],
        categories: ['160', '344'],
        motif: 'non éligibles au SONS',
        source: 'instruction du 2 septembre 2025',
      },
      ['ahi'],
      ['160', '344'],
      'Accueil, hébergement, insertion ; catégorie 160 ; catégorie 344 : non éligibles au SONS (instruction du 2 septembre 2025)',
    ],
  ])('%s', (_, entry, sectors, categories, label) => {
    expect(exemption(entry)).toEqual({ sectors, categories, label });
  });

  test.each<[Loose, string]>([
    ['ahie', '« cibles.0.exemptions.0 » doit être un secteur (personnes_agees, '],
    ['16', 'ou une catégorie FINESS de trois chiffres'],
    [160, '« cibles.0.exemptions.0 » doit être un secteur, une catégorie ou un objet entre accolades'],
    [{}, '« cibles.0.exemptions.0 » doit dire qui est exempté'],
    [{ secteurs: [] }, '« cibles.0.exemptions.0.secteurs » ne doit pas être vide'],
    [{ secteurs: ['ahi', 'x'] }, '« cibles.0.exemptions.0.secteurs.1 » doit être un de ces secteurs : '],
    [{ categories: [160] }, '« cibles.0.exemptions.0.categories.0 » doit être une catégorie FINESS'],
    [{ categorie: '1600' }, '« cibles.0.exemptions.0.categorie » doit être une catégorie FINESS'],
  ])('%j is refused', (entry, words) => {
    expect(faults({ cibles: [{ ...MSSANTE, exemptions: [entry] }] })).toContain(words);
  });
});

describe('a target at fault', () => {
  test.each<[Loose, string]>([
    [{ code_indicateur: 'msante' }, '« cibles.0.code_indicateur » doit être une de ces valeurs : dossiers_'],
    [{ code_indicateur: 'e_prescription' }, 'ne peut pas être e_prescription, comptage facultatif'],
    [{ code_indicateur: 'e_parcours' }, 'ne peut pas être e_parcours, comptage facultatif'],
    [{ cible_ppm: 0 }, '« cibles.0.cible_ppm » doit être au moins 1'],
    [{ cible_ppm: 1_000_001 }, '« cibles.0.cible_ppm » doit être au plus 1000000'],
    [{ cible_ppm: 0.7 }, '« cibles.0.cible_ppm » doit être un nombre entier'],
    [{ cible_ppm: '700000' }, '« cibles.0.cible_ppm » doit être un nombre'],
    [{ du: '2024-02-30' }, '« cibles.0.du » doit être une date AAAA-MM-JJ'],
    [{ du: undefined }, '« cibles.0.du » est absent'],
    [{ au: '31/12/2024' }, '« cibles.0.au » doit être une date AAAA-MM-JJ'],
    [{ au: '2024-01-14' }, '« cibles.0.au » précède « du »'],
    [{ libelle: ' ' }, '« cibles.0.libelle » ne doit pas être vide'],
    [{ source: undefined }, '« cibles.0.source » est absent'],
  ])('%j', (change, words) => {
    expect(faults({ cibles: [{ ...MSSANTE, ...change }] })).toContain(words);
  });

  test('a target of one day, and a whole rate, are sound', () => {
    const [target] = parseTargets({ ...MSSANTE, au: '2024-01-15', cible_ppm: 1_000_000 });
    expect(target).toMatchObject({ from: '2024-01-15', to: '2024-01-15', ppm: 1_000_000 });
    expect(parseTargets({ ...MSSANTE, cible_ppm: 1 })[0]?.ppm).toBe(1);
  });
});

describe('two targets of one indicator', () => {
  const period = (du: string, au: string | null) => ({ ...MSSANTE, du, au });

  test.each([
    ['the same day', period('2024-01-15', '2025-06-30'), period('2025-06-30', null)],
    ['a period without end', period('2024-01-15', null), period('2026-01-01', '2026-12-31')],
    ['in disorder', period('2025-01-01', '2025-12-31'), period('2024-01-01', '2025-01-01')],
    ['one within the other', period('2024-01-01', '2024-12-31'), period('2024-03-01', '2024-03-31')],
  ])('are refused when their periods meet: %s', (_, one, other) => {
    expect(faults({ cibles: [one, other] })).toContain(
      '« cibles.0 » et « cibles.1 » fixent pour les mêmes jours la cible de mssante',
    );
  });

  test('follow each other, or are of two indicators', () => {
    expect(parseTargets(period('2025-07-01', null), period('2024-01-15', '2025-06-30'))).toHaveLength(2);
    expect(parseTargets(MSSANTE, { ...MSSANTE, code_indicateur: 'dmp' })).toHaveLength(2);
  });
});

describe('a national objective at fault', () => {
  test.each<[Loose[], string]>([
    [[{ ...OBJECTIVE, code: 'dui' }], '« objectifs.0.code » doit être une de ces valeurs : dui_actifs'],
    [[{ ...OBJECTIVE, valeur: 0 }], '« objectifs.0.valeur » doit être au moins 1'],
    [[{ ...OBJECTIVE, valeur: 1.5 }], '« objectifs.0.valeur » doit être un nombre entier'],
    [[{ ...OBJECTIVE, date: 'fin 2024' }], '« objectifs.0.date » doit être une date AAAA-MM-JJ'],
    [[{ ...OBJECTIVE, source: undefined }], '« objectifs.0.source » est absent'],
    [[OBJECTIVE, { ...OBJECTIVE, valeur: 500_000 }], '« objectifs » fixe deux fois l’objectif dui_actifs'],
  ])('%j', (objectifs, words) => {
    expect(faults({ cibles: [], objectifs })).toContain(words);
  });
});

test('every fault is named at once', () => {
  const message = faults({
    cibles: [
      { ...MSSANTE, code_indicateur: 'dmp', cible_ppm: 70.5, du: '2024-02-01', au: '2024-01-31' },
      { ...MSSANTE, exemptions: ['ahie'] },
      MSSANTE,
    ],
    objectifs: [{ ...OBJECTIVE, valeur: 1.5 }, OBJECTIVE],
  });
  for (const words of [
    '« cibles.0.cible_ppm »',
    '« cibles.0.au » précède',
    '« cibles.1.exemptions.0 »',
    '« cibles.1 » et « cibles.2 »',
    '« objectifs.0.valeur »',
    '« objectifs » fixe deux fois',
  ]) {
    expect(message).toContain(words);
  }
});

test.each([
  ['', 'n’est pas du JSON valide'],
  ['[]', 'le contenu doit être un objet entre accolades'],
  ['null', 'le contenu doit être un objet entre accolades'],
  ['{}', '« cibles » est absent'],
  ['{"cibles": {}}', '« cibles » doit être une liste entre crochets'],
  ['{"cibles": [null]}', '« cibles.0 » doit être un objet entre accolades'],
])('a file that is no list of targets: %s', (content, words) => {
  expect(() => parseObjectives(content)).toThrow(words);
});

test('settings that are not read are told at once, with the name that was meant', () => {
  const file = {
    $schema: 'x',
    objectif: [OBJECTIVE],
    cibles: [
      { ...MSSANTE, fin: '2024-12-31', _note: 'x', exemptions: ['ahi', { secteur: 'pjm', motifs: 'x' }] },
    ],
    objectifs: [{ ...OBJECTIVE, couleur: 'bleu' }],
  };
  const [warning, other] = warnings(file);
  expect(other).toBeUndefined();
  for (const name of ['objectif', 'cibles.0.fin', 'cibles.0.exemptions.1.motifs', 'objectifs.0.couleur']) {
    expect(warning?.message).toContain(`Le réglage « ${name} » est inconnu : il n’est pas lu.`);
  }
  expect(warning?.message).not.toMatch(/_note|\$schema/);
  expect(warning?.remedy).toContain('renommez « objectif » en « objectifs »');
  expect(warning?.remedy).toContain('en « cibles.0.exemptions.1.motif »');
});
