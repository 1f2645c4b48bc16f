import type { APIRoute } from 'astro';
import { textResponse } from '../../../components/text-response.ts';
import { observatory } from '../../../observatory/observatory.ts';
import { callLists } from '../../../opendata/call-list.ts';

export function getStaticPaths() {
  return [...callLists(observatory)].map(([code, list]) => ({
    params: { fichier: `isoles-${code}` },
    props: { list },
  }));
}

/** The call list of a département. */
export const GET: APIRoute<{ list: string }> = ({ props }) => textResponse(props.list, 'text/csv');
