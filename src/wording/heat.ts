import { type Cell, isAbsent } from '../domain/cell.ts';

/** From which index, in millionths, a share is far under, near, or far over its balance. */
const FAR_BELOW = 500_000;
const BELOW = 900_000;
const ABOVE = 1_100_000;
const FAR_ABOVE = 2_000_000;

/** The limits of the classes of an index of balance, in millionths: those of maps and of tables are the same. */
export const HEAT_BOUNDS: readonly number[] = [FAR_BELOW, BELOW, ABOVE, FAR_ABOVE];

/** The classes of an index of balance, from the least to the most funded, with what each says. */
export const HEAT_CLASSES = [
  { name: 'heat-far-below', label: 'moins de 0,50' },
  { name: 'heat-below', label: 'de 0,50 à 0,90' },
  { name: 'heat-near', label: 'de 0,90 à 1,10' },
  { name: 'heat-above', label: 'de 1,10 à 2,00' },
  { name: 'heat-far-above', label: '2,00 et plus' },
] as const;

export type HeatClass = (typeof HEAT_CLASSES)[number]['name'];

/** The class of an index of balance; none for an absent one. */
export function heatClass(index: Cell<number>): HeatClass | undefined {
  if (isAbsent(index)) return undefined;
  if (index < FAR_BELOW) return 'heat-far-below';
  if (index < BELOW) return 'heat-below';
  if (index < ABOVE) return 'heat-near';
  return index < FAR_ABOVE ? 'heat-above' : 'heat-far-above';
}
