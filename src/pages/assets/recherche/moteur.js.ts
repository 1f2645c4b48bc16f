import script from 'cadran:search';
import type { APIRoute } from 'astro';

/** The script of the search. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
