import script from 'cadran:scenario';
import type { APIRoute } from 'astro';
import { scriptResponse } from '../../components/text-response.ts';

/** The script of the scenario of the balance, one classic file: modules do not load from a page opened from a disk. */
export const GET: APIRoute = () => scriptResponse(script);
