import { readFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

// The peer of the bench: one page for the country, each région and each département, with three charts and a table, as one
// writes it with Eleventy and Plot.
const { document } = parseHTML('<!doctype html><html><body></body></html>');
const places = JSON.parse(readFileSync(new URL('./places.json', import.meta.url), 'utf8'));

const charts = (rows) => {
  const common = { document, width: 640, marginLeft: 200 };
  const sorted = { y: 'libelle', sort: { y: 'x', reverse: true } };
  return [
    Plot.plot({ ...common, marks: [Plot.barX(rows, { x: 'euros_par_essms', ...sorted }), Plot.ruleX([0])] }),
    Plot.plot({ ...common, marks: [Plot.dot(rows, { x: 'taux_couverture', ...sorted }), Plot.ruleX([0])] }),
    Plot.plot({
      ...common,
      marginLeft: 40,
      marks: [
        Plot.dot(rows, { x: 'part_essms', y: 'part_montant' }),
        Plot.text(rows, { x: 'part_essms', y: 'part_montant', text: 'libelle', dy: -8 }),
      ],
    }),
  ].map((svg) => svg.outerHTML);
};

const table = (rows) =>
  `<table><caption>${rows.length} territoires</caption><thead><tr><th>Territoire</th><th>ESSMS</th><th>Montant</th><th>Par ESSMS</th></tr></thead><tbody>${rows
    .map(
      (row) =>
        `<tr><th>${row.libelle}</th><td>${row.nb_essms}</td><td>${row.montant_conventionne}</td><td>${row.euros_par_essms}</td></tr>`,
    )
    .join('')}</tbody></table>`;

export default function (config) {
  config.addGlobalData('places', places);
  config.addFilter('charts', charts);
  config.addFilter('table', table);
  return { dir: { input: 'pages', output: '_site' } };
}
