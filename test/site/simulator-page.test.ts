import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { overflowOf } from '../../scripts/lib/audit/visit-page.ts';
import { violationsOfUnfolded } from '../../scripts/lib/browser/violations-of.ts';
import { counts, homeHelp, organisation, scenario } from '../simulation/scenarios.ts';
import { lowestOf } from './measures.ts';
import { addressOf, plain, shown, useSimulator } from './simulator-browser.ts';

const site = inject('site');
const { open, newPage } = useSimulator();

describe('the page', () => {
  test('works opened from a disk, save the list of FINESS numbers, which it says', async () => {
    const page = await newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(
      `${pathToFileURL(join(site, 'simulateur/index.html'))}${addressOf(scenario(counts(50, 0)))}`,
    );
    expect(await shown(page, 'total')).toBe('1 034 000,00 €');
    await page.getByLabel('ESSMS en acquisition').fill('49');
    await page.getByLabel('ESSMS en acquisition').blur();
    expect(page.url()).toContain('a=49');
    await page.getByText('Partir d’une liste de numéros FINESS').click();
    await page.getByRole('button', { name: 'Compter ces ESSMS' }).click();
    await page.getByText('Cette page est ouverte depuis un disque').waitFor();
    // Fonts are not allowed to load from a disk: nothing else may be complained of.
    expect(problems.filter((problem) => !/font|woff2|ERR_FAILED/.test(problem))).toEqual([]);
    await page.close();
  });

  test('has its examples, its targets and its scales without JavaScript', async () => {
    const { page } = await open('', { javaScriptEnabled: false });
    expect(await page.locator('[data-simulator]').isVisible()).toBe(false);
    const text = plain(await page.locator('main').innerText());
    for (const amount of [
      '1 029 000,00 €',
      '1 034 000,00 €',
      '1 084 000,00 €',
      '940 000,00 €',
      '412 020,00 €',
      '566 400,00 €',
    ]) {
      expect(text).toContain(amount);
    }
    expect(text).toContain('Le calcul en direct demande JavaScript.');
    expect(await page.locator('#tableau-cibles').innerText()).toMatch(/90.%/);
    expect(await page.locator('#bareme-bretagne-2024').isVisible()).toBe(true);
    await page.context().close();
  });

  test.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('is accessible with rows and errors shown, %s, %i px', async (colorScheme, width) => {
    const one = scenario({
      ...counts(40, 20),
      homeHelps: [homeHelp()],
      organisations: [organisation(), organisation({ memberCount: 4 })],
    });
    const { page } = await open(addressOf(one), { colorScheme, viewport: { width, height: 780 } });
    expect(await violationsOfUnfolded(page)).toEqual([]);
    expect(
      await lowestOf(
        page.locator('.simulator :is(button, input:not([type="checkbox"]), select, .tick label)'),
      ),
    ).toBeGreaterThanOrEqual(44);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test('keeps the amount in sight on a small screen', async () => {
    const { page } = await open('', { viewport: { width: 360, height: 780 } });
    await page.getByLabel('Solution logicielle').scrollIntoViewIfNeeded();
    const box = await page.locator('[data-slot="total"]').boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(780);
    await page.context().close();
  });

  test('has a lean script', () => {
    const script = readFileSync(join(site, 'assets/simulateur.js'));
    expect(gzipSync(script).length).toBeLessThan(20_000);
  });
});
