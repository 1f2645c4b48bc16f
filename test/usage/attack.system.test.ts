import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { attackEdition } from '../../scripts/lib/attack/attack-edition.ts';
import type { AttackReport, Disclosure } from '../../scripts/lib/attack/report.ts';
import { generateDemonstration } from '../../src/demonstration/generate.ts';
import { generateOverRegister } from '../../src/demonstration/over-register.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import type { Row } from '../demonstration/tables.ts';
import {
  csvRows,
  csvText,
  disturbedFolder,
  type Folder,
  folderOf,
  openFolderDatabase,
  publish,
  type Tables,
} from './folders.ts';

/** Thresholds of an edition, as its settings have them (`secret`). */
interface Secret {
  readonly seuil_personnes: number;
  readonly min_essms: number;
  readonly min_og: number;
  readonly part_dominante_ppm: number;
  readonly largeur_protection: number;
}

const SHIPPED: Secret = {
  seuil_personnes: 11,
  min_essms: 3,
  min_og: 2,
  part_dominante_ppm: 850_000,
  largeur_protection: 5,
};
const LOW: Secret = {
  seuil_personnes: 6,
  min_essms: 2,
  min_og: 1,
  part_dominante_ppm: 950_000,
  largeur_protection: 3,
};

const demonstration = generateDemonstration({ scale: 0.05, seed: 1 });

/** A fictive programme over a register that it does not hold. */
async function fictiveProgramme(): Promise<Folder> {
  const name = 'finess/etablissements.csv';
  const register = folderOf(generateDemonstration({ scale: 0.02, seed: 5 }))[name] as string;
  const nomenclature = memoryFile(
    'nomenclature_categories.csv',
    readFileSync('data/reference/nomenclature_categories.csv'),
  );
  const files = await generateOverRegister({ register: memoryFile(name, register), nomenclature, seed: 1 });
  return { ...folderOf(files), [name]: register };
}

/** A folder with other settings than its own. */
const withSettings = (folder: Folder, settings: object): Folder => ({
  ...folder,
  'observatoire.json': JSON.stringify({ ...JSON.parse(folder['observatoire.json'] ?? '{}'), ...settings }),
});

const attack = (tables: Tables, secret: Secret): Promise<AttackReport> =>
  attackEdition(tables, {
    width: secret.largeur_protection,
    thresholds: { persons: secret.seuil_personnes, essms: secret.min_essms },
  });

/** The figures computed in SQL, by count. */
const TRUE_COUNTS: Readonly<Record<string, string>> = {
  numerateur: 'numerator',
  denominateur: 'denominator',
  personnes_non_repondantes: 'missing_persons',
};

/**
 * Whether a finding is right. That two indicators of a place count the same persons is guessed from the other places: a
 * guess that is wrong tells nothing.
 */
function isRight({ by, key, count, low, high }: Disclosure, database: DatabaseSync): boolean {
  if (by !== 'autre indicateur') return true;
  const [cell = '', indicator = ''] = key.split(' ');
  const row = database
    .prepare("SELECT * FROM judged_figure WHERE grouping = ? AND indicator = ? AND denominator_type = 'tous'")
    .get(cell.replace(':', '|'), indicator);
  const value = Number(row?.[TRUE_COUNTS[count] ?? '']);
  return !(value < low || value > high);
}

const EDITIONS = [
  { edition: 'a demonstration', folder: () => folderOf(demonstration), secret: SHIPPED, hidden: 15_000 },
  {
    edition: 'a demonstration that is disturbed in every way, with low thresholds',
    folder: () => disturbedFolder(demonstration),
    secret: LOW,
    hidden: 12_000,
  },
  {
    edition: 'one region',
    folder: () => withSettings(folderOf(demonstration), { perimetre: 'region:53' }),
    secret: SHIPPED,
    hidden: 900,
  },
  {
    edition: 'a fictive programme over a register',
    folder: fictiveProgramme,
    secret: SHIPPED,
    hidden: 5_000,
  },
];

describe('with the published files alone, nobody finds a count that is hidden', () => {
  test.each(EDITIONS)('in $edition', { timeout: 60_000 }, async ({ folder, secret, hidden }) => {
    const data = withSettings(await folder(), { secret });
    const tables = await publish(data);
    const { disclosed, contradictions, suppressedCounts } = await attack(tables, secret);
    const database = openFolderDatabase(data, tables);
    expect(disclosed.filter((finding) => isRight(finding, database))).toEqual([]);
    expect(contradictions).toEqual([]);
    expect(suppressedCounts).toBeGreaterThan(hidden);
  });
});

const NAMES = [
  'type_territoire',
  'code_territoire',
  'secteur',
  'code_indicateur',
  'type_denominateur',
] as const;

/** The rows that `usages.csv` hides to protect others, all types together, as they would be printed. */
function secondaryRows(rows: readonly Row[], database: DatabaseSync): Row[] {
  const figures = database.prepare('SELECT * FROM judged_figure WHERE grouping = ? AND indicator = ?');
  return rows.flatMap((row) => {
    const { type_territoire: type, code_territoire: code, secteur, code_indicateur, statut } = row;
    if (statut !== 'secret' || row.type_denominateur !== 'tous') return [];
    const own = figures.all(`${type}|${code}|${secteur}`, code_indicateur ?? '');
    const truth = own.find(({ denominator_type }) => denominator_type === 'tous');
    if (truth === undefined || own.some(({ is_secret }) => is_secret === 1) || Number(truth.types) > 1)
      return [];
    const { numerator, denominator } = truth;
    return [{ ...row, numerateur: `${numerator}`, denominateur: `${denominator}`, statut: 'publie' }];
  });
}

/** Whether an attack tells a count of another place than that of a row. */
const tellsAnother = ({ disclosed }: AttackReport, row: Row): boolean =>
  disclosed.some(
    ({ file, key }) =>
      file === 'usages.csv' &&
      !key.startsWith(`${row.type_territoire}:${row.code_territoire}|${row.secteur} `),
  );

test('a row hidden to protect others tells them when it is printed', { timeout: 60_000 }, async () => {
  const data = withSettings(folderOf(demonstration), { perimetre: 'region:75' });
  const tables = await publish(data);
  const rows = csvRows(tables.get('usages'));
  const told: Row[] = [];
  for (const printed of secondaryRows(rows, openFolderDatabase(data, tables))) {
    const undone = rows.map((row) => (NAMES.every((name) => row[name] === printed[name]) ? printed : row));
    const report = await attack(new Map([...tables, ['usages', csvText(undone)]]), SHIPPED);
    if (tellsAnother(report, printed)) told.push(printed);
    if (told.length === 3) break;
  }
  expect(told).toHaveLength(3);
});
