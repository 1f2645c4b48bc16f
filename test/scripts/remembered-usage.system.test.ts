import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateDemonstration } from '../../src/demonstration/generate.ts';
import { Report } from '../../src/domain/report.ts';
import type { UsageFigures } from '../../src/observatory/usage-figures.ts';
import { memoryFile } from '../../src/sources/input-file.ts';

// Before what keeps there is loaded.
process.env.CADRAN_KEPT = mkdtempSync(join(tmpdir(), 'cadran-retenu-'));
const { computeObservatory } = await import('../../scripts/lib/compute-observatory.ts');
const FOLDER = join(process.env.CADRAN_KEPT, 'usages');
afterAll(() => rmSync(process.env.CADRAN_KEPT as string, { recursive: true, force: true }));

/** A demonstration large enough to be remembered, its date written down: what dates it may be taken out. */
const DATA = new Map(
  generateDemonstration({ scale: 0.05, seed: 3 }).map(({ name, content }) => [name, [...content].join('')]),
);
const SETTINGS = { ...JSON.parse(DATA.get('observatoire.json') as string), date_donnees: '2026-06-30' };
DATA.set('observatoire.json', JSON.stringify(SETTINGS));

/** The figures of usage of the data, some of its files replaced, or taken out. */
async function usageOf(replaced: Readonly<Record<string, string | null>> = {}): Promise<UsageFigures> {
  const files = [...DATA, ...Object.entries(replaced)].filter(
    ([name, content], index) => content !== null && (index >= DATA.size || !(name in replaced)),
  );
  const source = {
    label: '',
    folder: null,
    files: files.map(([name, content]) => memoryFile(name, content as string)),
  };
  const observatory = await computeObservatory(source, new Report());
  if (observatory === null) throw new Error('the data was refused');
  return observatory.usage;
}

const kept = (): string[] =>
  readdirSync(FOLDER)
    .map((name) => join(FOLDER, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);

/** The same file with its last row left out. */
const withoutLastRow = (name: string): string =>
  `${(DATA.get(name) as string).trimEnd().split('\n').slice(0, -1).join('\n')}\n`;

let afresh: UsageFigures;
beforeAll(async () => {
  afresh = await usageOf();
});

describe('the figures of usage', () => {
  test('are remembered as they were computed', async () => {
    expect(afresh.available).toBe(true);
    const [place] = kept();
    const { mtimeMs } = statSync(place as string);
    expect(await usageOf()).toEqual(afresh);
    expect(kept()).toHaveLength(1);
    expect(statSync(place as string).mtimeMs).toBe(mtimeMs);
  });

  // Computed afresh: what is remembered is put away.
  test.each(['versements.csv', 'pieces.csv', 'enveloppes.csv', 'heures_saad.csv', 'organismes.csv'])(
    'owe nothing to %s, and are remembered without it',
    async (name) => {
      expect(DATA.has(name)).toBe(true);
      expect(await usageOf({ [name]: null })).toEqual(afresh);
      expect(kept()).toHaveLength(1);
      rmSync(FOLDER, { recursive: true, force: true });
      expect(await usageOf({ [name]: null })).toEqual(afresh);
    },
  );

  test.each(['indicateurs_usage.csv', 'projets_essms.csv', 'projets.csv'])(
    'are computed again when a row of %s is left out',
    async (name) => {
      const before = kept();
      await usageOf({ [name]: withoutLastRow(name) });
      expect(kept().filter((place) => !before.includes(place))).toHaveLength(1);
    },
  );

  test('are others after a setting of secrecy', async () => {
    const settings = JSON.stringify({ ...SETTINGS, secret: { ...SETTINGS.secret, seuil_personnes: 40 } });
    expect((await usageOf({ 'observatoire.json': settings })).disclosure).not.toEqual(afresh.disclosure);
  });

  test('are computed again when what was kept is damaged, and no more than a few are kept', async () => {
    rmSync(FOLDER, { recursive: true, force: true });
    await usageOf();
    const [place] = kept();
    const bytes = readFileSync(place as string);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] as number) ^ 1;
    writeFileSync(place as string, bytes);
    expect(await usageOf()).toEqual(afresh);
    for (const year of ['2023', '2024', '2025']) {
      await usageOf({ 'observatoire.json': JSON.stringify({ ...SETTINGS, date_donnees: `${year}-06-30` }) });
    }
    expect(kept()).toHaveLength(3);
  });
});
