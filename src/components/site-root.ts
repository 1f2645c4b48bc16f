/**
 * The address of the root of the site on its host: the folder that `--base` names, else the one that the address given
 * by `--site` is.
 */
export const siteRoot = (site: URL | string, base = '/'): URL => new URL(base === '/' ? './' : base, site);

/** The whole address of a path of the site, from the pages; `null` when the site does not know its own. */
export const wholeAddress = (path: string, site: URL | undefined): string | null =>
  site === undefined ? null : new URL(`.${path}`, siteRoot(site, process.env.CADRAN_BASE)).href;

/** The address of the folder of the data; empty when the site does not know its own. */
export const dataAddress = (site: string | undefined, base: string): string =>
  site === undefined ? '' : new URL('donnees/', siteRoot(site, base)).href;
