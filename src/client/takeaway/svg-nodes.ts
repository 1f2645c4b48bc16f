const SVG = 'http://www.w3.org/2000/svg';

/** A number of the picture: a hundredth of a pixel is enough. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Makes an element of SVG. */
export function svgNode(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: (Node | string)[]
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, String(typeof value === 'number' ? rounded(value) : value));
  }
  made.append(...content);
  return made;
}
