import type { APIRoute } from 'astro';
import { dataName, dataScript } from '../../comparison/comparison-files.ts';
import { editionFiles } from '../../components/comparison/edition-files.ts';

/** The names of all territories, and the figures of those above the EPCI. */
export const GET: APIRoute = () =>
  new Response(dataScript(dataName(null), editionFiles().base), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
