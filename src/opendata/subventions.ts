import type { PublishedConvention } from '../observatory/convention-figures.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeEuros, writeText } from './column.ts';

/** The most characters that the schema allows a text. */
const LONGEST = 256;

/** `subventions.csv`: one row per convention, under the public schema SCDL Subventions 2.1.1, whose names are kept. */
export const subventions = dataset<Observatory, PublishedConvention>({
  name: 'subventions',
  title: 'Subventions (SCDL)',
  description:
    'Une convention par ligne, selon le schéma public SCDL Subventions 2.1.1 : qui donne, qui reçoit, combien, quand. Le SIRET de l’attribuant vient des réglages de l’édition.',
  primaryKey: ['referenceDecision'],
  rows: ({ conventions }) => conventions,
  columns: [
    column(
      'nomAttribuant',
      'string',
      'Attribuant',
      'Nom de l’organisme qui signe.',
      (row) => row.grantor.name,
    ),
    column(
      'idAttribuant',
      'string',
      'SIRET de l’attribuant',
      'Quatorze chiffres, des réglages de l’édition (attribuants) ; vide s’ils ne le donnent pas.',
      (row) => writeText(row.grantor.siret),
    ),
    column('dateConvention', 'date', 'Date de la convention', 'Date de la convention.', (row) => row.date),
    column('referenceDecision', 'string', 'Référence', 'Identifiant du projet.', (row) => row.projectId),
    column(
      'nomBeneficiaire',
      'string',
      'Bénéficiaire',
      'Nom de l’organisme porteur.',
      (row) => row.beneficiary.name,
    ),
    column(
      'idBeneficiaire',
      'string',
      'SIRET du bénéficiaire',
      'SIRET déclaré du porteur, sinon celui de son siège ; vide s’il n’est pas connu.',
      (row) => writeText(row.beneficiary.siret),
    ),
    column(
      'rnaBeneficiaire',
      'string',
      'RNA du bénéficiaire',
      'Toujours vide : aucun fichier ne le donne.',
      () => '',
    ),
    column('objet', 'string', 'Objet', 'Intitulé du projet, en 256 caractères au plus.', (row) =>
      row.subject.slice(0, LONGEST),
    ),
    column('montant', 'number', 'Montant', 'Montant conventionné, en euros.', (row) =>
      writeEuros(row.amount),
    ),
    column('nature', 'string', 'Nature', 'Toujours « aide en numéraire ».', () => 'aide en numéraire'),
    column(
      'conditionsVersement',
      'string',
      'Conditions de versement',
      'Toujours « échelonné » : une avance, puis un solde.',
      () => 'échelonné',
    ),
    column(
      'datesPeriodeVersement',
      'string',
      'Période de versement',
      'Du premier versement, ou de la convention, au dernier versement ou à la fin du déploiement ; une seule date si ce sont les mêmes.',
      ({ period: { from, to } }) => (from === to ? from : `${from}/${to}`),
    ),
    column(
      'idRAE',
      'string',
      'Identifiant RAE',
      'Toujours vide : l’aide n’est pas dans ce répertoire.',
      () => '',
    ),
    column(
      'notificationUE',
      'string',
      'Aide de minimis notifiée',
      'Toujours « non » : les textes ne la disent pas notifiée à ce titre.',
      () => 'non',
    ),
    column(
      'pourcentageSubvention',
      'number',
      'Part du bénéficiaire',
      'Toujours 1 : le porteur est le seul bénéficiaire de la convention.',
      () => '1.00',
    ),
    column(
      'dispositifAide',
      'string',
      'Dispositif',
      'Appel à projets auquel répond le projet.',
      (row) => row.scheme,
    ),
  ],
});
