import { wrongAnnouncements } from './announced-pages.ts';
import { brokenLinks } from './broken-links.ts';
import type { Check, Finding } from './finding.ts';
import { orphanPages } from './orphan-pages.ts';
import { type PageKind, pagesByKind } from './page-kinds.ts';
import { samplePages } from './sample-pages.ts';
import { readSiteMap } from './site-map.ts';
import { VIEWS_OF_PAGE } from './visit-page.ts';
import { visitPages } from './visit-pages.ts';

/** What an audit did and found. */
export interface Audit {
  readonly site: string;
  /** Pages of the site, and those that were opened. */
  readonly pages: number;
  readonly visited: number;
  readonly kinds: number;
  /** How many times each examination was made: of a page, of a view of it, of a link. */
  readonly made: Readonly<Record<Check, number>>;
  readonly findings: readonly Finding[];
}

/** What to audit. */
export interface AuditOrder {
  readonly site: string;
  /** How many pages to open; all of them when null. */
  readonly sample: number | null;
  readonly kinds: readonly PageKind[];
}

/**
 * Audits a built site: every link, and every page (or a sample of each kind) in a browser. `onProgress` is told how many
 * pages are done, of how many.
 */
export async function auditSite(
  { site, sample, kinds }: AuditOrder,
  onProgress: (done: number, of: number) => void,
): Promise<Audit> {
  const map = readSiteMap(site);
  const all = [...map.documents.keys()];
  const byKind = pagesByKind(all, kinds);
  const pages = sample === null ? all : samplePages(byKind, sample);
  const linkFindings = [...brokenLinks(map), ...orphanPages(map), ...wrongAnnouncements(map)];
  const visits = await visitPages({ site, base: map.base, pages }, (done) => onProgress(done, pages.length));
  const views = pages.length * VIEWS_OF_PAGE;
  let links = 0;
  for (const document of map.documents.values()) links += document.links.length;
  return {
    site,
    pages: all.length,
    visited: pages.length,
    kinds: byKind.size,
    made: {
      axe: views,
      debord: views,
      navigateur: pages.length,
      html: pages.length,
      liens: links,
      orphelines: all.length,
      plan: map.announced?.length ?? 0,
    },
    findings: [...visits, ...linkFindings],
  };
}
