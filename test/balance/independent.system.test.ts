import { describe, expect, test } from 'vitest';
import { generateDemonstration } from '../../src/demonstration/generate.ts';
import type { Row } from '../demonstration/tables.ts';
import { csvRows, type Folder, folderOf, publish } from '../usage/folders.ts';
import { balanceDatabase, type ComputedBalance, EVER } from './balance-database.ts';

const SCALE = 0.1;
const PRECISION = 1e-9;
const INDICES = ['hoover', 'gini', 'theil', 'theil_inter', 'theil_intra'] as const;

/** What separates a published row from the computed one; empty when nothing does. */
function differences(published: Row, computed: ComputedBalance | undefined): string[] {
  const row = `${published.niveau} ${published.perimetre} ${published.date ?? ''}`.trim();
  // A perimeter without any ESSMS has no unit to count.
  const statut = computed?.statut ?? 'sans_objet';
  if (published.statut !== statut) return [`${row}: ${published.statut} instead of ${statut}`];
  return INDICES.flatMap((index) => {
    const told = published[index] ?? '';
    const value = statut === 'publie' ? (computed?.[index] ?? null) : null;
    if (value === null) return told === '' ? [] : [`${row}: ${index} ${told} instead of nothing`];
    const isSame = told !== '' && Math.abs(Number(told) - value) <= PRECISION;
    return isSame ? [] : [`${row}: ${index} ${told} instead of ${value}`];
  });
}

/** The ends of a row, in cents: both are rounded to the nearest. */
function endDifferences(published: Row, computed: ComputedBalance | undefined): string[] {
  if (computed?.statut !== 'publie')
    return published.euros_par_essms_min === '' ? [] : ['an end without index'];
  return [
    [published.euros_par_essms_min, computed.low],
    [published.euros_par_essms_max, computed.high],
  ].flatMap(([told, value]) =>
    Math.abs(Number(told) - Number(value)) <= 0.005 + PRECISION
      ? []
      : [`${published.niveau} ${published.perimetre}: ${told} instead of ${value}`],
  );
}

const keyOf = ({ niveau, perimetre }: { niveau?: string; perimetre?: string }): string =>
  `${niveau} ${perimetre}`;

/** The last day of each month from that of a date, then a last date. */
function monthEnds(first: string, last: string): string[] {
  const [year = 0, month = 0] = first.split('-').map(Number);
  const ends = Array.from({ length: 600 }, (_, index) =>
    new Date(Date.UTC(year, month + index, 0)).toISOString().slice(0, 10),
  );
  return [...ends.filter((day) => day < last), last];
}

async function compare(folder: Folder) {
  const published = await publish(folder);
  const rows = (name: string): Row[] => csvRows(published.get(name));
  const database = balanceDatabase({
    essms: rows('essms'),
    attributions: rows('attributions'),
    projets: csvRows(folder['projets.csv']),
  });
  const { date_donnees: dataDate } = JSON.parse(folder['observatoire.json'] ?? '{}') as {
    date_donnees: string;
  };
  const figures = new Map(database.figuresAt(EVER).map((row) => [keyOf(row), row]));
  const balance = rows('equilibre');
  const dated = rows('equilibre_dans_le_temps');
  const days = monthEnds(database.firstConvention(), dataDate);
  const found = days.flatMap((day, index) => {
    const isLast = index === days.length - 1;
    const then = new Map(
      database.figuresAt(isLast ? EVER : day, ['region', 'departement']).map((row) => [keyOf(row), row]),
    );
    return dated
      .filter(({ date }) => date === day)
      .flatMap((row) => {
        const computed = then.get(keyOf(row));
        const told = [row.cumul_engage, row.nb_territoires, row.nb_territoires_dotes];
        const counts = [((computed?.ff ?? 0) / 100).toFixed(2), computed?.parts ?? 0, computed?.funded ?? 0];
        return [
          ...differences(row, computed),
          ...(told.join() === counts.join() ? [] : [`${keyOf(row)} ${day}: ${told} instead of ${counts}`]),
        ];
      });
  });
  return {
    differences: balance.flatMap((row) => [
      ...differences(row, figures.get(keyOf(row))),
      ...endDifferences(row, figures.get(keyOf(row))),
    ]),
    datedDifferences: found,
    missing: [...figures.keys()].filter((key) => !balance.some((row) => keyOf(row) === key)),
    dates: [...new Set(dated.map(({ date }) => date))],
    days,
    balance,
    dated,
  };
}

describe('the balance that is published is what SQL computes', () => {
  test('of the demonstration: every level, inside every région, at every date', async () => {
    const found = await compare(folderOf(generateDemonstration({ scale: SCALE, seed: 3 })));
    expect(found.differences).toEqual([]);
    expect(found.datedDifferences).toEqual([]);
    expect(found.missing).toEqual([]);
    expect(found.dates).toEqual(found.days);
    // The comparison compares something.
    const published = found.balance.filter(({ statut }) => statut === 'publie');
    expect(published.length).toBeGreaterThan(40);
    expect(new Set(published.map(({ niveau }) => niveau)).size).toBe(4);
    const early = found.dated.filter(({ statut }) => statut === 'indetermine');
    expect(early.length).toBeGreaterThan(10);
    for (const { hoover, gini, theil } of early) expect([hoover, gini, theil]).toEqual(['', '', '']);
  });

  test('of a regional edition', async () => {
    const files = folderOf(generateDemonstration({ scale: SCALE, seed: 3 }));
    const settings = JSON.parse(files['observatoire.json'] ?? '{}') as object;
    const found = await compare({
      ...files,
      'observatoire.json': JSON.stringify({ ...settings, perimetre: 'region:53' }),
    });
    expect(found.differences).toEqual([]);
    expect(found.datedDifferences).toEqual([]);
    expect(found.dates).toEqual(found.days);
    expect(found.balance.map(({ niveau, perimetre }) => `${niveau} ${perimetre}`)).toEqual([
      'departement 53',
      'epci 53',
      'secteur 53',
    ]);
  });

  test('and a table that lies is found out', () => {
    const told: Row = { niveau: 'region', perimetre: 'FR', statut: 'publie', hoover: '0.100000002' };
    const computed = { statut: 'publie', hoover: 0.1, gini: null, theil: null } as ComputedBalance;
    expect(differences(told, computed)).toEqual(['region FR: hoover 0.100000002 instead of 0.1']);
    expect(differences({ ...told, hoover: '0.100000001' }, computed)).toEqual([]);
    expect(differences({ ...told, statut: 'indetermine' }, computed)).toHaveLength(1);
  });
});
