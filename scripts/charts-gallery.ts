import { readFileSync, writeFileSync } from 'node:fs';
import { chartBox } from '../src/charts/chart-box.ts';
import { chartKey } from '../src/charts/chart-key.ts';
import { createDocument } from '../src/charts/create-document.ts';
import { mapLegend } from '../src/charts/map-legend.ts';
import { classCounts } from '../src/charts/map-scale.ts';
import { formatIndex, formatPercentBound } from '../src/format.ts';
import { AREAS, BALANCE_SCALE, SCALE } from '../test/charts/data.ts';
import * as gallery from '../test/charts/gallery.ts';
import { runCommand, UsageError } from './lib/command.ts';

const USAGE = 'Usage : npm run gallery:charts -- FICHIER.html';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

const font = new URL(
  '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  import.meta.url,
).href;

const drawings = Object.entries(gallery).map(([name, draw]) => {
  const markup = draw(createDocument());
  return `<figure><figcaption>${name}</figcaption>${markup.startsWith('<svg') ? chartBox(markup) : markup}</figure>`;
});

const values = AREAS.map(({ value }) => value);
const words = { zero: 'aucun', missing: 'non disponible' };
const legend = [
  mapLegend(
    'Part des ESSMS dans un projet financé · nombre de départements',
    classCounts(values, SCALE, { ...words, format: formatPercentBound }),
  ),
  mapLegend(
    'Indice d’équilibre · nombre de départements',
    classCounts(values, BALANCE_SCALE, { ...words, format: formatIndex }),
  ),
].join('');
const key = chartKey([
  { symbol: 'hollow', label: 'part des ESSMS' },
  { symbol: 'money', label: 'part des montants' },
  { symbol: 'full', label: 'dans un projet' },
  { symbol: 'reference', label: 'moyenne de la France' },
]);

const styles = ['../src/styles/tokens.css', '../src/charts/charts.css'].map(read).join('\n');

/** The style sheets as a reader of one colour scheme has them, whatever the browser prefers. */
const stylesIn = (scheme: 'light' | 'dark'): string =>
  styles.replaceAll(
    '@media screen and (prefers-color-scheme: dark)',
    `@media ${scheme === 'dark' ? 'all' : 'not all'}`,
  );

const page = (scheme: 'light' | 'dark'): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Galerie (${scheme})</title>
<style>
@font-face { font-family: 'Atkinson Hyperlegible Next'; font-weight: 200 800; src: url('${font}') format('woff2'); }
${stylesIn(scheme)}
:root { color-scheme: ${scheme}; }
body { margin: 1rem; background: var(--paper); color: var(--ink); font-family: var(--font); }
figure { margin: 0 0 2.5rem; }
figcaption { margin-bottom: 0.75rem; color: var(--ink-soft); font-size: 0.8rem; }
</style></head><body>${legend}<br>${key}<br>${drawings.join('\n')}</body></html>
`;

/** Writes every chart of the tests into two pages, light and dark, for a person to look at. */
async function chartsGallery([path]: readonly string[]): Promise<number> {
  if (path === undefined || !path.endsWith('.html')) throw new UsageError('Indiquez le fichier à écrire.');
  writeFileSync(path, page('light'));
  writeFileSync(path.replace(/\.html$/, '.dark.html'), page('dark'));
  return 0;
}

await runCommand(USAGE, chartsGallery);
