import { describe, expect, inject, test } from 'vitest';
import { htmlOf } from '../../scripts/lib/site/site-files.ts';
import { amountsOf, sampleProjects } from '../simulation/random-projects.ts';
import { counts, homeHelp, organisation, scenario } from '../simulation/scenarios.ts';
import { rowsOf } from './edition.ts';
import { addressOf, figuresAt, plain, shown, useSimulator } from './simulator-browser.ts';

const site = inject('site');
const { open } = useSimulator();

describe('the amounts of the page', () => {
  test('are those of the rules, to the cent, for 200 projects', async () => {
    const projects = sampleProjects(200);
    const { page, problems } = await open();
    const results: unknown[] = [];
    for (const { scenario: one } of projects) {
      results.push(await figuresAt(page, addressOf(one)));
    }
    const expected = projects.map(amountsOf);
    expect(results).toEqual(expected);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('are shown with their steps, their desk, their window, their delay and their documents', async () => {
    const one = scenario({
      ...counts(20, 0),
      homeHelps: [homeHelp()],
      depositDate: '2024-04-12',
      startDate: '2024-08-31',
      deploymentEnd: '2026-03-01',
    });
    const { page } = await open(addressOf(one));
    expect(await shown(page, 'total')).toBe('412 020,00 €');
    expect(await shown(page, 'summary')).toContain('412 020,00 € pour 20 ESSMS, au guichet régional');
    expect(await shown(page, 'steps')).toMatch(
      /Usage.*137 340,00 €.*Logiciel.*274 680,00 €.*Total.*412 020,00 €/,
    );
    expect(await shown(page, 'filing')).toContain('recevable au regard du calendrier : fenêtre C2');
    expect(await shown(page, 'delay')).toContain('est au-delà du délai indicatif');
    expect(await shown(page, 'documents')).toContain('11. relevé des heures médico-sociales');
    await page.context().close();
  });

  test('of a real project opened there are those of its own page, as far as it is public', async () => {
    const { page } = await open();
    const cents = (text: string | undefined) => Math.round(Number(text) * 100);
    const compared = [];
    for (const row of rowsOf(site, 'projets')) {
      const [, address = ''] =
        /simulateur\/(#v=1[^"]*)/.exec(htmlOf(site, `projets/${row.id_projet}/`)) ?? [];
      const hash = address.replaceAll('&amp;', '&');
      // Hours are not public: a project with a home-help service has no amount until they are given.
      if (/&h=/.test(hash) || row.theorique_usage === '' || row.theorique_logiciel === '') continue;
      const figures = await figuresAt(page, hash);
      expect(figures, row.id_projet).toMatchObject({
        usage: cents(row.theorique_usage),
        software: cents(row.theorique_logiciel),
      });
      expect(await shown(page, 'desk')).toMatch(
        row.guichet_calcule === 'national' ? /^Guichet national/ : /^Guichet régional/,
      );
      compared.push(row.id_projet);
    }
    expect(compared.length).toBeGreaterThan(5);
    await page.context().close();
  });
});

describe('the form', () => {
  test('works with the keyboard alone, and keeps its scenario in the address', async () => {
    const { page, problems } = await open();
    await page.getByLabel('ESSMS en acquisition').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('49');
    await page.keyboard.press('Tab');
    expect(await shown(page, 'total')).toBe('1 029 000,00 €');
    expect(new URL(page.url()).hash).toContain('a=49');
    await page.getByRole('button', { name: 'Ajouter un service d’aide à domicile' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('situation');
    expect(await shown(page, 'total')).toBe('indéterminé');
    for (const hours of ['48 000', '22000', '5 760', '2000']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(hours);
    }
    expect(await shown(page, 'total')).toBe('1 021 020,00 €');
    await page.keyboard.press('Tab');
    await page.reload();
    expect(await shown(page, 'total')).toBe('1 021 020,00 €');
    expect(await page.getByLabel('dont PCH').inputValue()).toMatch(/^5.760$/);
    await page.getByRole('button', { name: 'Retirer le service 1' }).focus();
    await page.keyboard.press('Enter');
    expect(await shown(page, 'total')).toBe('1 029 000,00 €');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Ajouter un service');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('ties each error to its field, and computes nothing meanwhile', async () => {
    const { page } = await open();
    const field = page.getByLabel('ESSMS en acquisition');
    await field.fill('douze');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    const error = page.locator(`#${described.split(' ').at(-1)}`);
    expect(await error.textContent()).toMatch(/^Ce n’est pas un nombre entier/);
    expect(await shown(page, 'summary')).toMatch(/^Corrigez les champs signalés/);
    expect(await page.locator('[data-slot="details"]').isVisible()).toBe(false);
    await field.fill('12');
    expect(await field.getAttribute('aria-invalid')).toBeNull();
    expect(await error.isVisible()).toBe(false);
    expect(await shown(page, 'total')).toBe('252 000,00 €');
    await page.context().close();
  });

  test('shows in each row the error of that row', async () => {
    const organisations = [organisation(), organisation({ memberCount: 4 })];
    const { page } = await open(addressOf(scenario({ organisations })));
    const errors = await page.locator('.field-error:visible').allTextContents();
    expect(errors).toHaveLength(1);
    const second = page.getByRole('group', { name: 'Organisme 2' });
    expect(await second.getByLabel('ESSMS dans le projet').getAttribute('aria-invalid')).toBe('true');
    await page.context().close();
  });

  test('keeps its scenario when the reader follows an anchor, and says when an address is not one', async () => {
    const { page } = await open(addressOf(scenario(counts(49, 0))));
    await page.evaluate(() => {
      location.hash = 'cibles';
    });
    await page.waitForTimeout(50);
    expect(await shown(page, 'total')).toBe('1 029 000,00 €');
    const bad = await open('#v=9&a=mille');
    expect(await shown(bad.page, 'address')).toMatch(/^L’adresse ouverte ne contient pas un scénario/);
    expect(await shown(bad.page, 'total')).toBe('315 000,00 €');
    expect(bad.problems).toEqual([]);
    await page.context().close();
    await bad.page.context().close();
  });

  test('takes a list of FINESS numbers, and tells those it does not know', async () => {
    const essms = rowsOf(site, 'essms').filter(({ code_region: region }) => region !== '');
    const picked = essms.slice(0, 6).map(({ finess_et: finess }) => finess ?? '');
    const regions = new Set(essms.slice(0, 6).map(({ code_region: region }) => region));
    const { page, problems } = await open();
    await page.getByText('Partir d’une liste de numéros FINESS').click();
    const numbers = picked.map((finess) => finess.replace(/^0/, ''));
    await page
      .getByLabel('Numéros FINESS en acquisition')
      .fill(`${numbers.slice(0, 4).join('\n')}\n999999999`);
    await page.getByLabel('Numéros FINESS en montée de version').fill(numbers.slice(4).join(';'));
    await page.getByRole('button', { name: 'Compter ces ESSMS' }).click();
    const outcome = page.locator('[data-part="liste"] [role="status"]');
    await outcome.filter({ hasText: 'reconnus' }).waitFor();
    expect(plain(await outcome.textContent())).toMatch(
      /reconnus et comptés : 6\..*non comptés \(1\) : 999999999\./,
    );
    expect(await page.getByLabel('ESSMS en acquisition').first().inputValue()).toBe('4');
    expect(await page.getByLabel('ESSMS en montée de version').first().inputValue()).toBe('2');
    expect(await page.getByLabel('Régions').inputValue()).toBe(String(regions.size));
    expect(await page.locator('[data-rows="organisme"] > [data-row]').count()).toBeGreaterThan(0);
    expect(new URL(page.url()).hash).toContain('a=4&m=2');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('copies the address of its scenario', async () => {
    const { page } = await open(addressOf(scenario(counts(49, 0))), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copier l’adresse' }).click();
    await page.getByText('Adresse copiée').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await page.context().close();
  });
});
