import { escapeMarkup } from '../../../src/charts/svg-markup.ts';
import type { ChosenPage } from './hard-pages.ts';
import type { Shot } from './shots.ts';

/** A shot that was taken. */
export interface TakenShot extends Shot {
  /** Names of its images, from the top of the page to its bottom. */
  readonly files: readonly string[];
}

/** A page and the images of it. */
export interface PageShots extends ChosenPage {
  readonly shots: readonly TakenShot[];
}

/** What a gallery is recognised by. */
export const GALLERY_TITLE = '<title>Galerie des pages de Cadran</title>';

const anchorOf = (index: number): string => `page-${index + 1}`;

const nameOf = (address: string): string => escapeMarkup(`/${address}`);

/** The image of the top of the page, and links to those of what is further down. */
function shotMarkup(address: string, { files: [first = '', ...others], label }: TakenShot): string {
  const alt = `${nameOf(address)}, ${label}`;
  const further = others.map((file, index) => `<a href="${file}">suite ${index + 1}</a>`).join(' ');
  return `<li><a href="${first}"><img src="${first}" alt="${alt}" width="180" height="240" loading="lazy"></a><span>${label} ${further}</span></li>`;
}

const pageMarkup = ({ address, why, shots }: PageShots, index: number): string =>
  `<section aria-labelledby="${anchorOf(index)}"><h2 id="${anchorOf(index)}">${nameOf(address)}</h2>
<p>${escapeMarkup(why)}</p>
<ul class="shots">${shots.map((shot) => shotMarkup(address, shot)).join('\n')}</ul></section>`;

/** A page of images, grouped by page of the site. */
export const galleryPage = (pages: readonly PageShots[]): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${GALLERY_TITLE}
<style>
:root { color-scheme: light dark; }
body { max-width: 100rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
.list { columns: 20rem; }
.shots { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; }
.shots li { display: grid; width: 180px; }
img { object-fit: cover; object-position: top; border: 1px solid; }
</style></head><body>
<main><h1>Galerie des pages</h1>
<p>Chaque image s’ouvre en grand.</p>
<nav aria-label="Pages"><ul class="list">${pages
  .map(({ address }, index) => `<li><a href="#${anchorOf(index)}">${nameOf(address)}</a></li>`)
  .join('\n')}</ul></nav>
${pages.map(pageMarkup).join('\n')}
</main></body></html>
`;
