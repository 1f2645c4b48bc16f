import type { APIRoute } from 'astro';
import { scriptResponse } from '../../../components/text-response.ts';
import { observatory } from '../../../observatory/observatory.ts';
import { searchFiles } from '../../../search/search-files.ts';

export function getStaticPaths() {
  return searchFiles(observatory).map(({ name, content }) => ({ params: { name }, props: { content } }));
}

/** A part of the index of the search, as a script that hands it over. */
export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  scriptResponse(props.content);
