import { describe, expect, test } from 'vitest';
import { PublishedEdition } from '../../../scripts/lib/verify/published-edition.ts';
import { CHECKS, verifyEdition } from '../../../scripts/lib/verify/verify-edition.ts';
import {
  country,
  otherDigit,
  publishedFiles,
  type Row,
  withFile,
  withRows,
  withSettings,
} from './edition.ts';

const files = await publishedFiles(country);
const regional = await publishedFiles(withSettings(country, { perimetre: 'region:53' }));

/** One digit of a published file is changed: the check that must find it, and the file and column that it must name. */
interface Mutation {
  readonly check: string;
  readonly file: string;
  readonly column: string;
  /** Which row; the first that has a digit there unless said. */
  readonly of?: (row: Row) => boolean;
  /** What is named, when it is not the cell itself. */
  readonly named?: { readonly file?: string; readonly column?: string };
  readonly edition?: 'regional';
  /** Indices are compared to the ninth decimal: something before it is changed. */
  readonly digit?: 'first';
}

const mutation = (
  check: string,
  file: string,
  column: string,
  more: Omit<Mutation, 'check' | 'file' | 'column'> = {},
) => ({
  check,
  file: `${file}.csv`,
  column,
  ...more,
});

const isTop = (row: Row): boolean => row.type_territoire === 'pays' || row.type_territoire === 'region';
const isPart = (row: Row): boolean => row.type_territoire === 'departement';
const isOfAll = (row: Row): boolean => row.type_denominateur === 'tous';
const isTold = (row: Row): boolean => row.statut === 'publie';
const isLast = (row: Row): boolean => row.mois === '2025-06-30' && row.code_region === '11';

