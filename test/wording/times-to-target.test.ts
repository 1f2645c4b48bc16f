import { expect, test } from 'vitest';
import { MISSING } from '../../src/domain/cell.ts';
import type { TimeToTarget } from '../../src/observatory/usage-figures.ts';
import {
  hasTimes,
  monthsOrReason,
  noTimesSentence,
  timesReading,
} from '../../src/wording/times-to-target.ts';
import { plain } from './plain.ts';

const time = (rest: Partial<TimeToTarget> = {}): TimeToTarget => ({
  indicator: 'dmp',
  projectCount: 318,
  reachedCount: 204,
  firstQuartile: 7,
  median: 12,
  thirdQuartile: MISSING,
  ...rest,
});
const few = time({ projectCount: 12, firstQuartile: MISSING, median: MISSING });
const early = time({ reachedCount: 9, firstQuartile: MISSING, median: MISSING });

test.each([
  [12, time(), '12 mois'],
  [MISSING, time(), 'pas encore atteint'],
  [MISSING, few, 'moins de 30 projets'],
])('a quartile, case %#', (cell, row, text) => expect(plain(monthsOrReason(cell, row))).toBe(text));

test.each([
  [[few, time()], true],
  [[few, early], false],
  [[], false],
])('whether a time is known, case %#', (times, known) => expect(hasTimes(times)).toBe(known));

test.each([
  [[few], 'Il faut au moins trente projets suivis pour le dire : il y en a 12.'],
  [[few, early], 'Trop peu de projets ont atteint leurs cibles pour le dire.'],
])('why no time is known, case %#', (times, sentence) =>
  expect(plain(noTimesSentence(times))).toBe(sentence),
);

test.each([
  [
    [few, time()],
    'DMP : la moitié des projets est au niveau de la cible 12 mois après la convention ; 204 sur 318 y sont parvenus à ce jour.',
  ],
  [[time({ median: MISSING })], ''],
])('read on the table, case %#', (times, sentence) => expect(plain(timesReading(times))).toBe(sentence));
