/**
 * The address of a page of the site from its root. On a disk no server adds the name of the file to that of its folder.
 */
export function siteAddress(root: URL, href: string): string {
  const address = new URL(`.${href}`, root);
  if (address.protocol === 'file:' && address.pathname.endsWith('/')) address.pathname += 'index.html';
  return address.href;
}

/** The address that shows the results of a query: what is searched is sent to no server. */
export const searchAddress = (root: URL, query: string): string =>
  `${siteAddress(root, '/recherche/')}#${new URLSearchParams({ q: query })}`;

/** The query of an address, whether a script or a bare form wrote it. */
export function queryOf({ hash, search }: Pick<Location, 'hash' | 'search'>): string {
  return new URLSearchParams(hash.slice(1)).get('q') ?? new URLSearchParams(search).get('q') ?? '';
}
