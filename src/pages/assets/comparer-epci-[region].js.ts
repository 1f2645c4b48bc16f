import type { APIRoute } from 'astro';
import { dataName, dataScript, type EpciFile } from '../../comparison/comparison-files.ts';
import { editionFiles } from '../../components/comparison/edition-files.ts';

export const getStaticPaths = () =>
  [...editionFiles().epci].map(([region, file]) => ({ params: { region }, props: { region, file } }));

/** The figures of the EPCI of a région. */
export const GET: APIRoute<{ region: string; file: EpciFile }> = ({ props: { region, file } }) =>
  new Response(dataScript(dataName(region), file), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
