import script from 'cadran:search-starter';
import type { APIRoute } from 'astro';
import { scriptResponse } from '../../components/text-response.ts';

/** The script of every page: it loads the search when the reader enters its field. */
export const GET: APIRoute = () => scriptResponse(script);
