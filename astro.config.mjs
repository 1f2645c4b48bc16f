import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig } from 'astro/config';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);

/**
 * The one door between the computation and the pages: the published figures, as the script that runs the build handed
 * them over (`scripts/lib/hand-to-pages.ts`). They stay out of the bundle, which would otherwise hold megabytes of JSON.
 */
function observatory() {
  const id = 'cadran:observatory';
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}` ? `export default globalThis[Symbol.for(${JSON.stringify(id)})];` : undefined,
  };
}

/** Where the installed font files are, for the endpoint that serves them: no font is copied into the project. */
function fonts() {
  const id = 'cadran:fonts';
  const family = '@fontsource-variable/atkinson-hyperlegible-next';
  const ranges = JSON.parse(readFileSync(require.resolve(`${family}/unicode.json`), 'utf8'));
  const subsets = ['latin', 'latin-ext'].map((subset) => ({
    name: `atkinson-hyperlegible-next-${subset}`,
    path: require.resolve(`${family}/files/atkinson-hyperlegible-next-${subset}-wght-normal.woff2`),
    unicodeRange: ranges[subset],
  }));
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? `export default ${JSON.stringify(subsets)};` : undefined),
  };
}

/** Where the faces of the typeface are that the drawing of images reads: it knows no compressed ones. */
function faces() {
  const id = 'cadran:faces';
  const family = '@expo-google-fonts/atkinson-hyperlegible-next';
  const paths = ['400Regular', '600SemiBold'].map((face) =>
    require.resolve(`${family}/${face}/AtkinsonHyperlegibleNext_${face}.ttf`),
  );
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? `export default ${JSON.stringify(paths)};` : undefined),
  };
}

/** A script of `src/client/`: the rules or the sentences themselves, bundled as one file that needs no server. */
function clientScript(name) {
  const id = `cadran:${name}`;
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      const { outputFiles } = await build({
        absWorkingDir: import.meta.dirname,
        entryPoints: [`src/client/${name}/main.ts`],
        bundle: true,
        charset: 'utf8',
        format: 'iife',
        legalComments: 'none',
        minify: true,
        target: 'es2022',
        write: false,
      });
      return `export default ${JSON.stringify(outputFiles[0].text)};`;
    },
  };
}

export default defineConfig({
  ...(process.env.CADRAN_SITE ? { site: process.env.CADRAN_SITE } : {}),
  outDir: process.env.CADRAN_OUT ?? './dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    plugins: [
      observatory(),
      fonts(),
      faces(),
      ...['simulator', 'scenario', 'comparison', 'tools', 'takeaway', 'search', 'search-starter'].map(
        clientScript,
      ),
    ],
  },
});
