import type { Browser } from 'playwright-core';
import { launchBrowser } from '../lib/browser/launch-browser.ts';
import { siteOf } from './building.ts';
import { serveCompressed } from './compressed-server.ts';
import { type Bench, decimal, type Measure } from './measure.ts';

const PAGE = 'territoires/departements/59/';
const VISITS = 5;
const SLOWER_PROCESSOR = 4;
/** Slow 4G as Lighthouse sets it: 1.6 Mb/s, 150 ms. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_638_400 / 8,
  uploadThroughput: 750_000 / 8,
};

/** Milliseconds until a chart is on the screen, by the page's own clock: the frame after the one that draws it. */
const firstChart = async (browser: Browser, url: string): Promise<number> => {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  await page.addInitScript(() => {
    const look = (): void => {
      const chart = [...document.querySelectorAll('svg.chart')].find(
        (each) => each.getBoundingClientRect().width > 0,
      );
      if (chart === undefined) requestAnimationFrame(look);
      else requestAnimationFrame(() => Reflect.set(globalThis, 'firstChart', performance.now()));
    };
    requestAnimationFrame(look);
  });
  await page.goto(url, { waitUntil: 'commit' });
  const told = await page.waitForFunction(() => Reflect.get(globalThis, 'firstChart') as number | undefined);
  const milliseconds = (await told.jsonValue()) as number;
  await page.close();
  return milliseconds;
};

/** When the charts of a département's page are seen, on a slow telephone and network; the middle of several visits. */
export async function benchFirstChart(bench: Bench): Promise<Measure[]> {
  bench.say('premier graphique');
  const served = await serveCompressed(siteOf(bench, 1).site);
  const browser = await launchBrowser('measure');
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) times.push(await firstChart(browser, served.url + PAGE));
  await browser.close();
  served.close();
  const seconds = (times.sort((a, b) => a - b)[Math.floor(VISITS / 2)] as number) / 1000;
  return [
    {
      what: 'Premier graphique d’une page de département, processeur 4 fois plus lent, 4G lente',
      value: `${decimal(seconds, 2)} s`,
      budget: '≤ 1,6 s',
      held: seconds <= 1.6,
      numbers: { seconds, times },
    },
  ];
}
