import { isAbsent } from '../domain/cell.ts';
import type { MonthlyMoney } from '../observatory/payment-figures.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeCell, writeEuros } from './column.ts';

/** `versements.csv`: one row per month and place. */
export const versements = dataset<Observatory, MonthlyMoney>({
  name: 'versements',
  title: 'Versements par mois',
  description:
    'Un mois et une région par ligne, du premier versement ou de la première convention à la date des données. Chaque versement suit les ESSMS du projet : les régions, les collectivités d’outre-mer et le non localisé font le total de la France (FR).',
  primaryKey: ['mois', 'code_region'],
  rows: ({ payments }) => payments.months,
  columns: [
    column('mois', 'date', 'Mois', 'Dernier jour du mois.', (row) => row.month),
    column(
      'code_region',
      'string',
      'Région',
      'Code INSEE de la région, COM (collectivités d’outre-mer), non_localise ou FR.',
      (row) => row.regionCode,
    ),
    column('montant_avance', 'number', 'Avances', 'Avances versées dans le mois, en euros.', (row) =>
      writeCell(row.advance, writeEuros),
    ),
    column('montant_solde', 'number', 'Soldes', 'Soldes versés dans le mois, en euros.', (row) =>
      writeCell(row.balance, writeEuros),
    ),
    column(
      'montant_autre',
      'number',
      'Autres mouvements',
      'Ajustements moins reversements du mois, en euros ; négatif si l’on a plus rendu que versé.',
      (row) => writeCell(row.other, writeEuros),
    ),
    column(
      'cumul_verse',
      'number',
      'Cumul versé',
      'Somme de tous les versements depuis le premier mois, en euros ; vide sans fichier de versements.',
      (row) => writeCell(row.paidToDate, writeEuros),
    ),
    column(
      'cumul_engage',
      'number',
      'Cumul engagé',
      'Montants conventionnés depuis le premier mois, en euros, des projets engagés à la date des données.',
      (row) => writeEuros(row.signedToDate),
    ),
    column('statut', 'string', 'Statut', 'publie, ou manquant sans fichier de versements.', (row) =>
      isAbsent(row.paidToDate) ? row.paidToDate.absent : 'publie',
    ),
  ],
});
