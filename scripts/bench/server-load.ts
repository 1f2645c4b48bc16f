import { Agent, get } from 'node:http';
import { siteOf } from './building.ts';
import { serveCompressed } from './compressed-server.ts';
import type { Bench, Measure } from './measure.ts';

const CONNECTIONS = 50;
const SECONDS = 5;
const PAGE = 'territoires/departements/59/';

/** What a plain static server holds on the same machine, client included: pages have nothing to compute. */
export async function benchLoad(bench: Bench): Promise<Measure[]> {
  bench.say('charge d’un serveur statique');
  const served = await serveCompressed(siteOf(bench, 1).site);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const start = performance.now();
  let answers = 0;
  const visit = async (): Promise<void> => {
    while (performance.now() - start < SECONDS * 1000) {
      await new Promise<void>((done, fail) => {
        get(served.url + PAGE, { agent }, (response) => {
          response.resume();
          response.once('end', done);
        }).once('error', fail);
      });
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, visit));
  const perSecond = answers / ((performance.now() - start) / 1000);
  agent.destroy();
  served.close();
  return [
    {
      what: `Pages servies par seconde par un simple serveur statique, ${CONNECTIONS} connexions, client sur la même machine`,
      value: perSecond.toFixed(0),
      budget: '',
      held: null,
      numbers: { perSecond, connections: CONNECTIONS },
    },
  ];
}
