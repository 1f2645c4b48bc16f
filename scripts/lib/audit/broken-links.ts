import type { Finding } from './finding.ts';
import { linkTarget, UNREADABLE } from './link-target.ts';
import type { SiteMap } from './site-map.ts';

/** The links of a site that lead to no page, file or anchor of it; those to other sites are not followed. */
export function brokenLinks(map: SiteMap): Finding[] {
  const findings: Finding[] = [];
  for (const [page, document] of map.documents) {
    for (const link of document.links) {
      const message = faultOf(page, link, map);
      if (message !== null) findings.push({ check: 'liens', page, where: link, ...message });
    }
  }
  return findings;
}

function faultOf(page: string, link: string, map: SiteMap): Pick<Finding, 'rule' | 'message'> | null {
  const target = linkTarget(page, link, map);
  if (target === null) return null;
  if (target === UNREADABLE) {
    return { rule: 'lien-illisible', message: 'L’adresse est illisible ou sort du site.' };
  }
  const { address, anchor } = target;
  const document = map.documents.get(address);
  if (document === undefined && !map.files.has(address)) {
    return { rule: 'cible-absente', message: `Il n’y a ni page ni fichier « ${address} ».` };
  }
  if (anchor !== '' && document?.ids.has(anchor) !== true) {
    return { rule: 'ancre-absente', message: `La page « /${address} » n’a pas d’ancre « ${anchor} ».` };
  }
  return null;
}
