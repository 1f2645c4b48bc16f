import fonts from 'cadran:fonts';
import type { APIRoute } from 'astro';
import { textResponse } from '../../components/text-response.ts';
import styles from '../../styles/index.css?inline';

const face = ({ name, unicodeRange }: (typeof fonts)[number]): string =>
  '@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;font-display:swap;' +
  `src:url("../fonts/${name}.woff2") format("woff2");unicode-range:${unicodeRange}}`;

/** The one style sheet of the site. */
export const GET: APIRoute = () => textResponse(`${fonts.map(face).join('')}${styles}`, 'text/css');
