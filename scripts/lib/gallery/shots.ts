/** A way of looking at a page. */
export interface Shot {
  readonly label: string;
  /** Ends the name of its file. */
  readonly suffix: string;
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly media: 'screen' | 'print';
  readonly scripts: boolean;
}

const WIDTHS = [360, 768, 1280];

/** The width of what a sheet of A4 holds between the margins that `print.css` sets, in pixels of 1/96 inch: 180 mm. */
const SHEET = 680;

const onScreen = { media: 'screen', scripts: true } as const;

/** On every page: telephone, tablet and desk, by day and by night, and on paper. */
const ALWAYS: readonly Shot[] = [
  ...WIDTHS.flatMap((width): Shot[] => [
    { label: `${width} px`, suffix: `${width}-clair`, width, theme: 'light', ...onScreen },
    { label: `${width} px, sombre`, suffix: `${width}-sombre`, width, theme: 'dark', ...onScreen },
  ]),
  { label: 'Impression', suffix: 'impression', width: SHEET, theme: 'light', media: 'print', scripts: true },
];

const WITHOUT_SCRIPTS: Shot = {
  label: 'Sans JavaScript',
  suffix: 'sans-script',
  width: 1280,
  theme: 'light',
  media: 'screen',
  scripts: false,
};

/** The ways of looking at a page, from its markup: without its scripts too when it has some. */
export const shotsOf = (html: string): readonly Shot[] =>
  /<script[^>]*\ssrc=/.test(html) ? [...ALWAYS, WITHOUT_SCRIPTS] : ALWAYS;