const MUTATIONS: readonly Mutation[] = [
  mutation('cellules', 'essms', 'finess_et', { of: (row) => row.finess_et !== '' }),
  mutation('territoires-sommes', 'territoires', 'nb_essms'),
  mutation('territoires-sommes', 'territoires', 'montant_conventionne', { of: isPart }),
  mutation('territoires-sommes', 'territoires', 'montant_verse', { of: isPart }),
  mutation('territoires-sommes', 'territoires', 'nb_essms_couverts', { of: isPart }),
  mutation('territoires-sommes', 'territoires', 'nb_isoles'),
  mutation('territoires-sommes', 'territoires', 'population', { of: isPart }),
  mutation('territoires-sommes', 'territoires', 'montant_conventionne', { of: isPart, edition: 'regional' }),
  mutation('territoires-rapports', 'territoires', 'part_essms'),
  mutation('territoires-rapports', 'territoires', 'indice_equilibre'),
  mutation('territoires-rapports', 'territoires', 'ecart_part', { of: isPart }),
  mutation('territoires-rapports', 'territoires', 'euros_par_essms', { edition: 'regional' }),
  mutation('territoires-rapports', 'territoires', 'densite_100km2'),
  mutation('secteurs', 'secteurs', 'montant_conventionne', { of: isPart }),
  mutation('secteurs', 'secteurs', 'part_montant'),
  mutation('secteurs', 'secteurs', 'nb_essms_couverts', { edition: 'regional' }),
  mutation('essms', 'territoires', 'nb_essms_conventionnes', { of: isPart }),
  mutation('essms', 'essms', 'code_departement', { named: { file: 'territoires.csv', column: 'nb_essms' } }),
  mutation('essms', 'territoires', 'nb_isoles', { of: isPart, edition: 'regional' }),
  mutation('attributions', 'attributions', 'montant_attribue'),
  mutation('attributions', 'essms', 'montant_attribue', { of: (row) => row.dans_projet === 'true' }),
  mutation('attributions', 'attributions', 'code_departement'),
  mutation('attributions', 'projets', 'montant_conventionne', {
    of: (row) => row.statut === 'en_cours',
    named: { file: 'attributions.csv', column: 'montant_attribue' },
  }),
  mutation('attributions', 'attributions', 'montant_attribue', {
    edition: 'regional',
    named: { file: 'essms.csv' },
  }),
  mutation('projets', 'projets', 'montant_theorique'),
  mutation('projets', 'projets', 'theorique_logiciel', { named: { column: 'montant_theorique' } }),
  mutation('projets', 'projets', 'ecart', { of: isSignedRow }),
  mutation('projets', 'projets', 'reste_a_verser', { of: isSignedRow }),
  mutation('projets', 'projets', 'nb_acquisition', { named: { column: 'nb_essms' } }),
  mutation('projets', 'calendrier', 'echeance_indicative', { of: (row) => row.echeance_indicative !== '' }),
  mutation('calendrier', 'calendrier', 'jours_ecart'),
  mutation('calendrier', 'calendrier', 'date_debut', {
    of: (row) => row.echeance_indicative !== '',
    named: { file: 'projets.csv', column: 'echeance_indicative' },
  }),
  mutation('effets', 'effets_equilibre', 'montant_demande'),
  mutation('versements', 'versements', 'montant_avance', { of: isLast, named: { column: 'cumul_verse' } }),
  mutation('versements', 'versements', 'cumul_engage', { of: isLast }),
  mutation('versements', 'versements', 'cumul_verse', { of: (row) => row.code_region === 'FR' }),
  mutation('equilibre', 'equilibre', 'hoover', { of: isTold, digit: 'first' }),
  mutation('equilibre-dates', 'equilibre_dans_le_temps', 'gini', { of: isTold, digit: 'first' }),
  mutation('equilibre', 'equilibre', 'euros_par_essms_max', { of: isTold }),
  mutation('equilibre', 'attributions', 'montant_attribue', {
    named: { file: 'equilibre.csv', column: 'hoover' },
  }),
  mutation('equilibre-dates', 'equilibre_dans_le_temps', 'cumul_engage'),
  mutation('equilibre-dates', 'equilibre_dans_le_temps', 'nb_territoires_dotes', { edition: 'regional' }),
  mutation('usages-lignes', 'usages', 'taux', { of: isTold }),
  mutation('usages-lignes', 'usages', 'numerateur', { of: isTold, named: { column: 'taux' } }),
  mutation('usages-lignes', 'usages', 'borne_basse', { of: (row) => row.borne_basse !== '' }),
  mutation('usages-lignes', 'usages_projets', 'taux', { of: isTold }),
  mutation('usages-lignes', 'tendances', 'denominateur', { of: isTold, named: { column: 'taux' } }),
  mutation('usages-sommes', 'usages', 'nb_repondants', { of: (row) => isTop(row) && isOfAll(row) }),
  mutation('usages-sommes', 'usages', 'nb_attendus', {
    of: (row) => isPart(row) && isOfAll(row),
    edition: 'regional',
  }),
  mutation('usages-sommes', 'usages', 'nb_repondants', {
    of: (row) => !isOfAll(row),
  }),
  mutation('mois', 'dui_actifs', 'nb_repondants', { of: isTold }),
  mutation('mois', 'echanges', 'nb_repondants', { of: isTold }),
  mutation('reste-a-allouer', 'reste_a_allouer', 'montant_reparti', {
    of: (row) => row.montant_reparti !== '0.00',
  }),
  mutation('reste-a-allouer', 'reste_a_allouer', 'enveloppe'),
  mutation('reste-a-allouer', 'reste_a_allouer', 'montant_engage', { edition: 'regional' }),
  mutation('enveloppes', 'consommation_enveloppes', 'montant_engage'),
  mutation('enveloppes', 'consommation_enveloppes', 'taux', { of: isTold }),
  mutation('subventions', 'subventions', 'montant'),
  mutation('subventions', 'subventions', 'dateConvention', {
    of: (row) => row.dateConvention?.endsWith('1') === false,
  }),
  mutation('isoles-territoires', 'isoles_territoires', 'nb_sans_grappe'),
  mutation('isoles', 'isoles_grappes', 'distance_km', {
    of: (row) => row.rang === '1' && row.distance_km !== '',
    named: { file: 'isoles.csv' },
  }),
  mutation('isoles', 'isoles_grappes', 'rang'),
  mutation('isoles', 'isoles', 'code_commune'),
  mutation('qualite', 'completude', 'taux'),
  mutation('qualite', 'couvertures', 'nb_essms'),
  mutation('qualite', 'indicateurs_qualite', 'numerateur', { of: isTold, named: { column: 'taux' } }),
];

function isSignedRow(row: Row): boolean {
  return row.statut === 'en_cours' && row.statut_montant_theorique === 'publie';
}

const checkOf = (name: string) => CHECKS.filter((check) => check.name === name);

