import type { SiteMap } from './site-map.ts';

/** Where a link leads inside its site. */
export interface LinkTarget {
  /** Relative to the root of the site. */
  readonly address: string;
  /** `''` for none. */
  readonly anchor: string;
}

const HERE = 'http://site.invalid';

/** A scenario of the simulator, or territories to compare, are written where an anchor would be. */
const STATE = /^[vt]=/;

/** A link that no browser could follow. */
export const UNREADABLE = 'unreadable';

/** A path from the root of the server, relative to the root of the site; null outside it. */
const inside = (path: string, base: string): string | null =>
  path.startsWith(base) ? decodeURIComponent(path.slice(base.length)) : null;

/** Where a link of a page leads in its site; null for what is elsewhere. */
export function linkTarget(
  page: string,
  link: string,
  { base, root }: Pick<SiteMap, 'base' | 'root'>,
): LinkTarget | typeof UNREADABLE | null {
  try {
    const url = new URL(link, `${HERE}${base}${page}`);
    const home = root === null ? null : new URL(root);
    const isOwn = url.origin === HERE || url.origin === home?.origin;
    if (!isOwn) return null;
    const address = inside(url.pathname, url.origin === HERE ? base : (home?.pathname ?? base));
    // Another site may stand beside this one on its host.
    if (address === null) return url.origin === HERE ? UNREADABLE : null;
    const fragment = decodeURIComponent(url.hash.slice(1));
    return { address, anchor: STATE.test(fragment) ? '' : fragment };
  } catch {
    return UNREADABLE;
  }
}
