import script from 'cadran:search-starter';
import type { APIRoute } from 'astro';

/** The script of every page: it loads the search when the reader enters its field. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
