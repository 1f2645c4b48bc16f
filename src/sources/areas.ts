import { createRequire } from 'node:module';

/** Area of each département, in whole square kilometres, by code: `data/reference/geographie/superficies.json`. */
export function readAreas(): ReadonlyMap<string, number> {
  const require = createRequire(import.meta.url);
  const { km2 } = require('../../data/reference/geographie/superficies.json') as {
    readonly km2: Readonly<Record<string, number>>;
  };
  return new Map(Object.entries(km2));
}
