import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { byAmountPerEssms, type Levelled, levelled } from './levelling.ts';
import { moneyToday, partsAt } from './located-money.ts';
import { type Figure, readFigure, rounded, sumOf, writeFigure } from './numbers.ts';
import { perimeterOf } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow, PublishedTable } from './published-table.ts';
import { remainingCredits } from './remaining-credits.ts';

const PERCENT: Readonly<Record<string, bigint>> = { hypothese_5: 5n, hypothese_10: 10n, hypothese_20: 20n };

const levelledOf = (row: PublishedRow): Levelled => ({
  code: row.code_territoire ?? '',
  count: readFigure(row.nb_essms) ?? 0n,
  engaged: readFigure(row.montant_engage, 2) ?? 0n,
});

/** Each envelope, and how it would be shared so that the least funded reach one level (M-27, M-28): to the cent. */
export const checkRemainder: Check = {
  name: 'reste-a-allouer',
  title: 'Reste à allouer : enveloppes et répartition au centime',
  run: (edition, comparisons) => {
    const table = edition.table('reste_a_allouer');
    const money = moneyToday(edition);
    const { isNational, topRow } = perimeterOf(edition);
    const whole = isNational ? 'FR' : topRow.code_territoire;
    const areas = Map.groupBy(table.rows, ({ niveau, perimetre }) => `${niveau} ${perimetre}`);
    for (const rows of areas.values()) {
      const { niveau: level = '', perimetre: perimeter = '' } = rows[0] ?? {};
      const parts = new Map(
        partsAt(edition, { level, perimeter: perimeter === whole ? 'FR' : perimeter, money }).map((part) => [
          part.code,
          part,
        ]),
      );
      for (const row of rows) {
        const part = parts.get(row.code_territoire ?? '');
        comparisons.cell(table, row, 'nb_essms', String(part?.count ?? 0));
        comparisons.cell(table, row, 'montant_engage', writeFigure(BigInt(part?.amount ?? 0), 2));
        compareRow(table, row, comparisons);
      }
      for (const scenario of Map.groupBy(rows, (row) => row.scenario).values()) {
        compareEnvelope(edition, table, scenario, comparisons);
        compareSharing(table, scenario, comparisons);
      }
    }
  },
};

function compareRow(table: PublishedTable, row: PublishedRow, comparisons: Comparisons): void {
  const { count, engaged } = levelledOf(row);
  const after = sumOf([engaged, readFigure(row.montant_reparti, 2)]);
  comparisons.cell(table, row, 'montant_apres', writeFigure(after, 2));
  comparisons.cell(table, row, 'euros_par_essms_avant', writeFigure(rounded(engaged, count), 2));
  comparisons.cell(table, row, 'euros_par_essms_apres', writeFigure(rounded(after, count), 2));
  const isTold = row.euros_par_essms_apres !== '';
  comparisons.rule(
    table,
    row,
    'statut',
    isTold === (row.statut === 'publie'),
    isTold ? 'publie' : 'une raison d’absence',
  );
}

function compareSharing(
  table: PublishedTable,
  rows: readonly PublishedRow[],
  comparisons: Comparisons,
): void {
  const envelope = readFigure(rows[0]?.enveloppe, 2);
  // Without an amount to share, or when nothing is engaged, nothing is told of any territory.
  const isShared = envelope !== null && rows.some((row) => row.montant_reparti !== '');
  const given = isShared ? levelled(rows.map(levelledOf), envelope) : null;
  for (const row of rows) {
    comparisons.cell(table, row, 'enveloppe', rows[0]?.enveloppe ?? '');
    const expected = given?.get(row.code_territoire ?? '') ?? null;
    comparisons.cell(table, row, 'montant_reparti', writeFigure(expected, 2));
  }
}

function compareEnvelope(
  edition: PublishedEdition,
  table: PublishedTable,
  rows: readonly PublishedRow[],
  comparisons: Comparisons,
): void {
  const [first] = rows;
  if (first === undefined) return;
  const territories = rows.map(levelledOf);
  const engaged = sumOf(territories.map((one) => one.engaged)) ?? 0n;
  const percent = PERCENT[first.scenario ?? ''];
  let expected: Figure = null;
  if (percent !== undefined) expected = rounded(engaged * percent, 100n);
  else if (first.scenario === 'enveloppe_restante')
    expected = remainingCredits(edition, first.perimetre ?? '');
  else expected = levelUpCost(territories);
  // Where nothing is engaged there is neither a share of it, nor a best funded.
  if (engaged === 0n && first.scenario !== 'enveloppe_restante' && first.enveloppe === '') return;
  comparisons.cell(table, first, 'enveloppe', writeFigure(expected, 2));
}

/** What would bring each to the level of the best funded (M-28), to the cent above: one alone is compared with none. */
function levelUpCost(territories: readonly Levelled[]): Figure {
  const inhabited = territories.filter(({ count }) => count > 0n).sort(byAmountPerEssms);
  const best = inhabited.at(-1);
  if (best === undefined || inhabited.length < 2) return null;
  const top = inhabited.reduce(
    (sum, { count, engaged }) => sum + best.engaged * count - engaged * best.count,
    0n,
  );
  return rounded(top, best.count);
}
