import type { ChartFrame } from './chart-frame.ts';
import { type ChartKind, escapeMarkup, svgElement, svgNumber } from './svg-markup.ts';

// Presentation attributes of the root are the style sheet's business; so are the names Plot gives to groups, which no
// assistive technology may read on an element without a role.
const DROPPED = /^(aria-|xmlns|style$)/;
const TEXTUAL = new Set(['class', 'href', 'id', 'fill', 'stroke']);
const LONG_NUMBER = /-?\d*\.\d{3,}(?:e-?\d+)?/g;

interface Finish {
  readonly kind: ChartKind;
}

/**
 * Writes a chart drawn by Plot as the markup that pages embed: named and described, without `<style>` nor inline styles
 * (the site's security policy refuses both), scaled by its box, rounded.
 */
export function finishSvg(svg: Element, frame: ChartFrame, { kind }: Finish): string {
  const viewBox = svg.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
  const [, , width, height] = viewBox;
  if (!width || !height)
    throw new TypeError(`invalid chart: ${frame.id} has no viewBox (a figure with a legend?)`);
  const content = writeChildren(svg);
  const interactive = content.includes('<a ');
  return svgElement(frame, { kind, width, height, interactive }, content);
}

const writeChildren = (element: Element): string => {
  let markup = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) markup += escapeMarkup(child.textContent ?? '');
    else if (child.nodeType === 1) markup += writeElement(child as Element);
  }
  return markup;
};

const writeElement = (element: Element): string => {
  const name = element.localName;
  if (name === 'style') return '';
  const children = writeChildren(element);
  if (name === 'g' && children === '') return '';
  let attributes = '';
  for (const { name: attribute, value } of element.attributes) {
    if (attribute === 'style')
      throw new TypeError(`unexpected inline style: ${value} (give the mark a class)`);
    if (DROPPED.test(attribute)) continue;
    const written = TEXTUAL.has(attribute)
      ? value
      : value.replace(LONG_NUMBER, (text) => svgNumber(Number(text)));
    attributes += ` ${attribute === 'xlink:href' ? 'href' : attribute}="${escapeMarkup(written)}"`;
  }
  // The same addresses are in the table beside each chart: a reader with a keyboard is not led through all of them twice.
  if (name === 'a') attributes += ' tabindex="-1"';
  return children === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${children}</${name}>`;
};
