import type { Observatory, TerritoryFigures } from '../observatory/types.ts';
import { column, dataset, writeCell, writeEuros, writeMillionths, writeRatio } from './column.ts';

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
    column('nb_essms', 'integer', 'Nombre d’ESSMS', 'ESSMS actifs du périmètre.', (row) =>
      String(row.essmsCount),
    ),
    column(
      'part_essms',
      'number',
      'Part des ESSMS',
      'Part des ESSMS de la première ligne, tronquée à six décimales.',
      (row) => writeCell(row.essmsShare, writeRatio),
    ),
    column(
      'montant_conventionne',
      'number',
      'Montant conventionné',
      'Montant conventionné attribué ici, en euros.',
      (row) => writeEuros(row.signedAmount),
    ),
    column(
      'montant_verse',
      'number',
      'Montant versé',
      'Montant versé attribué ici, en euros ; vide sans fichier de versements.',
      (row) => writeCell(row.paidAmount, writeEuros),
    ),
    column(
      'part_montant',
      'number',
      'Part des montants',
      'Part du montant conventionné de la première ligne.',
      (row) => writeCell(row.amountShare, writeRatio),
    ),
    column(
      'euros_par_essms',
      'number',
      'Euros par ESSMS',
      'Montant conventionné par ESSMS, arrondi au centime.',
      (row) => writeCell(row.amountPerEssms, writeEuros),
    ),
    column(
      'indice_equilibre',
      'number',
      'Indice d’équilibre',
      'Part des montants divisée par part des ESSMS, calculé sur les nombres exacts.',
      (row) => writeCell(row.balanceIndex, writeMillionths),
    ),
    column('ecart_part', 'number', 'Écart de part', 'Part des montants moins part des ESSMS.', (row) =>
      writeCell(row.shareGap, writeMillionths),
    ),
    column(
      'nb_essms_couverts',
      'integer',
      'ESSMS couverts',
      'ESSMS membres d’un projet sélectionné ou plus avancé.',
      (row) => String(row.coveredCount),
    ),
    column('taux_couverture', 'number', 'Taux de couverture', 'ESSMS couverts sur ESSMS.', (row) =>
      writeCell(row.coverage, writeRatio),
    ),
    column(
      'nb_isoles',
      'integer',
      'ESSMS isolés',
      'ESSMS dans aucun projet, leur département en comptant au moins un.',
      (row) => String(row.isolatedCount),
    ),
    column('population', 'integer', 'Population', 'Population municipale.', (row) =>
      writeCell(row.population, String),
    ),
    column('densite_100k', 'number', 'Densité', 'ESSMS pour 100 000 habitants.', (row) =>
      writeCell(row.densityPer100k, writeRatio),
    ),
    column(
      'statut',
      'string',
      'Statut',
      'publie, ou la raison pour laquelle un rapport de la ligne est vide.',
      (row) => row.status,
    ),
  ],
});
