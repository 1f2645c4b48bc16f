import { styleText } from 'node:util';

/** How a report is to be printed: the same report is read on a terminal, in a file and in a mail. */
export interface TerminalView {
  /** Characters in a line. */
  readonly width: number;
  readonly color: boolean;
}

/** What a text is for: its colour says so, its words say it too. */
export type Tone = 'title' | 'good' | 'bad' | 'caution' | 'faint';

const STYLES = {
  title: 'bold',
  good: ['bold', 'green'],
  bad: ['bold', 'red'],
  caution: ['bold', 'yellow'],
  faint: 'dim',
} as const satisfies Record<Tone, Parameters<typeof styleText>[0]>;

/** Below, the columns of figures would not fit. */
const MIN_WIDTH = 48;

/** For a pipe or a file, whose width nobody knows. */
export const PLAIN_VIEW: TerminalView = { width: 100, color: false };

/** How to print on a stream: colours on a terminal only, and never against `NO_COLOR`. */
export const viewOf = (
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): TerminalView => ({
  width: Math.max(stream.columns || PLAIN_VIEW.width, MIN_WIDTH),
  color: stream.isTTY === true && !environment.NO_COLOR,
});

/** The text in the colour of its tone, as it is where colours are not wanted. */
export const paint = (text: string, tone: Tone, { color }: TerminalView): string =>
  color ? styleText([...[STYLES[tone]].flat()], text, { validateStream: false }) : text;
