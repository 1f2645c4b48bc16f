import { isAbsent } from '../domain/cell.ts';
import type { Observatory, TerritoryFigures } from '../observatory/types.ts';
import { column, dataset, writeCell, writeEuros, writeMillionths, writeRatio } from './column.ts';
import { shareColumns } from './share-columns.ts';

const shares = shareColumns<TerritoryFigures>('de la première ligne');

/** `territoires.csv`: one row per territory of each level. */
export const territoires = dataset<Observatory, TerritoryFigures>({
  name: 'territoires',
  title: 'Territoires',
  description:
    'Un territoire par ligne, à chaque niveau : ESSMS, couverture, montants, équilibre. Les parts sont celles de la première ligne.',
  primaryKey: ['type_territoire', 'code_territoire'],
  rows: ({ territories }) => territories,
  columns: [
    column(
      'type_territoire',
      'string',
      'Type de territoire',
      'pays, region, departement, epci, hors_epci ou non_localise.',
      (row) => row.type,
    ),
    column(
      'code_territoire',
      'string',
      'Code du territoire',
      'Code INSEE, SIREN de l’EPCI, ou niveau de ce qui n’est pas localisé.',
      (row) => row.code,
    ),
    column('libelle', 'string', 'Libellé', 'Nom du territoire.', (row) => row.label),
    shares.essmsCount,
    shares.essmsShare,
    shares.signedAmount,
    column(
      'montant_verse',
      'number',
      'Montant versé',
      'Montant versé attribué ici, en euros ; vide sans fichier de versements.',
      (row) => writeCell(row.paidAmount, writeEuros),
    ),
    shares.amountShare,
    shares.amountPerEssms,
    shares.balanceIndex,
    column('ecart_part', 'number', 'Écart de part', 'Part des montants moins part des ESSMS.', (row) =>
      writeCell(row.shareGap, writeMillionths),
    ),
    column(
      'ecart_moyenne',
      'number',
      'Écart à la moyenne',
      'Montant par ESSMS moins celui de la première ligne, en euros.',
      (row) => writeCell(row.meanGap, writeEuros),
    ),
    column(
      'ecart_moyenne_part',
      'number',
      'Écart à la moyenne, en part',
      'Le même écart, divisé par le montant par ESSMS de la première ligne.',
      (row) => writeCell(row.meanGapShare, writeMillionths),
    ),
    shares.coveredCount,
    shares.coverage,
    column(
      'nb_essms_conventionnes',
      'integer',
      'ESSMS conventionnés',
      'Parmi les ESSMS couverts, ceux d’un projet engagé : convention datée, montant connu.',
      (row) => String(row.conventionedCount),
    ),
    column(
      'nb_isoles',
      'integer',
      'ESSMS isolés',
      'ESSMS dans aucun projet, leur département en comptant au moins un.',
      (row) => String(row.isolatedCount),
    ),
    column(
      'population',
      'integer',
      'Population',
      'Population municipale de 2023, de 2017 à Mayotte.',
      (row) => writeCell(row.population, String),
    ),
    column('densite_100k', 'number', 'Densité', 'ESSMS pour 100 000 habitants.', (row) =>
      writeCell(row.densityPer100k, writeRatio),
    ),
    column(
      'superficie_km2',
      'integer',
      'Superficie',
      'Superficie cadastrale, en kilomètres carrés ; vide là où elle n’est pas connue : intercommunalités, collectivités d’outre-mer et ce qui les contient.',
      (row) => writeCell(row.areaKm2, String),
    ),
    column(
      'densite_100km2',
      'number',
      'Densité au km²',
      'ESSMS pour 100 km² ; vide là où la superficie l’est.',
      (row) => writeCell(row.densityPer100km2, writeRatio),
    ),
    column(
      'statut_superficie',
      'string',
      'Statut de la superficie',
      'publie, manquant ou sans_objet : ce que vaut la densité au km².',
      (row) => (isAbsent(row.densityPer100km2) ? row.densityPer100km2.absent : 'publie'),
    ),
    shares.status,
  ],
});
