import { availableParallelism } from 'node:os';
import { launchBrowser } from '../browser/launch-browser.ts';
import { serveFolder } from '../browser/serve-folder.ts';
import { Refusal } from '../command.ts';
import { htmlOf } from '../site/site-files.ts';
import type { Finding } from './finding.ts';
import { htmlFaults } from './html-faults.ts';
import { visitPage } from './visit-page.ts';

/** After so many pages, a tab is closed and another opened: what it keeps in memory goes with it. */
const PAGES_OF_TAB = 100;

async function invalidHtml(site: string, page: string): Promise<Finding[]> {
  const faults = await htmlFaults(htmlOf(site, page));
  return faults.map(({ rule, line, message }) => ({
    check: 'html',
    rule,
    page,
    where: `ligne ${line}`,
    message,
  }));
}

/** One more than the cores: a page that loads leaves its core to another. */
const tabsFor = (pages: number): number => Math.min(availableParallelism() + 1, pages);

/**
 * Looks at pages in one browser, several at a time, and reads their markup. `onPage` is told how
 * many are done. What it finds comes in the order of the pages.
 */
export async function visitPages(
  { site, base, pages }: { site: string; base: string; pages: readonly string[] },
  onPage: (done: number) => void,
): Promise<Finding[]> {
  const served = await serveFolder(site, base);
  const browser = await launchBrowser();
  const found: Finding[][] = pages.map(() => []);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    let tab = await browser.newPage();
    for (let visits = 1; next < pages.length; visits += 1) {
      const index = next;
      next += 1;
      const page = pages[index] ?? '';
      if (!browser.isConnected())
        throw new Refusal('Le navigateur s’est arrêté : l’audit n’est pas fini.', 2);
      if (visits % PAGES_OF_TAB === 0) {
        await tab.close();
        tab = await browser.newPage();
      }
      const seen = await visitPage(tab, served.url, page);
      found[index] = [...seen, ...(await invalidHtml(site, page))];
      done += 1;
      onPage(done);
    }
  };
  try {
    await Promise.all(Array.from({ length: tabsFor(pages.length) }, work));
    return found.flat();
  } finally {
    await browser.close();
    served.close();
  }
}
