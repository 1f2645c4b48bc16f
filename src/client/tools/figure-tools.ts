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
  const title = figure.querySelector('.figure-title')?.textContent.trim() ?? '';
  const twin = twinOf(figure);
  const source = figureSource(figure, site);
  const panel = element('div', { className: 'figure-panel', hidden: true });
  const message = element('span', { role: 'status' });
  const offered = (what: FigureTool) =>
    what === 'csv' ? twin !== null : what !== 'integrer' || pageAddress() !== null;
  const buttons = FIGURE_TOOLS.filter(({ what }) => offered(what)).map(({ what, words, unseen }) => {
    const opener = button(words, unseen(title), () =>
      ask({ kind: 'figure', what, figure, title, twin, source, opener, panel, message }),
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
