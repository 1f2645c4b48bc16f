import type { Source } from '../../wording/figure-tools.ts';

/** The source of a figure: the site, or what its foot says in place of the date of the data. */
export function figureSource(figure: HTMLElement, site: Source): Source {
  const said = figure.querySelector('.figure-foot > span')?.textContent.trim();
  return said === undefined || said === site.date ? site : { ...site, other: said };
}
