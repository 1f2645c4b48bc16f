import type { AllocatedTerritory, Allocation, AllocationArea } from '../domain/allocation.ts';
import { type Cell, isPresent } from '../domain/cell.ts';
import { formatIndex } from '../format.ts';
import { shareReading } from './balance.ts';
import { heatClass } from './heat.ts';
import { joinNames } from './names.ts';
import { capitalized, numberWord, plural } from './plural.ts';
import { levelWords } from './territory.ts';

// What is told of the balance once an envelope is shared, on maps: the same words at build and in the browser.

/** What such a map draws. */
export const SCENARIO_MAP_SUBTITLE =
  'Part des montants de chaque territoire une fois l’enveloppe répartie, rapportée à sa part des ESSMS : 1,00 est l’équilibre ; de 0,90 à 1,10, on en est près.';

/** The heading of the key of such a map. */
export const SCENARIO_MAP_KEY = 'Indice d’équilibre, après';

/** The words of its classes apart. */
export const SCENARIO_MAP_ZERO = 'aucun montant';
export const SCENARIO_MAP_MISSING = 'non calculable';

type Read = (one: AllocatedTerritory) => Cell<number>;

const BEFORE: Read = ({ index }) => index;
const AFTER: Read = ({ indexAfter }) => indexAfter;
const READS = { before: BEFORE, after: AFTER } as const;

/** How many territories are near the balance, of those that have an index. */
function nearOf(territories: readonly AllocatedTerritory[], read: Read): { near: number; counted: number } {
  const counted = territories.map(read).filter(isPresent);
  return {
    near: counted.filter((index) => heatClass(index) === 'heat-near').length,
    counted: counted.length,
  };
}

/** "onze régions sur dix-huit", "aucun département" */
function subjectOf(
  { level }: AllocationArea,
  territories: readonly AllocatedTerritory[],
  read: Read,
): string {
  const { near, counted } = nearOf(territories, read);
  const words = levelWords(level, territories);
  if (near === 0) return `${words.gender === 'f' ? 'aucune' : 'aucun'} ${words.one}`;
  if (near === counted) return `${words.gender === 'f' ? 'toutes les' : 'tous les'} ${words.many}`;
  const subject = `${numberWord(near, words.gender)} ${plural(near, words.one, words.many)}`;
  return `${subject} sur ${numberWord(counted, words.gender)}`;
}

const howMany = (count: number, { level }: AllocationArea): string =>
  count === 0 ? (level === 'region' ? 'aucune' : 'aucun') : numberWord(count, level === 'region' ? 'f' : 'm');

/** Title of the map of a scenario: "Onze régions sur dix-huit seraient près de l’équilibre, contre cinq avant". */
export function scenarioMapTitle(area: AllocationArea, { territories }: Allocation): string {
  const after = nearOf(territories, AFTER);
  if (after.counted === 0) return 'L’équilibre après répartition n’est pas calculable';
  const before = nearOf(territories, BEFORE);
  const verb =
    after.near === 0 ? 'ne serait' : after.near > 1 || after.near === after.counted ? 'seraient' : 'serait';
  const start = `${capitalized(subjectOf(area, territories, AFTER))} ${verb} près de l’équilibre`;
  if (before.counted === 0) return start;
  if (before.near === after.near) return `${start}, comme avant`;
  return `${start}, contre ${howMany(before.near, area)} avant`;
}

/** One sentence read on that map: its ends, by name. */
export const scenarioMapReading = ({ territories }: Allocation): string =>
  shareReading(territories.map((one) => ({ ...one, balanceIndex: one.indexAfter })));

/** What the maps of several envelopes draw. */
export const ENVELOPE_MAPS_SUBTITLE =
  'Part des montants de chaque territoire, rapportée à sa part des ESSMS : 1,00 est l’équilibre ; de 0,90 à 1,10, on en est près.';

/** Title of the maps of several envelopes shared: "Près de l’équilibre : cinq régions sur dix-huit aujourd’hui, de huit à onze après répartition". */
export function envelopeMapsTitle(area: AllocationArea, allocations: readonly Allocation[]): string {
  const outcomes = allocations.map(({ territories }) => nearOf(territories, AFTER));
  const total = Math.max(0, ...outcomes.map(({ counted }) => counted));
  const [first] = allocations;
  if (first === undefined || total === 0) return 'L’équilibre après répartition n’est pas calculable';
  const before = nearOf(first.territories, BEFORE).near;
  const near = outcomes.map((one) => one.near);
  const [least, most] = [Math.min(...near), Math.max(...near)];
  const after =
    least !== most ? rangeOf(least, most, area) : least === before ? 'comme' : howMany(least, area);
  return `Près de l’équilibre : ${amongOf(area, first.territories, before, total)} aujourd’hui, ${after} après répartition`;
}

/** "cinq régions sur dix-huit", "les deux régions", "aucune des dix-huit régions": the whole is always told, what follows is of it. */
function amongOf(
  area: AllocationArea,
  territories: readonly AllocatedTerritory[],
  near: number,
  total: number,
): string {
  const { one, many, gender } = levelWords(area.level, territories);
  const whole = numberWord(total, gender);
  if (total > 1 && near === 0) return `${howMany(0, area)} des ${whole} ${many}`;
  if (total > 1 && near === total) return `les ${whole} ${many}`;
  return `${howMany(near, area)} ${plural(near, one, many)} sur ${whole}`;
}

/** "de huit à onze", "d’une à trois" */
function rangeOf(least: number, most: number, area: AllocationArea): string {
  const from = least === 0 ? numberWord(0) : howMany(least, area);
  return `${least === 1 ? 'd’' : 'de '}${from} à ${howMany(most, area)}`;
}

/** One sentence read on these maps: the lowest index, before and after each envelope. */
export function envelopeMapsReading(allocations: readonly Allocation[]): string {
  const lowest = (territories: readonly AllocatedTerritory[], read: Read): string => {
    const values = territories.map(read).filter(isPresent);
    return values.length === 0 ? 'non calculable' : formatIndex(Math.min(...values));
  };
  const [first] = allocations;
  if (first === undefined) return '';
  const after = allocations.map(({ territories }) => lowest(territories, AFTER));
  return `L’indice le plus bas est de ${lowest(first.territories, BEFORE)} aujourd’hui ; avec ${plural(after.length, 'cette enveloppe', 'ces enveloppes')}, de ${joinNames(after)}.`;
}

/** The régions that small maps cannot name. */
export const insetsSentence = (names: readonly string[]): string =>
  `Sous chaque carte, de gauche à droite : ${joinNames(names, names.length)}.`;

/** What stands under one map of several: "onze régions sur dix-huit près de l’équilibre". */
export const nearSentence = (
  area: AllocationArea,
  territories: readonly AllocatedTerritory[],
  when: 'before' | 'after',
): string => `${capitalized(subjectOf(area, territories, READS[when]))} près de l’équilibre`;
