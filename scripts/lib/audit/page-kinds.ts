import { filesOf } from '../site/site-files.ts';

/** A kind of page: the file of `src/pages/` that makes it. */
export interface PageKind {
  readonly name: string;
  readonly makes: (address: string) => boolean;
}

/** The address that a file of `src/pages/` gives; `[code]` stands for what changes from page to page. */
const addressOfSource = (file: string): string => {
  const name = file.replace(/\.astro$/, '');
  if (name === '404') return '404.html';
  return name.replace(/(^|\/)index$/, '').replace(/(.)$/, '$1/');
};

/**
 * The kinds of page that a folder of sources makes, in the order of their names.
 * @internal
 */
export const kindsOfFiles = (files: readonly string[]): PageKind[] =>
  files
    .filter((file) => file.endsWith('.astro'))
    .map((file): PageKind => {
      const name = addressOfSource(file);
      const pattern = name.replaceAll('.', '\\.').replaceAll(/\[\w+\]/g, '[^/]+');
      return { name, makes: (address) => new RegExp(`^${pattern}$`).test(address) };
    })
    // What is named comes before what could be anything.
    .sort(
      (a, b) => Number(a.name.includes('[')) - Number(b.name.includes('[')) || (a.name < b.name ? -1 : 1),
    );

/** The kinds of page of the project. */
export const pageKinds = (sources: string): PageKind[] => kindsOfFiles(filesOf(sources));

/** The pages of each kind; a page that nothing is known to make is a kind of its own. */
export function pagesByKind(
  pages: readonly string[],
  kinds: readonly PageKind[],
): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(pages, (page) => kinds.find(({ makes }) => makes(page))?.name ?? page);
}
