import { NOT_FOUND } from '../site/site-files.ts';
import type { Finding } from './finding.ts';
import { linkTarget } from './link-target.ts';
import type { SiteMap } from './site-map.ts';

/** Where `sitemap.xml` and the pages disagree: an address that is no page, a page without an address. */
export function wrongAnnouncements(map: SiteMap): Finding[] {
  if (map.announced === null) return [];
  const announced = new Set<string>();
  const findings: Finding[] = [];
  for (const where of map.announced) {
    const target = linkTarget('', where, map);
    const page = target !== null && typeof target === 'object' ? target.address : null;
    if (page !== null && map.documents.has(page)) announced.add(page);
    else {
      const message = 'Cette adresse n’est pas celle d’une page du site.';
      findings.push({ check: 'plan', rule: 'adresse-sans-page', page: 'sitemap.xml', where, message });
    }
  }
  for (const page of map.documents.keys()) {
    if (announced.has(page) || page === NOT_FOUND) continue;
    const message = 'La page manque à sitemap.xml.';
    findings.push({ check: 'plan', rule: 'page-non-annoncee', page, where: '', message });
  }
  return findings;
}
