import { type Geography, geographyOf } from '../../src/sources/geography.ts';
import { geographyContent } from '../../src/sources/geography-content.ts';
import { Memory } from './memory.ts';

/**
 * What decides what a geography is.
 *
 * @internal
 */
export const GEOGRAPHY_CODE = [
  'src/sources',
  'src/domain',
  'data/reference/geographie',
  // Names the version of the division of France.
  'package-lock.json',
];

/** As JSON: its codes are then the same texts wherever they stand, and are compared at once. */
const MEMORY = new Memory<string>('geographie', GEOGRAPHY_CODE);

/** The geography of the year shipped with the observatory, or what is remembered of it: it is twelve megabytes to read. */
export function rememberedGeography(): Geography {
  const { recall, keep } = MEMORY.of([]);
  const known = recall();
  if (known !== null) return geographyOf(JSON.parse(known));
  const content = geographyContent();
  keep(JSON.stringify(content));
  return geographyOf(content);
}
