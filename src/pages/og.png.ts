import faces from 'cadran:faces';
import { Resvg } from '@resvg/resvg-js';
import type { APIRoute } from 'astro';
import { CARD_TYPEFACE, socialCard } from '../charts/social-card.ts';
import { top } from '../observatory/lookups.ts';
import { observatory } from '../observatory/observatory.ts';
import { cardTexts } from '../wording/social-card.ts';

/** What social networks and messages show of a link to the site. */
export const GET: APIRoute = () => {
  const font = { fontFiles: [...faces], loadSystemFonts: false, defaultFontFamily: CARD_TYPEFACE };
  const image = new Resvg(socialCard(cardTexts(observatory.edition, top)), { font }).render().asPng();
  return new Response(new Uint8Array(image), { headers: { 'Content-Type': 'image/png' } });
};
