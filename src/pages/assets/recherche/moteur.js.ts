import script from 'cadran:search';
import type { APIRoute } from 'astro';
import { scriptResponse } from '../../../components/text-response.ts';

/** The script of the search. */
export const GET: APIRoute = () => scriptResponse(script);
