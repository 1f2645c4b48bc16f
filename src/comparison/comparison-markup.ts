import { escapeMarkup, svgNumber } from '../charts/svg-markup.ts';
import type { ComparedBar, ComparedLine, ComparedPicture, Comparison } from './comparison.ts';
import { kindWord } from './territory-words.ts';

/** What the page gives: the start of identifiers, the first level of headings, where links go. */
export interface MarkupPlace {
  readonly id: string;
  /** What the table holds, unique in the page. */
  readonly caption: string;
  readonly level: 2 | 3 | 4;
  /** From a site-absolute address to one of the page. */
  readonly link: (to: string) => string;
  /** The definitions that the edition has. */
  readonly isDefined: (id: string) => boolean;
}

/** A comparison as HTML: what is printed at build time and what a browser writes are the same. */
export function comparisonMarkup(comparison: Comparison, place: MarkupPlace): string {
  const groups = comparison.groups.map(
    ({ title, pictures }) =>
      `<section class="compare-group">${heading(place.level, title)}<div class="compare-pictures">` +
      `${pictures.map((picture) => figureOf(picture, place)).join('')}</div></section>`,
  );
  return `${groups.join('')}${tableOf(comparison, place)}`;
}

const heading = (level: number, text: string): string => `<h${level}>${escapeMarkup(text)}</h${level}>`;

function figureOf(picture: ComparedPicture, place: MarkupPlace): string {
  const { title, definition, lines, reference, note, mark } = picture;
  const marks = [
    reference,
    ...(mark === null || mark.label === reference ? [] : [mark.label]),
    ...(note === '' ? [] : [note]),
  ];
  const notes = marks.map(
    (text) => `<span${mark?.label === text ? ' class="compare-mark"' : ''}>${escapeMarkup(text)}</span>`,
  );
  return (
    `<figure class="compare-picture"><figcaption>${heading(place.level + 1, title)}</figcaption>` +
    `<ul>${lines.map((line) => lineOf(line, mark?.at ?? null)).join('')}</ul>` +
    `<p class="compare-notes">${notes.join('')}${definitionLink(definition, title, place)}</p></figure>`
  );
}

function lineOf({ name, shown, detail, beside, bar }: ComparedLine, mark: number | null): string {
  const under = [detail, beside].filter((text) => text !== '').join(' · ');
  return (
    `<li><span class="compare-name">${escapeMarkup(name)}</span>` +
    `<span class="compare-value${shown.absent ? ' absent' : ''}">${escapeMarkup(shown.text)}</span>` +
    `${bar === null ? '' : barOf(bar, mark)}` +
    `<span class="compare-detail">${escapeMarkup(under)}</span></li>`
  );
}

const WIDTH = 100;
const HEIGHT = 10;

/** A bar says nothing that the number beside it does not: assistive technologies pass over it. */
function barOf({ length, part }: ComparedBar, mark: number | null): string {
  const rect = (className: string, width: number): string =>
    width === 0 ? '' : `<rect class="${className}" width="${svgNumber(width)}" height="${HEIGHT}"/>`;
  const of = (millionths: number): number => (millionths * WIDTH) / 1_000_000;
  const line = mark === null ? '' : `<path class="chart-reference" d="M${svgNumber(of(mark))} 0v${HEIGHT}"/>`;
  return (
    `<svg class="compare-bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">` +
    `${rect('chart-track', WIDTH)}${rect('chart-bar', of(length))}${rect('chart-bar-strong', of(part))}${line}</svg>`
  );
}

function definitionLink(definition: string | null, title: string, { link, isDefined }: MarkupPlace): string {
  if (definition === null || !isDefined(definition)) return '';
  const hidden = `<span class="visually-hidden">\u00a0: ${escapeMarkup(title)}</span>`;
  return `<a class="on-screen" href="${link(`/methode/${definition}/`)}">Définition${hidden}</a>`;
}

function tableOf({ columns, groups }: Comparison, place: MarkupPlace): string {
  const caption = escapeMarkup(place.caption);
  const heads = columns.map(({ name, territory }) => {
    const title = `<a href="${escapeMarkup(place.link(territory.href))}">${escapeMarkup(name)}</a>`;
    return `<th class="number" scope="col">${title}<span class="beside">${escapeMarkup(kindWord(territory))}</span></th>`;
  });
  const bodies = groups.map(({ title, rows }) => {
    const lines = rows.map(({ label, of, definition, cells }) => {
      const name =
        definition !== null && place.isDefined(definition)
          ? `<a href="${place.link(`/methode/${definition}/`)}">${escapeMarkup(label)}</a>`
          : escapeMarkup(label);
      const values = cells.map(
        ({ text, absent, raw }) =>
          `<td class="${absent ? 'number absent' : raw === text ? 'number wraps' : 'number'}">${escapeMarkup(text)}</td>`,
      );
      return `<tr${of === '' ? '' : ' class="sub-row"'}><th scope="row">${name}</th>${values.join('')}</tr>`;
    });
    const head = `<tr class="group"><th scope="rowgroup" colspan="${columns.length + 1}">${escapeMarkup(title)}</th></tr>`;
    return `<tbody>${head}${lines.join('')}</tbody>`;
  });
  return (
    `<section class="table-scroll compare-table" id="${place.id}-tableau" aria-label="Tableau\u00a0: ${caption}" tabindex="0">` +
    `<table><caption><span class="caption-title">${caption}</span></caption>` +
    `<thead><tr><th scope="col">Chiffre</th>${heads.join('')}</tr></thead>${bodies.join('')}</table></section>`
  );
}
