import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Bench, Measure } from './measure.ts';

/** How many charts are drawn in a second: those of the gallery, again and again, in a process of its own. */
export function benchCharts({ say }: Bench): Measure[] {
  say('graphiques');
  const told = execFileSync(process.execPath, [join(import.meta.dirname, 'draw-charts.ts')], {
    encoding: 'utf8',
  });
  const numbers = JSON.parse(told) as { charts: number; seconds: number };
  const perSecond = numbers.charts / numbers.seconds;
  return [
    {
      what: 'Graphiques dessinés par seconde (ceux de la galerie, chacun en deux largeurs)',
      value: perSecond.toFixed(0),
      budget: '',
      held: null,
      numbers: { ...numbers, perSecond },
    },
  ];
}
