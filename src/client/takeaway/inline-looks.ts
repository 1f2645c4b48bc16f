/** What the style sheet decides in a drawing and that elements inherit… */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'text-anchor',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
] as const;
/** …and what they do not, with what it is by itself. */
const OWN = { opacity: '1', 'vector-effect': 'none' } as const;

/**
 * Writes on each element of a copy how the page shows the original, so that the copy needs no style sheet. What its
 * parent already says is not said again.
 */
export function inlineLooks(shown: Element, copy: Element, above: CSSStyleDeclaration | null = null): void {
  const style = getComputedStyle(shown);
  copy.removeAttribute('class');
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value === above?.getPropertyValue(name)) copy.removeAttribute(name);
    else copy.setAttribute(name, value);
  }
  for (const [name, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== usual) copy.setAttribute(name, value);
  }
  // An image leads nowhere, and tells nothing of where it was made.
  copy.removeAttribute('href');
  const children = [...copy.children];
  for (const [rank, child] of [...shown.children].entries()) {
    const twin = children[rank];
    if (twin && !/^(title|desc)$/.test(child.localName)) inlineLooks(child, twin, style);
  }
}
