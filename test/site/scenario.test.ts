import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { overflowOf } from '../../scripts/lib/audit/visit-page.ts';
import { violationsOfUnfolded } from '../../scripts/lib/browser/violations-of.ts';
import { allocate } from '../../src/allocation/allocate.ts';
import { areaParts } from '../../src/allocation/area-parts.ts';
import { allocationAreas } from '../../src/allocation/areas.ts';
import { candidateEffects } from '../../src/allocation/candidate-effects.ts';
import { areaKey, encodeAllocation } from '../../src/allocation/settings-codec.ts';
import { areaClass } from '../../src/charts/map-scale.ts';
import type {
  Allocation,
  AllocationSettings,
  CandidateEffect,
  IndicesChange,
} from '../../src/domain/allocation.ts';
import { formatCell, formatIndex } from '../../src/format.ts';
import { leastFundedFirst } from '../../src/wording/allocation.ts';
import { HEAT_BOUNDS } from '../../src/wording/heat.ts';
import type { ScenarioData } from '../../src/wording/scenario-data.ts';
import { scenarioMapTitle } from '../../src/wording/scenario-map.ts';
import { rowsOf } from './edition.ts';
import { lowestOf } from './measures.ts';
import { usePage } from './page-browser.ts';
import { plain, shown } from './simulator-browser.ts';

const site = inject('site');
const { open, newPage } = usePage('equilibre/');

const handedOver = readFileSync(join(site, 'assets/scenario-donnees.js'), 'utf8');
const { base } = JSON.parse(/=(.*);\n$/.exec(handedOver)?.[1] ?? '') as ScenarioData;

interface Result {
  readonly allocation: Allocation | null;
  readonly effects: readonly CandidateEffect[];
}

const resultOf = async (page: Page): Promise<Result> =>
  JSON.parse((await page.locator('[data-scenario]').getAttribute('data-result')) ?? '');

/** What the page computes once it is at another address than its own. */
async function resultAt(page: Page, address: string): Promise<Result> {
  await page.evaluate(async (hash) => {
    if (location.hash === hash) return;
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await changed;
  }, address);
  return resultOf(page);
}

const free = { floor: null, cap: null, overrides: [], sectors: [] };
const addressOf = (
  settings: AllocationSettings,
  candidate: { code: string; amount: number }[] = [],
): string => `#${encodeAllocation({ settings, candidate })}`;
const cents = (text: string | undefined): number => Math.round(Number(text) * 100);

/** Two engines do not give the same last digit to a logarithm. */
function expectSameIndices(
  shown: IndicesChange | null | undefined,
  expected: IndicesChange | null | undefined,
): void {
  for (const side of ['before', 'after'] as const) {
    for (const index of ['hoover', 'gini', 'theil', 'minPerEssms', 'maxPerEssms'] as const) {
      expect(shown?.[side]?.[index]).toBeCloseTo(expected?.[side]?.[index] ?? Number.NaN, 12);
    }
  }
}

function expectSameEffects(shown: readonly CandidateEffect[], expected: readonly CandidateEffect[]): void {
  expect(shown.map(({ area }) => area)).toEqual(expected.map(({ area }) => area));
  for (const [rank, { indices }] of expected.entries()) expectSameIndices(shown[rank]?.indices, indices);
}

