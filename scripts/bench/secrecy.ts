import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { HidingCount } from '../../src/observatory/usage-figures.ts';
import { HIDING_LABELS, hiddenPersons } from '../../src/wording/disclosure.ts';
import { siteOf } from './building.ts';
import { demonstration } from './demonstrations.ts';
import { type Bench, type Measure, run } from './measure.ts';

const ATTACK = resolve(import.meta.dirname, '../attack.ts');

/** The attack on what is published, and what secrecy hid of it. */
export function benchSecrecy(bench: Bench): Measure[] {
  const { work, say } = bench;
  say('attaque des nombres masqués');
  const data = join(siteOf(bench, 1).site, 'donnees');
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [ATTACK, '--data', data], { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  const [found = ''] = stdout.split('\n');
  const levels = hiddenLevels(work);
  return [
    {
      what: 'Attaque de tout ce qui est publié, échelle 1',
      value: `${found} (${seconds.toFixed(0)} s)`,
      budget: '0 nombre retrouvé',
      held: status === 0,
      numbers: { seconds },
    },
    {
      what: 'Cases masquées, et part des personnes qu’elles comptent',
      value: levels.map(hiddenShare).join(' ; '),
      budget: '',
      held: null,
      numbers: { levels },
    },
  ];
}

/** What secrecy hides of the demonstration, level by level. */
function hiddenLevels(work: string): readonly HidingCount[] {
  const target = join(work, 'masque.json');
  run('bench/hidden-shares.ts', [demonstration(work, 1), target]);
  return JSON.parse(readFileSync(target, 'utf8')) as readonly HidingCount[];
}

/** "régions 12 sur 540 (0 %)" */
function hiddenShare(count: HidingCount): string {
  const { level, cells, primary, secondary } = count;
  return `${HIDING_LABELS[level].toLowerCase()} ${primary + secondary} sur ${cells} (${hiddenPersons(count)})`;
}
