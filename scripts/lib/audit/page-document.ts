import { Parser } from 'htmlparser2';

/** What of a page concerns links. */
export interface PageDocument {
  /** Where links can lead inside the page. */
  readonly ids: ReadonlySet<string>;
  /** What the page links to or loads, as written, each once. */
  readonly links: readonly string[];
  /** The whole address that the page says is its own, if it does. */
  readonly canonical: string | null;
  /** Style sheets, as written. */
  readonly styles: readonly string[];
}

/** Attributes that hold one address. */
const ADDRESSES = ['href', 'xlink:href', 'src', 'poster', 'data', 'action', 'formaction', 'cite'];

/** Metadata whose content is an address. */
const ADDRESS_METADATA = new Set(['og:url', 'og:image']);

/** "a.png 1x, b.png 2x": the addresses alone. */
const addressesOfSet = (set: string): string[] =>
  set
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');

function linksOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const links = ADDRESSES.flatMap((attribute) => attributes[attribute] ?? []);
  for (const set of [attributes.srcset, attributes.imagesrcset]) {
    if (set !== undefined) links.push(...addressesOfSet(set));
  }
  if (name === 'meta' && ADDRESS_METADATA.has(attributes.property ?? ''))
    links.push(attributes.content ?? '');
  return links;
}

/** Reads the markup of a page, or of a feed. */
export function readPageDocument(markup: string): PageDocument {
  const ids = new Set<string>();
  const links = new Set<string>();
  const styles: string[] = [];
  let canonical: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.id !== undefined) ids.add(attributes.id);
      for (const link of linksOf(name, attributes)) links.add(link);
      if (attributes.rel === 'canonical') canonical = attributes.href ?? null;
      if (attributes.rel === 'stylesheet') styles.push(attributes.href ?? '');
    },
  });
  parser.end(markup);
  return { ids, links: [...links], canonical, styles };
}
