import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { isEngaged, projectsById } from './engaged-projects.ts';
import { addTo, readFigure, sumOf, truncatedRate, writeFigure } from './numbers.ts';
import { perimeterOf, placeAt } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';

/** What the conventions of each year engaged in each région, from the attributions, against the envelope of that year (M-63). */
export const checkEnvelopes: Check = {
  name: 'enveloppes',
  title: 'Enveloppes : engagé de chaque année et région, taux',
  run: (edition, comparisons) => {
    const table = edition.table('consommation_enveloppes');
    const { all, national } = engagedByYear(edition);
    for (const row of table.rows) {
      const isReserve = row.type === 'nationale';
      const key = `${row.annee} ${row.code_region}`;
      const fromNational = national.get(key) ?? 0n;
      const engaged = isReserve ? fromNational : (all.get(key) ?? 0n);
      comparisons.cell(table, row, 'montant_engage', writeFigure(engaged, 2));
      comparisons.cell(table, row, 'dont_guichet_national', writeFigure(fromNational, 2));
      const [signed, envelope] = [readFigure(row.montant_engage, 2), readFigure(row.montant_enveloppe, 2)];
      comparisons.cell(table, row, 'taux', writeFigure(truncatedRate(signed, envelope), 6));
      comparisons.rule(
        table,
        row,
        'statut',
        (row.statut === 'publie') === (row.taux !== ''),
        'publie avec un taux',
      );
      const redistributed = readFigure(row.dont_redistribution, 2);
      const isPart =
        redistributed === null ? envelope === null : envelope !== null && redistributed <= envelope;
      comparisons.rule(table, row, 'dont_redistribution', isPart, 'une part de l’enveloppe');
    }
    compareTotal(edition, comparisons);
  },
};

/** By year and région, and by year for the country: what is engaged, and what of it comes from the national desk. */
function engagedByYear(edition: PublishedEdition) {
  const projects = projectsById(edition);
  const [all, national] = [new Map<string, bigint>(), new Map<string, bigint>()];
  for (const row of edition.table('attributions').rows) {
    const project = projects.get(row.id_projet ?? '');
    if (project === undefined || !isEngaged(project)) continue;
    const place = placeAt('region', row);
    const region = place.startsWith('region:') ? place.slice('region:'.length) : 'non_localise';
    const year = (project.date_convention ?? '').slice(0, 4);
    const amount = readFigure(row.montant_attribue, 2) ?? 0n;
    addTo(all, `${year} ${region}`, amount);
    // The desk where it was filed; where that is not said, the one its size gives.
    if ((project.guichet || project.guichet_calcule) !== 'national') continue;
    addTo(national, `${year} ${region}`, amount);
    addTo(national, `${year} FR`, amount);
  }
  return { all, national };
}

/** All years and régions make what is engaged, the national reserve apart: its projects are already in their régions. */
function compareTotal(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('consommation_enveloppes');
  const rows = table.rows.filter((row) => row.type === 'regionale');
  if (rows.length === 0) return;
  const total = writeFigure(sumOf(rows.map((row) => readFigure(row.montant_engage, 2))), 2);
  const told = perimeterOf(edition).topRow.montant_conventionne ?? '';
  comparisons.same(table.file, 'toutes les années (somme)', 'montant_engage', total, told);
}
