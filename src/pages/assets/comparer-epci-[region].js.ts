import type { APIRoute } from 'astro';
import { dataName, dataScript, type EpciFile } from '../../comparison/comparison-files.ts';
import { editionFiles } from '../../components/comparison/edition-files.ts';
import { scriptResponse } from '../../components/text-response.ts';

export const getStaticPaths = () =>
  [...editionFiles().epci].map(([region, file]) => ({ params: { region }, props: { region, file } }));

/** The figures of the EPCI of a région. */
export const GET: APIRoute<{ region: string; file: EpciFile }> = ({ props: { region, file } }) =>
  scriptResponse(dataScript(dataName(region), file));
