import type { Observatory, SectorFigures } from '../observatory/types.ts';
import { column, dataset, writeCell, writeEuros, writeMillionths, writeRatio } from './column.ts';

/** `secteurs.csv`: one row per sector of a territory. */
export const secteurs = dataset<Observatory, SectorFigures>({
  name: 'secteurs',
  title: 'Secteurs',
  description:
    'Un secteur d’un territoire par ligne (France, régions, départements). Les parts sont celles du territoire.',
  primaryKey: ['type_territoire', 'code_territoire', 'secteur'],
  rows: ({ sectors }) => sectors,
  columns: [
    column(
      'type_territoire',
      'string',
      'Type de territoire',
      'pays, region, departement ou non_localise.',
      (row) => row.territoryType,
    ),
    column(
      'code_territoire',
      'string',
      'Code du territoire',
      'Code du territoire.',
      (row) => row.territoryCode,
    ),
    column(
      'secteur',
      'string',
      'Secteur',
      'Secteur ; non_determine pour ce qui revient à un établissement absent du registre.',
      (row) => row.sector,
    ),
    column('nb_essms', 'integer', 'Nombre d’ESSMS', 'ESSMS du secteur.', (row) => String(row.essmsCount)),
    column('part_essms', 'number', 'Part des ESSMS', 'Part dans les ESSMS du territoire.', (row) =>
      writeCell(row.essmsShare, writeRatio),
    ),
    column(
      'montant_conventionne',
      'number',
      'Montant conventionné',
      'Montant conventionné attribué au secteur, en euros.',
      (row) => writeEuros(row.signedAmount),
    ),
    column(
      'part_montant',
      'number',
      'Part des montants',
      'Part dans le montant conventionné du territoire.',
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
      'Part des montants divisée par part des ESSMS.',
      (row) => writeCell(row.balanceIndex, writeMillionths),
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
      'statut',
      'string',
      'Statut',
      'publie, ou la raison pour laquelle un rapport de la ligne est vide.',
      (row) => row.status,
    ),
  ],
});
