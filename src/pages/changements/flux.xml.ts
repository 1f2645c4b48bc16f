import type { APIRoute } from 'astro';
import { wholeAddress } from '../../components/site-root.ts';
import { textResponse } from '../../components/text-response.ts';
import { observatory } from '../../observatory/observatory.ts';
import { editionFeed } from '../../opendata/edition-feed.ts';
import { changesAnswer } from '../../wording/changes.ts';

/** The editions, the latest first, for whoever follows them. */
export const GET: APIRoute = ({ site, url }) => {
  const address = wholeAddress(url.pathname, site);
  return textResponse(
    editionFeed(observatory, changesAnswer(observatory.changes), address),
    'application/atom+xml',
  );
};
