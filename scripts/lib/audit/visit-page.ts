import type { Page } from 'playwright-core';
import { unfoldPage, type Violation, violationsOf } from '../browser/violations-of.ts';
import { watchPage } from '../browser/watch-page.ts';
import type { Finding } from './finding.ts';

const THEMES = { light: 'clair', dark: 'sombre' } as const;
type Theme = keyof typeof THEMES;

const HEIGHT = 900;

/** How a page is looked at, the one after the other without loading it again. */
const VIEWS = [
  { width: 360, theme: 'light', rules: 'all' },
  // Another theme changes colours, and neither the markup nor the layout.
  { width: 360, theme: 'dark', rules: 'colours' },
  { width: 1280, theme: 'dark', rules: 'colours' },
  { width: 1280, theme: 'light', rules: 'all' },
] as const satisfies readonly { width: number; theme: Theme; rules: 'all' | 'colours' }[];

/** How many times each page is looked at. */
export const VIEWS_OF_PAGE = VIEWS.length;

/**
 * How many pixels of a page overflow sideways.
 * @internal
 */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const setView = async (page: Page, { width, theme }: { width: number; theme: Theme }): Promise<void> => {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
};

const ofViolation =
  (page: string, view: string) =>
  ({ rule, selector, html, count }: Violation): Finding => {
    const where = count === 1 ? selector : `${selector} (${count} éléments)`;
    return { check: 'axe', rule, page, where, message: html, view };
  };

async function look(tab: Page, address: string, view: (typeof VIEWS)[number]): Promise<Finding[]> {
  await setView(tab, view);
  const seen = `${view.width} px, ${THEMES[view.theme]}`;
  const overflow = await overflowOf(tab);
  const message = `La page déborde de ${overflow} px sur le côté.`;
  const tooWide: Finding[] =
    overflow > 0
      ? [{ check: 'debord', rule: 'debord', page: address, where: 'html', message, view: seen }]
      : [];
  return [...tooWide, ...(await violationsOf(tab, view.rules)).map(ofViolation(address, seen))];
}

const complaint = (page: string, rule: string, message: string): Finding => ({
  check: 'navigateur',
  rule,
  page,
  where: '',
  message,
});

/** A machine that does something else for a while is no fault of the page. */
const TIMEOUT = 120_000;

async function lookEveryWay(tab: Page, origin: string, address: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  await setView(tab, VIEWS[0]);
  await tab.goto(`${origin}${address}`, { timeout: TIMEOUT });
  await unfoldPage(tab);
  for (const view of VIEWS) findings.push(...(await look(tab, address, view)));
  return findings;
}

/**
 * Everything found wrong in a page, seen in a tab at two widths and in two themes; its folded parts are opened. What
 * interrupts a visit is a finding when it happens again.
 */
export async function visitPage(
  tab: Page,
  origin: string,
  address: string,
  again = true,
): Promise<Finding[]> {
  tab.removeAllListeners();
  const problems = watchPage(tab, origin);
  try {
    const findings = await lookEveryWay(tab, origin, address);
    return [...findings, ...problems.map((problem) => complaint(address, 'plainte', problem))];
  } catch (error) {
    if (again) return visitPage(tab, origin, address, false);
    const [first = ''] = (error as Error).message.split('\n');
    return [complaint(address, 'visite-interrompue', first)];
  }
}
