import type { APIRoute } from 'astro';
import { observatory } from '../../../observatory/observatory.ts';
import { type EssmsLookup, essmsLookups } from '../../../opendata/essms-lookup.ts';

export function getStaticPaths() {
  return [...essmsLookups(observatory)].map(([debut, lookup]) => ({ params: { debut }, props: { lookup } }));
}

/** What the simulator asks for when FINESS numbers are pasted. */
export const GET: APIRoute<{ lookup: EssmsLookup }> = ({ props }) => Response.json(props.lookup);
