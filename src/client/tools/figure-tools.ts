import { FIGURE_TOOLS, type Source } from '../../wording/figure-tools.ts';
import { button, element } from './element.ts';
import { pageAddress } from './figure-address.ts';
import { figureSource } from './figure-source.ts';
import type { FigureRequest, FigureTool } from './takeaway.ts';

/** Adds under a figure what takes it away: its image, its numbers, its markup, its citation. */
export function addFigureTools(
  figure: HTMLElement,
  site: Source,
  ask: (request: FigureRequest) => void,
): void {
  const titleNow = () => figure.querySelector('.figure-title')?.textContent.trim() ?? '';
  const title = titleNow();
  // What a reader makes on the page has no address of its own, to cite or to embed: it says what it lets take.
  const takes = figure.dataset.takes?.split(' ');
  const twin = twinOf(figure);
  const source = figureSource(figure, site);
  const panel = element('div', { className: 'figure-panel', hidden: true });
  const message = element('span', { role: 'status' });
  const offered = (what: FigureTool) =>
    takes?.includes(what) !== false &&
    (what === 'csv' ? twin !== null : what !== 'integrer' || pageAddress() !== null);
  const buttons = FIGURE_TOOLS.filter(({ what }) => offered(what)).map(({ what, words, unseen }) => {
    const opener = button(words, unseen(title), () =>
      ask({ kind: 'figure', what, figure, title: titleNow(), twin, source, opener, panel, message }),
    );
    if (what === 'integrer' || what === 'citer') opener.setAttribute('aria-expanded', 'false');
    return opener;
  });
  const tools = element('div', { className: 'figure-tools' }, ...buttons, message);
  const foot = figure.querySelector('.figure-foot');
  (foot ?? figure).append(tools);
  figure.append(panel);
}

/** The table of the numbers that the figure draws: its own, or the one of the page that it points to. */
function twinOf(figure: HTMLElement): HTMLTableElement | null {
  const anchor = figure.querySelector('.figure-twin > a')?.getAttribute('href')?.slice(1);
  const within = anchor === undefined ? figure : document.getElementById(anchor);
  return within?.querySelector('table') ?? null;
}
