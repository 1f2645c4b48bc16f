import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Row } from '../demonstration/tables.ts';
import { loadRows } from '../usage/sql/load-rows.ts';

/** The figures of a comparison as SQL computes them; `null` where they do not exist. */
export interface ComputedBalance {
  readonly niveau: string;
  readonly perimetre: string;
  readonly parts: number;
  readonly funded: number;
  /** Cents. */
  readonly ff: number;
  readonly hoover: number | null;
  readonly gini: number | null;
  readonly theil: number | null;
  readonly theil_inter: number | null;
  readonly theil_intra: number | null;
  readonly low: number;
  readonly high: number;
  readonly statut: string;
}

interface Inputs {
  /** Published. */
  readonly essms: readonly Row[];
  readonly attributions: readonly Row[];
  /** Declared. */
  readonly projets: readonly Row[];
}

/** After every convention. */
export const EVER = '9999-12-31';

const iso = (date: string): string => date.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');

/** The balance of the money signed until a day, or ever; `levels` limits what is computed. */
export function balanceDatabase({ essms, attributions, projets }: Inputs) {
  const database = new DatabaseSync(':memory:');
  loadRows(
    database,
    'essms',
    ['finess_et', 'secteur', 'code_epci', 'code_departement', 'code_region'],
    essms,
  );
  loadRows(database, 'attributions', ['id_projet', 'finess_et', 'montant_attribue'], attributions);
  loadRows(
    database,
    'convention',
    ['id_projet', 'date_convention'],
    projets.map((row) => ({ ...row, date_convention: iso(row.date_convention ?? '') })),
  );
  database.exec(readFileSync(join(import.meta.dirname, 'balance.sql'), 'utf8'));
  return {
    figuresAt(day: string, levels = ['region', 'departement', 'epci', 'secteur']): ComputedBalance[] {
      database.exec('DELETE FROM moment; DELETE FROM part');
      database.prepare('INSERT INTO moment VALUES (?)').run(day);
      const list = levels.map((level) => `'${level}'`).join(', ');
      database.exec(`INSERT INTO part SELECT * FROM part_view WHERE niveau IN (${list})`);
      return database.prepare('SELECT * FROM figure').all() as unknown as ComputedBalance[];
    },
    /** Date of the first convention whose money goes to a located ESSMS. */
    firstConvention(): string {
      const row = database
        .prepare(
          `SELECT MIN(date_convention) AS first FROM attributions JOIN convention USING (id_projet) JOIN essms USING (finess_et)
            WHERE code_region <> ''`,
        )
        .get() as { first: string };
      return row.first;
    },
  };
}
