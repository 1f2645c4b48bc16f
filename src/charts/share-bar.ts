import { type Ratio, ratioValue } from '../domain/ratio.ts';
import { svgNumber } from './svg-markup.ts';

const WIDTH = 100;
const HEIGHT = 8;

/**
 * A share drawn beside its number in a cell of a table. It says nothing that the number does not: assistive
 * technologies pass over it.
 */
export function shareBar(share: Ratio): string {
  const rect = (className: string, width: number): string =>
    `<rect class="${className}" width="${svgNumber(width)}" height="${HEIGHT}"/>`;
  return (
    `<svg class="share-bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">` +
    `${rect('chart-track', WIDTH)}${rect('chart-bar', ratioValue(share) * WIDTH)}</svg>`
  );
}
