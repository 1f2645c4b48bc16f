import fonts from 'cadran:fonts';
import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (() =>
  fonts.map(({ name, path }) => ({ params: { name }, props: { path } }))) satisfies GetStaticPaths;

/** The typeface, served by the site itself. */
export const GET: APIRoute<{ path: string }> = ({ props }) =>
  new Response(readFileSync(props.path), { headers: { 'Content-Type': 'font/woff2' } });
