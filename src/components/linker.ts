import { relativeHref } from './relative-href.ts';

/** The page that a host shows at any unknown address: nothing relative can be right there. */
const NOT_FOUND = /^\/404(\.html|\/)?$/;

/** The function that turns site-absolute addresses into those to write in the page at `pathname`. */
export function linker(pathname: string): (to: string) => string {
  if (!NOT_FOUND.test(pathname)) return (to) => relativeHref(pathname, to);
  const { CADRAN_BASE: base = '/' } = process.env;
  return (to) => `${base.replace(/\/$/, '')}${to}`;
}
