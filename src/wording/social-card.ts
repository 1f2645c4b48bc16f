import type { Edition, TerritoryFigures } from '../observatory/types.ts';
import { editionNotice, scopeLabel } from './edition.ts';
import { keyFigures } from './territory.ts';

/** What the image of the site says: its name, a few figures, of when and of whom. */
export interface CardTexts {
  readonly title: string;
  /** What it is about. */
  readonly subject: string;
  readonly figures: readonly { readonly label: string; readonly value: string; readonly detail: string }[];
  readonly foot: string;
  /** That the data is invented, when it is. */
  readonly warning: string | null;
}

const SUBJECT = 'Où en est le programme ESMS numérique ?';
/** Figures of the card: more would not be read at the size at which it is shown. */
const FIGURES = 3;

/** The texts of the image of the site, from the figures of the whole territory. */
export function cardTexts(edition: Edition, top: TerritoryFigures): CardTexts {
  return {
    title: edition.title,
    subject: SUBJECT,
    figures: keyFigures(top, [])
      .slice(0, FIGURES)
      .map(({ label, value, detail }) => ({ label, value, detail })),
    foot: `${scopeLabel(edition, top)} · ${edition.publisher}`,
    warning: editionNotice(edition)?.title?.replace(/\.$/, '') ?? null,
  };
}

/** What the image says to whom does not see it. */
export const cardDescription = ({ title, figures, foot }: CardTexts): string =>
  [title, ...figures.map(({ label, value, detail }) => `${label} : ${value}, ${detail}`), foot].join('. ');
