/**
 * The address of the root of the site on its host: the folder that `--base` names, else the one that the address given
 * by `--site` is.
 */
export const siteRoot = (site: URL | string, base = '/'): URL => new URL(base === '/' ? './' : base, site);
