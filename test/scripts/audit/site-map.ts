import { readPageDocument } from '../../../scripts/lib/audit/page-document.ts';
import type { SiteMap } from '../../../scripts/lib/audit/site-map.ts';
import { fileOfPage } from '../../../scripts/lib/site/site-files.ts';

/** A site of pages given by their markup, and of other files. */
export function siteOf(
  pages: Readonly<Record<string, string>>,
  { files = [], ...rest }: Partial<Omit<SiteMap, 'files' | 'documents'>> & { files?: readonly string[] } = {},
): SiteMap {
  const documents = Object.entries(pages).map(([page, html]) => [page, readPageDocument(html)] as const);
  return {
    documents: new Map(documents),
    files: new Set([...Object.keys(pages).map(fileOfPage), ...files]),
    base: '/',
    root: null,
    announced: null,
    ...rest,
  };
}
