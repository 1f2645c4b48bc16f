import { escapeMarkup } from './svg-markup.ts';

/** The typeface of the site: the only one that the drawing is given. */
export const CARD_TYPEFACE = 'Atkinson Hyperlegible Next';

const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 80;
/** The usual width of a letter, as a part of its size: titles are cut by it. */
const LETTER = 0.53;

// The light colours of the site, on a picture that has no style sheet.
const PAPER = '#fbfaf6';
const INK = '#1b2127';
const SOFT = '#4d5761';
const ACCENT = '#0b5868';
const RULE = '#dcd8cc';
const WARM = '#93480a';

interface Card {
  readonly title: string;
  readonly subject: string;
  readonly figures: readonly { readonly label: string; readonly value: string; readonly detail: string }[];
  readonly foot: string;
  readonly warning: string | null;
}

/** The image that stands for the site where its links are shared: 1200 × 630, what networks ask for. */
export function socialCard({ title, subject, figures, foot, warning }: Card): string {
  const lines = cutLines(title, Math.floor((WIDTH - 2 * LEFT) / (56 * LETTER)));
  const width = (WIDTH - 2 * LEFT) / Math.max(figures.length, 1);
  const content = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    `<rect width="14" height="${HEIGHT}" fill="${ACCENT}"/>`,
    mark(),
    ...lines.map((line, row) => text(line, { x: LEFT, y: 200 + row * 64, size: 56, weight: 600, fill: INK })),
    text(subject, { x: LEFT, y: 196 + lines.length * 64, size: 32, weight: 400, fill: SOFT }),
    ...figures.map((figure, column) => drawFigure(figure, LEFT + column * width, width)),
    `<path d="M${LEFT} 540H${WIDTH - LEFT}" stroke="${RULE}" stroke-width="2"/>`,
    text(foot, { x: LEFT, y: 586, size: 26, weight: 400, fill: SOFT }),
    warning === null ? '' : text(warning, { x: 170, y: 112, size: 26, weight: 600, fill: WARM }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="${CARD_TYPEFACE}">${content.join('')}</svg>`;
}

/** The dial of the site, as in its heading. */
const mark = (): string =>
  `<g transform="translate(${LEFT} 60) scale(2.25)" fill="none" stroke="${ACCENT}" stroke-linecap="round">` +
  '<path d="M3 24a13 13 0 0 1 26 0" stroke-width="2.5"/><path d="M16 24l7.5-10.5" stroke-width="3"/>' +
  '<path d="M1.5 24h29" stroke-width="2.5"/></g>';

function drawFigure({ label, value, detail }: Card['figures'][number], x: number, width: number): string {
  const note = cutLines(detail, Math.floor((width - 30) / (22 * LETTER)));
  return [
    text(label, { x, y: 376, size: 24, weight: 400, fill: SOFT }),
    text(value, { x, y: 440, size: 60, weight: 600, fill: ACCENT }),
    ...note.map((line, row) => text(line, { x, y: 480 + row * 28, size: 22, weight: 400, fill: SOFT })),
  ].join('');
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
}

const text = (content: string, { x, y, size, weight, fill }: Place): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeMarkup(content)}</text>`;

/** At most two lines of at most `length` letters; what is longer ends with an ellipsis. */
function cutLines(content: string, length: number): string[] {
  const lines: string[] = [''];
  for (const word of content.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= length || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= 2 ? lines : [lines[0] ?? '', `${lines[1]}…`];
}
