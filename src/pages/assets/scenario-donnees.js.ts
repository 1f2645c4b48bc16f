import type { APIRoute } from 'astro';
import { scriptResponse } from '../../components/text-response.ts';
import { observatory } from '../../observatory/observatory.ts';
import { scenarioScript } from '../../wording/scenario-data.ts';

/** What the scenario of the balance is computed from: a page opened from a disk can load a script, not JSON. */
export const GET: APIRoute = () => scriptResponse(scenarioScript(observatory.remainder));
