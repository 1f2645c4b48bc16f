import type { SectorFigures, TerritoryFigures } from '../observatory/types.ts';
import { type Column, column, writeCell, writeEuros, writeMillionths, writeRatio } from './column.ts';

/** The columns that a territory and a sector of a territory have in common; `whole` is what shares are of. */
export function shareColumns<Row extends SectorFigures | TerritoryFigures>(whole: string) {
  return {
    essmsCount: column<Row>('nb_essms', 'integer', 'Nombre d’ESSMS', 'ESSMS actifs du périmètre.', (row) =>
      String(row.essmsCount),
    ),
    essmsShare: column<Row>('part_essms', 'number', 'Part des ESSMS', `Part des ESSMS ${whole}.`, (row) =>
      writeCell(row.essmsShare, writeRatio),
    ),
    signedAmount: column<Row>(
      'montant_conventionne',
      'number',
      'Montant conventionné',
      'Montant conventionné attribué ici, en euros.',
      (row) => writeEuros(row.signedAmount),
    ),
    amountShare: column<Row>(
      'part_montant',
      'number',
      'Part des montants',
      `Part du montant conventionné ${whole}.`,
      (row) => writeCell(row.amountShare, writeRatio),
    ),
    amountPerEssms: column<Row>(
      'euros_par_essms',
      'number',
      'Euros par ESSMS',
      'Montant conventionné par ESSMS, arrondi au centime.',
      (row) => writeCell(row.amountPerEssms, writeEuros),
    ),
    balanceIndex: column<Row>(
      'indice_equilibre',
      'number',
      'Indice d’équilibre',
      'Part des montants divisée par part des ESSMS, sur les nombres exacts.',
      (row) => writeCell(row.balanceIndex, writeMillionths),
    ),
    coveredCount: column<Row>(
      'nb_essms_couverts',
      'integer',
      'ESSMS couverts',
      'ESSMS membres d’un projet sélectionné ou plus avancé.',
      (row) => String(row.coveredCount),
    ),
    coverage: column<Row>(
      'taux_couverture',
      'number',
      'Taux de couverture',
      'ESSMS couverts sur ESSMS.',
      (row) => writeCell(row.coverage, writeRatio),
    ),
    status: column<Row>(
      'statut',
      'string',
      'Statut',
      'publie, ou la raison pour laquelle un rapport de la ligne est vide.',
      (row) => row.status,
    ),
  } satisfies Record<string, Column<Row>>;
}
