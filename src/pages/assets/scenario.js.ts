import script from 'cadran:scenario';
import type { APIRoute } from 'astro';

/** The script of the scenario of the balance, one classic file: modules do not load from a page opened from a disk. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
