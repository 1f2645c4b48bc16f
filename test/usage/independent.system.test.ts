import { describe, expect, test } from 'vitest';
import { generateDemonstration } from '../../src/demonstration/generate.ts';
import { csvRows, disturbedFolder, type Folder, folderOf, openFolderDatabase, publish } from './folders.ts';
import { type Comparison, comparePublished } from './sql/compare-published.ts';

/** The number of published rows by file and status. */
type Told = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Publishes a data folder, computes it again in SQL, and compares the two. */
async function compare(folder: Folder): Promise<Comparison & { told: Told }> {
  const published = await publish(folder);
  const rows = (name: string) => csvRows(published.get(name));
  const tables = {
    usages: rows('usages'),
    usages_projets: rows('usages_projets'),
    dui_actifs: rows('dui_actifs'),
    echanges: rows('echanges'),
  };
  const database = openFolderDatabase(folder, published);
  const told = Object.entries(tables).map(([file, lines]) => {
    const byStatus = Object.entries(Object.groupBy(lines, ({ statut = '' }) => statut));
    return [file, Object.fromEntries(byStatus.map(([status, of]) => [status, of?.length ?? 0]))];
  });
  return { ...comparePublished(database, tables), told: Object.fromEntries(told) };
}

const same = { differences: [], unmatched: [], violations: [] };

describe('what is published of usage is what SQL computes', () => {
  test('of the full demonstration', async () => {
    const { told, ...found } = await compare(folderOf(generateDemonstration({ scale: 1, seed: 1 })));
    expect(found).toEqual(same);
    for (const [file, statuses] of Object.entries(told)) {
      expect([file, (statuses.publie ?? 0) > 100, (statuses.secret ?? 0) > 10]).toEqual([file, true, true]);
    }
    expect(told.usages?.indetermine).toBeGreaterThan(100);
  }, 240_000);

  test('of a demonstration that is disturbed in every way', async () => {
    const { told, ...found } = await compare(disturbedFolder(generateDemonstration({ scale: 0.1, seed: 2 })));
    expect(found).toEqual(same);
    expect(told.usages?.publie).toBeGreaterThan(50);
  }, 240_000);
});