describe('a changed digit is found and named', () => {
  test.each(MUTATIONS)('$check: $column of $file', async (mutated) => {
    const { check, file, column, of = () => true, named = {}, edition, digit } = mutated;
    const source = edition === 'regional' ? regional : files;
    const changed = withRows(source, file, (rows) => {
      const row = rows.find((one) => /\d/.test(one[column] ?? '') && of(one));
      if (row === undefined) throw new Error(`no row of ${file} has a digit in ${column}`);
      // A key that is told twice, whatever it was.
      if (check === 'cellules') row[column] = rows.at(-1)?.[column] ?? '';
      else row[column] = digit === 'first' ? `1${row[column]}` : otherDigit(row[column] ?? '');
    });
    const [outcome] = await verifyEdition(changed, checkOf(check));
    const places = outcome?.discrepancies.map((one) => `${one.file} ${one.column}`);
    expect(places).toContain(`${named.file ?? file} ${named.column ?? column}`);
  });

  test('in any file, by its hash in the data package', async () => {
    for (const name of [...files.keys()].filter((file) => /csv|xlsx/.test(file))) {
      const bytes = Uint8Array.from(files.get(name) ?? []);
      bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
      const [outcome] = await verifyEdition(withFile(files, name, bytes), checkOf('fichiers'));
      expect(outcome?.discrepancies.map((one) => `${one.file} ${one.column}`)).toEqual([
        `${name} sha256`,
        `${name} hash`,
      ]);
    }
  });

  test('in a group of isolated ESSMS that nobody is in', async () => {
    const group = { groupe: '35-G99', code_departement: '35', nb_essms: '15', finess_ets: '' };
    const changed = withRows(files, 'isoles_groupes.csv', (rows) => rows.push(group));
    const [outcome] = await verifyEdition(changed, checkOf('isoles'));
    expect(outcome?.discrepancies).toContainEqual({
      file: 'isoles_groupes.csv',
      row: '35-G99',
      column: 'nb_essms',
      published: '15',
      recomputed: '0',
    });
  });

  test('in the name of a column that was promised', async () => {
    const text = new TextDecoder().decode(files.get('versements.csv')).replace('cumul_verse', 'cumul_vers');
    const changed = withFile(files, 'versements.csv', new TextEncoder().encode(text));
    const [outcome] = await verifyEdition(changed, checkOf('fichiers'));
    expect(outcome?.discrepancies.map((one) => `${one.file} ${one.column}`)).toContain(
      'versements.csv cumul_verse',
    );
  });

  test('in the catalogue', async () => {
    const text = new TextDecoder().decode(files.get('catalogue.jsonld'));
    const changed = new TextEncoder().encode(
      text.replace(/("dcat:byteSize":\s*\{\s*"@value":\s*")\d/, '$10'),
    );
    const [outcome] = await verifyEdition(withFile(files, 'catalogue.jsonld', changed), checkOf('catalogue'));
    expect(outcome?.discrepancies.map(({ column }) => column)).toEqual(['dcat:byteSize']);
  });

  test('in the number of rows of a sheet of the workbook', async () => {
    const changed = withRows(files, 'secteurs.csv', (rows) => rows.pop());
    const [outcome] = await verifyEdition(changed, checkOf('classeur'));
    expect(outcome?.discrepancies.map(({ row }) => row)).toEqual(['feuille secteurs']);
  });

  test.each([
    ['of which every table has lost its rows', () => ''],
    ['of which every cell is a word', (cell: string) => cell.replaceAll(/[^,\n]+/g, 'x')],
    ['of which every digit is zero', (cell: string) => cell.replaceAll(/\d/g, '0')],
  ])('an edition %s is told, not thrown', async (_, damage) => {
    const damaged = [...files].map(([name, content]): [string, Uint8Array] => {
      if (!name.endsWith('.csv')) return [name, content];
      const [header = '', ...rows] = new TextDecoder().decode(content).split('\n');
      return [name, new TextEncoder().encode([header, damage(rows.join('\n'))].join('\n'))];
    });
    const outcomes = await verifyEdition(new PublishedEdition(new Map(damaged)));
    expect(outcomes.filter(({ discrepancyCount }) => discrepancyCount > 0).length).toBeGreaterThan(2);
  });

  test('every check is put to the proof', () => {
    const proved = new Set([...MUTATIONS.map(({ check }) => check), 'fichiers', 'catalogue', 'classeur']);
    expect(CHECKS.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([]);
  });
});
