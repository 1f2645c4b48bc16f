import script from 'cadran:simulator';
import type { APIRoute } from 'astro';
import { scriptResponse } from '../../components/text-response.ts';

/** The script of the simulator, one classic file: modules do not load from a page opened from a disk. */
export const GET: APIRoute = () => scriptResponse(script);
