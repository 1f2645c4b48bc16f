import type { Observatory } from '../../src/observatory/types.ts';

/**
 * Hands the published figures to the pages, which are built by this process: they are its `cadran:observatory` (see the
 * configuration of Astro). As JSON between the two they would take several seconds and twice the memory.
 */
export function handToPages(observatory: Observatory): void {
  Reflect.set(globalThis, Symbol.for('cadran:observatory'), observatory);
}
