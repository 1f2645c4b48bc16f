/// <reference types="astro/client" />

// Import types, because a declared module may not import a file by a relative name.
declare module 'cadran:observatory' {
  const observatory: import('./observatory/types.ts').Observatory;
  export default observatory;
}

declare module 'cadran:fonts' {
  /** One file of the typeface: the characters it covers, where it is installed. */
  const subsets: readonly { readonly name: string; readonly path: string; readonly unicodeRange: string }[];
  export default subsets;
}

declare module 'cadran:faces' {
  /** Where the faces of the typeface are installed, uncompressed. */
  const paths: readonly string[];
  export default paths;
}

declare module 'cadran:simulator' {
  /** The script of the simulator, bundled. */
  const script: string;
  export default script;
}

declare module 'cadran:tools' {
  /** The script of tables and figures, bundled. */
  const script: string;
  export default script;
}

declare module 'cadran:comparison' {
  /** The script of comparisons, bundled. */
  const script: string;
  export default script;
}

declare module 'cadran:takeaway' {
  /** What makes files and texts of tables and figures, bundled; loaded by their script. */
  const script: string;
  export default script;
}

declare module 'cadran:scenario' {
  /** The script of the scenario of the balance, bundled. */
  const script: string;
  export default script;
}

declare module 'cadran:search' {
  /** The script of the search, bundled. */
  const script: string;
  export default script;
}

declare module 'cadran:search-starter' {
  /** The script that waits for the reader to enter the search field, bundled. */
  const script: string;
  export default script;
}
