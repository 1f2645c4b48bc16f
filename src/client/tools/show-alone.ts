import { SEE_PAGE, type Source, sourceLine } from '../../wording/figure-tools.ts';
import { element } from './element.ts';
import { figureSource } from './figure-source.ts';

/** Leaves in the page one figure with its source: what is shown in the pages of others. */
export function showAlone(figure: HTMLElement, source: Source): void {
  const page = element('a', { href: location.href.replace(/#.*$/, '') }, SEE_PAGE);
  const line = element(
    'p',
    { className: 'figure-source' },
    `${sourceLine(figureSource(figure, source))} `,
    page,
  );
  for (const part of figure.querySelectorAll('.figure-foot > span:first-child')) part.remove();
  document.documentElement.classList.add('alone');
  // What its links lead to is not for a frame of a few lines.
  for (const link of [page, ...figure.querySelectorAll('a')]) link.setAttribute('target', '_blank');
  document.body.replaceChildren(element('main', {}, figure, line));
  // The browser may have gone where it was on the page.
  scrollTo(0, 0);
}
