import script from 'cadran:comparison';
import type { APIRoute } from 'astro';
import { scriptResponse } from '../../components/text-response.ts';

/** The script of the comparisons, one classic file: modules do not load from a page opened from a disk. */
export const GET: APIRoute = () => scriptResponse(script);
