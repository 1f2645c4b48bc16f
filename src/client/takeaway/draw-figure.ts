import { type Source, sourceLine } from '../../wording/figure-tools.ts';
import { element } from '../tools/element.ts';
import { inlineLooks } from './inline-looks.ts';
import { svgNode } from './svg-nodes.ts';
import { textLines } from './text-lines.ts';

/** White around the picture, in pixels. */
const MARGIN = 24;
/** Close in width to the typeface of the site, which most computers do not have. */
const FONTS = '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Arial, "Liberation Sans", sans-serif';
const SKIPPED = '.figure-twin, .figure-foot, .figure-panel, .visually-hidden';

/** A figure as an image that needs nothing else: its title, its picture, its keys, its reading, its source. */
export function drawFigure(figure: HTMLElement, source: Source): SVGElement {
  // Laid out apart, at one width and in the light colours, whatever the screen and its scheme.
  const copy = figure.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(SKIPPED)) part.remove();
  copy.append(element('p', { className: 'figure-source' }, sourceLine(source)));
  const stage = element('div', { className: 'figure-stage', inert: true }, copy);
  document.body.append(stage);
  try {
    return drawStage(stage);
  } finally {
    stage.remove();
  }
}

function drawStage(stage: HTMLElement): SVGElement {
  const origin = stage.getBoundingClientRect();
  const [width, height] = [origin.width + 2 * MARGIN, origin.height + 2 * MARGIN];
  const content = svgNode(
    'g',
    { transform: `translate(${MARGIN} ${MARGIN})` },
    ...drawContent(stage, origin),
  );
  const title = svgNode('title', {}, stage.querySelector('.figure-title')?.textContent ?? '');
  const paper = svgNode('rect', { width, height, fill: getComputedStyle(stage).backgroundColor });
  const size = { width, height, viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}` };
  return svgNode('svg', { ...size, 'font-family': FONTS }, title, paper, content);
}

function drawContent(parent: Element, origin: DOMRect): SVGElement[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node instanceof Text) return textLines(node, origin);
    if (node instanceof SVGSVGElement) return drawPicture(node, origin);
    return node instanceof Element ? [...drawBox(node, origin), ...drawContent(node, origin)] : [];
  });
}

/** A drawing of the page, at the place and the size it has there; none when the page does not show it. */
function drawPicture(picture: SVGSVGElement, origin: DOMRect): SVGElement[] {
  const { x, y, width, height } = picture.getBoundingClientRect();
  if (width === 0) return [];
  const copy = picture.cloneNode(true) as SVGSVGElement;
  inlineLooks(picture, copy);
  for (const name of ['role', 'aria-labelledby', 'aria-describedby']) copy.removeAttribute(name);
  const place = { x: x - origin.x, y: y - origin.y, width, height, overflow: 'visible' };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  return [copy];
}

/** The ground and the border of what a key shows. */
function drawBox(box: Element, origin: DOMRect): SVGElement[] {
  const style = getComputedStyle(box);
  const { x, y, width, height } = box.getBoundingClientRect();
  const border = Number.parseFloat(style.borderLeftWidth);
  const hatched = style.backgroundImage !== 'none';
  const filled = style.backgroundColor !== 'rgba(0, 0, 0, 0)';
  if (width === 0 || !box.matches('.swatch, .key-symbol') || !(hatched || filled || border > 0)) return [];
  const at = { x: x - origin.x + border / 2, y: y - origin.y + border / 2 };
  const shape = { ...at, width: Math.max(width - border, 0.1), height: height - border };
  const rx = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, shape.width / 2);
  const round = style.borderTopLeftRadius.endsWith('%') ? shape.width / 2 : rx;
  const fill = filled ? style.backgroundColor : hatched ? style.getPropertyValue('--hatch-ground') : 'none';
  const looks = { rx: round, fill, stroke: style.borderLeftColor, 'stroke-width': border };
  return [svgNode('rect', { ...shape, ...looks }), ...(hatched ? hatches(shape, style) : [])];
}

function hatches(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  style: CSSStyleDeclaration,
): SVGElement[] {
  const stroke = style.getPropertyValue('--hatch-line');
  const path = [1, 2, 3].map(
    (part) => `M${x + (part * width) / 4 - height / 3} ${y}l${height / 1.5} ${height}`,
  );
  return [svgNode('path', { d: path.join(''), stroke, 'stroke-width': 1.5, fill: 'none' })];
}