describe('the scenario in the browser', () => {
  test('is that of the build, to the cent, in every area and for every envelope', async () => {
    const { page, problems } = await open();
    const rows = rowsOf(site, 'reste_a_allouer').filter(({ montant_reparti: given }) => given !== '');
    const groups = Map.groupBy(rows, (row) => `${row.niveau} ${row.perimetre} ${row.scenario}`);
    for (const [key, group] of groups) {
      const [level, perimeter = ''] = key.split(' ');
      const area = { level: level as 'region', perimeter };
      const address = addressOf({ area, envelope: cents(group[0]?.enveloppe), ...free });
      const { allocation } = await resultAt(page, address);
      const given = allocation?.territories.map((one) => [one.code, one.allocation, one.perEssmsAfter]);
      expect([key, given]).toEqual([
        key,
        group.map((row) => [
          row.code_territoire,
          cents(row.montant_reparti),
          row.euros_par_essms_apres === '' ? { absent: 'sans_objet' } : cents(row.euros_par_essms_apres),
        ]),
      ]);
    }
    expect(groups.size).toBeGreaterThan(40);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('is restored whole by its address: limits, sectors, candidate project', async () => {
    const area = { level: 'departement', perimeter: 'FR' } as const;
    const [first, second] = areaParts(base, area).filter(({ essmsCount }) => essmsCount > 0);
    const settings: AllocationSettings = {
      area,
      envelope: 123_456_789,
      floor: 100,
      cap: 90_000_000,
      overrides: [{ code: first?.code ?? '', floor: null, cap: 5_000 }],
      sectors: ['personnes_agees', 'domicile'],
    };
    const candidate = [{ code: second?.code ?? '', amount: 25_000_001 }];
    const { page, problems } = await open(addressOf(settings, candidate));
    const { allocation, effects } = await resultOf(page);
    const expected = JSON.parse(JSON.stringify(allocate(base, settings))) as Allocation;
    expect(allocation?.territories).toEqual(expected.territories);
    expectSameIndices(allocation?.indices, expected.indices);
    expectSameIndices(allocation?.allSectors, expected.allSectors);
    expectSameEffects(effects, candidateEffects(base, candidate));
    expect(await page.getByLabel('Enveloppe, en euros').inputValue()).toMatch(/^1.234.567,89$/);
    expect(await page.getByLabel('Aide et soins à domicile').isChecked()).toBe(true);
    expect(await page.getByLabel('Personnes âgées').isChecked()).toBe(true);
    expect(await page.locator('[name="territoire"]').inputValue()).toBe(first?.code);
    expect(await page.locator('[name="departement"]').inputValue()).toBe(second?.code);
    expect(await page.locator('#scenario-candidat').isVisible()).toBe(true);
    expect(await page.getByText('Après, tous secteurs').isVisible()).toBe(true);
    expect(plain(await page.locator('[data-slot="total"]').textContent())).toContain('1 234 567,89 €');
    // Written again from the form, it is the same address.
    await page.getByRole('button', { name: 'Copier l’adresse' }).click();
    expect(new URL(page.url()).hash).toBe(addressOf(settings, candidate));
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('tells an address that it cannot read, and shows the first scenario', async () => {
    const { page } = await open('#v=1&n=d&e=12&t=99.1.2');
    expect(plain(await page.locator('[data-slot="address"]').textContent())).toMatch(
      /^L’adresse ouverte ne contient pas/,
    );
    expect((await resultOf(page)).allocation?.territories.length).toBe(base.regions.length);
    await page.context().close();
  });

  test('works with the keyboard alone, and says what cannot be', async () => {
    const { page, problems } = await open();
    const type = async (label: string, text: string) => {
      await page.getByLabel(label, { exact: true }).first().focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    };
    await type('Enveloppe, en euros', '1 000 000');
    expect(new URL(page.url()).hash).toContain('e=100000000');
    expect(await shown(page, 'summary')).toMatch(/^Avec 1 M€, /);
    await type('Plafond, en euros', '1 000');
    expect(await shown(page, 'problem')).toMatch(
      /^Les plafonds sont trop bas pour tout répartir : .* restent sans emploi/,
    );
    await type('Plancher, en euros', '2000');
    expect(await page.getByLabel('Plancher, en euros').first().getAttribute('aria-invalid')).toBe('true');
    expect(await shown(page, 'summary')).toMatch(/^Corrigez les champs signalés/);
    await type('Plafond, en euros', '');
    await type('Plancher, en euros', '900000');
    expect(await shown(page, 'summary')).toMatch(
      /^Les planchers demandent .* de plus que l’enveloppe : rien n’est réparti/,
    );
    expect(await page.locator('#scenario-territoires').isVisible()).toBe(false);
    await type('Plancher, en euros', '');
    await page.getByLabel('Répartir entre').focus();
    await page.keyboard.press('ArrowDown');
    expect(new URL(page.url()).hash).toContain('n=d&');
    await page.getByText('Limites propres à un territoire').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('territoire');
    // A row that limits nothing is told, then mended.
    expect(await page.locator('[name="plancher_propre"]').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('0');
    await page.keyboard.press('Tab');
    const { allocation } = await resultOf(page);
    expect(allocation?.territories.find(({ cap }) => cap === 0)?.allocation).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('proposes for another area its own envelope, unless the reader chose one', async () => {
    const { page } = await open();
    const region = allocationAreas(base).at(-1);
    if (region === undefined) throw new Error('no région with several départements');
    const envelope = page.getByLabel('Enveloppe, en euros');
    const before = await envelope.inputValue();
    await page.getByLabel('Répartir entre').selectOption(areaKey(region));
    expect(await envelope.inputValue()).not.toBe(before);
    await envelope.fill('777');
    await page.getByLabel('Répartir entre').selectOption('r');
    expect(await envelope.inputValue()).toBe('777');
    await page.context().close();
  });

  test('shares the amount of a candidate project between members pasted', async () => {
    const essms = rowsOf(site, 'essms').filter((row) => row.code_departement !== '');
    const members = essms.slice(0, 4);
    const { page, problems } = await open();
    await page.getByText('Un projet candidat').click();
    await page.getByText('Partir des numéros FINESS de ses membres').click();
    await page.getByLabel('Numéros FINESS des membres').fill(members.map((row) => row.finess_et).join('\n'));
    await page.getByLabel('Montant du projet, en euros').fill('100 000');
    await page.getByRole('button', { name: 'Répartir entre les départements' }).click();
    await page.getByText('ESSMS reconnus : 4.').waitFor();
    const expected = Map.groupBy(members, (row) => row.code_departement ?? '');
    const { effects } = await resultOf(page);
    const amounts = [...expected].map(([code, group]) => ({ code, amount: group.length * 2_500_000 }));
    expectSameEffects(effects, candidateEffects(base, amounts));
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('hands over its table, as the published files are written', async () => {
    const { page } = await open('#v=1&n=r&e=100000001');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('Télécharger la répartition (CSV)').click(),
    ]);
    expect(download.suggestedFilename()).toBe('scenario.csv');
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines[0]).toMatch(/^code_territoire,libelle,nb_essms,/);
    const given = lines.slice(1).map((line) => cents(line.split(',')[6]));
    expect(given.reduce((sum, one) => sum + one, 0)).toBe(100_000_001);
    await page.context().close();
  });
});

describe('the map of the scenario', () => {
  const classesOf = ({ territories }: Allocation): Record<string, string> =>
    Object.fromEntries(
      territories.map(({ label, indexAfter }) => [
        plain(`${label} : ${formatCell(indexAfter, formatIndex)}`),
        areaClass(indexAfter, { bounds: HEAT_BOUNDS, ramp: 'diverging' }),
      ]),
    );

  /** The areas of the map and those beside it, by what each says. */
  const drawnClasses = async (page: Page): Promise<Record<string, string | null>> => {
    const drawn = await page
      .locator('#scenario-carte :is(.map-areas path:has(title), .map-legend:nth-child(2) li)')
      .evaluateAll((areas) =>
        areas.map((area) => [
          area.textContent,
          (area.querySelector('.swatch') ?? area).getAttribute('class')?.replace('swatch ', '') ?? null,
        ]),
      );
    return Object.fromEntries(drawn.map(([text, name]) => [plain(text ?? ''), name ?? null]));
  };

  test.each(['n=r&e=0', 'n=r&e=400000000', 'n=d&e=400000000', 'n=d&e=0&s=domicile'])(
    'has the classes of the build for each territory after %s',
    async (text) => {
      const { page, problems } = await open(`#v=1&${text}`);
      const { allocation } = await resultOf(page);
      if (allocation === null) throw new Error('nothing is shared');
      const drawn = await drawnClasses(page);
      expect(drawn).toMatchObject(classesOf(allocation));
      // What has no row at all is hatched, never blank.
      for (const [said, name] of Object.entries(drawn)) {
        if (!(said in classesOf(allocation))) expect([said, name]).toEqual([said, 'map-missing']);
      }
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  test('is one picture, named by what it shows; its numbers are those of the table', async () => {
    const area = { level: 'region', perimeter: 'FR' } as const;
    const { page } = await open('#v=1&n=r&e=400000000');
    const { allocation } = await resultOf(page);
    if (allocation === null) throw new Error('nothing is shared');
    const title = plain(scenarioMapTitle(area, allocation));
    expect(plain(await page.locator('#scenario-carte-titre').textContent())).toBe(title);
    const picture = page
      .getByRole('img', { name: /près de l’équilibre/ })
      .and(page.locator('#scenario-carte svg'));
    expect(await picture.count()).toBe(1);
    expect(await picture.locator('a').count()).toBe(0);
    const cells = await page.locator('#scenario-territoires tbody td:nth-of-type(7)').allTextContents();
    const expected = leastFundedFirst(allocation.territories).map((one) =>
      formatCell(one.indexAfter, formatIndex),
    );
    expect(cells).toEqual(expected);
    await page.context().close();
  });

  test('keeps to the départements of a région, the others being out of the question', async () => {
    const { page } = await open('#v=1&n=d53&e=100000000');
    const map = page.locator('#scenario-carte .map-areas');
    expect(await map.locator('path:has(title)').count()).toBe(4);
    expect(await map.locator('path.chart-track').count()).toBeGreaterThan(90);
    expect(await map.locator('.map-missing').count()).toBe(0);
    await page.context().close();
  });

  test('lists the collectivités d’outre-mer, which have no shape', async () => {
    const { page } = await open('#v=1&n=dCOM&e=100000000');
    const held = base.departements.filter(({ region }) => region === 'COM');
    expect(held.length).toBeGreaterThan(1);
    expect(await page.locator('#scenario-carte svg').isVisible()).toBe(false);
    expect(await page.locator('#scenario-carte .map-legend').last().locator('li').count()).toBe(held.length);
    await page.context().close();
  });

  test('can be taken as an image and as numbers, but has no address of its own', async () => {
    const { page } = await open('#v=1&n=r&e=400000000');
    const tools = page.locator('#scenario-carte .figure-tools button');
    expect((await tools.allTextContents()).map((text) => text.slice(0, 3))).toEqual(['SVG', 'PNG', 'CSV']);
    const [download] = await Promise.all([page.waitForEvent('download'), tools.first().click()]);
    const image = readFileSync(await download.path(), 'utf8');
    expect(image).toContain('Simulation d’après les données');
    expect(plain(image)).toContain(plain(await page.locator('#scenario-carte-titre').textContent()));
    await page.context().close();
  });
});

describe('the page of the balance', () => {
  test('works opened from a disk', async () => {
    const page = await newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${pathToFileURL(join(site, 'equilibre/index.html'))}#v=1&n=d&e=100000000`);
    const { allocation } = await resultOf(page);
    expect(allocation?.territories.reduce((sum, one) => sum + one.allocation, 0)).toBe(100_000_000);
    // Fonts are not allowed to load from a disk: nothing else may be complained of.
    expect(problems.filter((problem) => !/font|woff2|ERR_FAILED/.test(problem))).toEqual([]);
    await page.close();
  });

  test('has three envelopes shared without JavaScript, as their file says', async () => {
    const { page } = await open('', { javaScriptEnabled: false });
    expect(await page.locator('[data-scenario]').isVisible()).toBe(false);
    const groups = page.locator('#tableau-reste thead th[scope="colgroup"]');
    expect(await groups.count()).toBe(3);
    const text = plain(await page.locator('#tableau-reste').innerText());
    const euros = new Intl.NumberFormat('fr-FR', {
      style: 'currency',
      currency: 'EUR',
      maximumFractionDigits: 0,
    });
    const rows = rowsOf(site, 'reste_a_allouer').filter(
      (row) => row.niveau === 'region' && /^hypothese_(5|10)$/.test(row.scenario ?? ''),
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) expect(text).toContain(plain(euros.format(Number(row.montant_reparti))));
    expect(await page.locator('#reste ~ ul li').count()).toBe(3);
    // Today and each of the three, drawn at build.
    expect(
      await page
        .locator('#cartes-enveloppes')
        .getByRole('img', { name: /près de l’équilibre/ })
        .count(),
    ).toBe(4);
    expect(await page.locator('noscript').innerText()).toContain('Régler un scénario demande JavaScript.');
    await page.context().close();
  });

  test.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)(
    'is accessible with limits, sectors and a candidate shown, %s, %i px',
    async (colorScheme, width) => {
      const [one] = base.departements;
      const address = `#v=1&n=d&e=100000000&t=${one?.code}.5.9&s=domicile&c=${one?.code}.100000`;
      const { page } = await open(address, { colorScheme, viewport: { width, height: 780 } });
      expect(await violationsOfUnfolded(page)).toEqual([]);
      // What filters, sorts and takes away the table of results is that of every table of the site.
      expect(
        await lowestOf(
          page.locator(
            '.scenario :is(button, .button, input:not([type="checkbox"]), select, .tick label):not(.tool, table *, .table-filter *)',
          ),
        ),
      ).toBeGreaterThanOrEqual(44);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  test('has a lean script', () => {
    expect(gzipSync(readFileSync(join(site, 'assets/scenario.js'))).length).toBeLessThan(15_000);
  });
});
