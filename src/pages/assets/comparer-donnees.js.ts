import type { APIRoute } from 'astro';
import { dataName, dataScript } from '../../comparison/comparison-files.ts';
import { editionFiles } from '../../components/comparison/edition-files.ts';
import { scriptResponse } from '../../components/text-response.ts';

/** The names of all territories, and the figures of those above the EPCI. */
export const GET: APIRoute = () => scriptResponse(dataScript(dataName(null), editionFiles().base));
