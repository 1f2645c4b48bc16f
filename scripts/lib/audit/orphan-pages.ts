import { NOT_FOUND } from '../site/site-files.ts';
import type { Finding } from './finding.ts';
import { linkTarget, UNREADABLE } from './link-target.ts';
import type { SiteMap } from './site-map.ts';

/** The pages that no chain of links from the home page leads to; the page of absent addresses needs none. */
export function orphanPages(map: SiteMap): Finding[] {
  const reached = new Set(['']);
  const toVisit = [''];
  for (let page = toVisit.pop(); page !== undefined; page = toVisit.pop()) {
    for (const link of map.documents.get(page)?.links ?? []) {
      const target = linkTarget(page, link, map);
      if (target === null || target === UNREADABLE || reached.has(target.address)) continue;
      if (!map.documents.has(target.address)) continue;
      reached.add(target.address);
      toVisit.push(target.address);
    }
  }
  return [...map.documents.keys()]
    .filter((page) => !reached.has(page) && page !== NOT_FOUND)
    .map((page) => ({
      check: 'orphelines',
      rule: 'page-orpheline',
      page,
      where: '',
      message: 'Aucun chemin de liens n’y mène depuis l’accueil.',
    }));
}
