import { rounded, svgNode } from './svg-nodes.ts';

interface Line {
  text: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Two words are on one line when their tops differ by less than this, in pixels. */
const SAME_LINE = 3;

const measuring = (): CanvasRenderingContext2D | null => document.createElement('canvas').getContext('2d');

/** A text of the page as lines of SVG, broken where the page breaks it. */
export function textLines(text: Text, origin: DOMRect): SVGElement[] {
  const style = getComputedStyle(text.parentElement as Element);
  const { ascent, height } = fontExtent(style);
  return linesOf(text).map(({ text: content, x, top, bottom }) =>
    svgNode(
      'text',
      {
        x: x - origin.x,
        y: rounded(top - origin.y + (bottom - top - height) / 2 + ascent),
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
        'font-style': style.fontStyle,
        fill: style.color,
      },
      content.trimEnd(),
    ),
  );
}

function fontExtent({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) {
  const context = measuring();
  if (context === null) return { ascent: Number.parseFloat(fontSize), height: Number.parseFloat(fontSize) };
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('x');
  return { ascent, height: ascent + descent };
}

function linesOf(text: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  // Only ordinary spaces and line ends part words: the others hold them together.
  for (const { 0: word, index } of text.data.matchAll(/[^ \n]+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const { x, top, bottom, width } = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (width === 0) continue;
    if (last && Math.abs(last.top - top) < SAME_LINE) last.text += ` ${word}`;
    else lines.push({ text: word, x, top, bottom });
  }
  return lines;
}
