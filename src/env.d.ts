/// <reference types="astro/client" />

declare module 'cadran:observatory' {
  import type { Observatory } from './observatory/types.ts';

  const observatory: Observatory;
  export default observatory;
}

declare module 'cadran:fonts' {
  /** One file of the typeface: the characters it covers, where it is installed. */
  const subsets: readonly { readonly name: string; readonly path: string; readonly unicodeRange: string }[];
  export default subsets;
}
