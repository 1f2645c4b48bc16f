import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at level AA, and what axe holds for good practice. The size of targets, of WCAG 2.2, is only run when named. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that another theme can break: the rest reads the markup and its layout, which a theme does not touch. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Something that axe finds wrong, and its first example. */
export interface Violation {
  readonly rule: string;
  readonly selector: string;
  readonly html: string;
  readonly count: number;
}

interface Axe {
  run: (options: object) => Promise<{
    violations: { id: string; nodes: { html: string; target: (string | string[])[] }[] }[];
  }>;
}

/** What axe finds wrong on a page as it stands; `colours` asks only what depends on the theme. */
export async function violationsOf(page: Page, only: 'all' | 'colours' = 'all'): Promise<Violation[]> {
  // Evaluated through the debugging protocol: the security policy of the page stays as published.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const runOnly = only === 'all' ? { type: 'tag', values: STANDARD } : { type: 'rule', values: OF_COLOUR };
  const violations = await page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // Style sheets need not be loaded again, no rule of these reads them.
    const found = await axe.run({ resultTypes: ['violations'], preload: false, runOnly: asked });
    return found.violations;
  }, runOnly);
  return violations.map(({ id, nodes }) => ({
    rule: id,
    selector: nodes[0]?.target.flat().join(' ') ?? '',
    html: nodes[0]?.html ?? '',
    count: nodes.length,
  }));
}

/** Opens the folded parts of a page. */
export const unfoldPage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });

/**
 * What axe finds wrong on a page whose folded parts are opened.
 * @internal
 */
export async function violationsOfUnfolded(page: Page): Promise<Violation[]> {
  await unfoldPage(page);
  return violationsOf(page);
}
