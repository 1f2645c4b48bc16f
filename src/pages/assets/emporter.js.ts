import script from 'cadran:takeaway';
import type { APIRoute } from 'astro';

/** What makes files and texts of tables and figures: loaded when a reader first asks for one. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
