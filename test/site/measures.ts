import type { Locator } from 'playwright-core';

/** The height of the lowest of some controls that are seen, in CSS pixels: what a finger has to hit. */
export async function lowestOf(controls: Locator): Promise<number> {
  const heights = await controls.evaluateAll((all) =>
    all.map((control) => control.getBoundingClientRect().height).filter((height) => height > 0),
  );
  if (heights.length === 0) throw new Error('none of these controls is seen');
  return Math.min(...heights);
}
