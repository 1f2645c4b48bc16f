// A figure alone has an address of its own, made of that of its page, so that it stands in the pages of others:
// `…/territoires/departements/29/#figure=carte`

const MARK = 'figure=';

/** The figure that an address asks for alone; `null` when it asks for the page. */
export function figureAsked(fragment: string): string | null {
  return new URLSearchParams(fragment).get('figure') || null;
}

/** The address of a figure alone. */
export const figureAddress = (page: string, id: string): string => `${page}#${MARK}${encodeURIComponent(id)}`;

/** The address that others can open this page at; `null` for one opened from a disk and published nowhere. */
export function pageAddress(): string | null {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  if (canonical) return canonical;
  return location.protocol === 'file:' ? null : location.href.replace(/[#?].*$/, '');
}
