import observatory from 'cadran:observatory';
import type { APIRoute } from 'astro';
import { siteRoot } from '../../components/site-root.ts';
import { editionFeed } from '../../opendata/edition-feed.ts';
import { changesAnswer } from '../../wording/changes.ts';

/** The editions, the latest first, for whoever follows them. */
export const GET: APIRoute = ({ site, url }) => {
  const root = site === undefined ? null : siteRoot(site, process.env.CADRAN_BASE);
  const address = root && new URL(`.${url.pathname}`, root).href;
  return new Response(editionFeed(observatory, changesAnswer(observatory.changes), address), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
