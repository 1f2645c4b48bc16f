import script from 'cadran:takeaway';
import type { APIRoute } from 'astro';
import { scriptResponse } from '../../components/text-response.ts';

/** What makes files and texts of tables and figures: loaded when a reader first asks for one. */
export const GET: APIRoute = () => scriptResponse(script);
