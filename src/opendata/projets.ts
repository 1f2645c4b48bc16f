import { isPresent } from '../domain/cell.ts';
import type { Observatory, PublishedProject } from '../observatory/types.ts';
import { column, dataset, writeBoolean, writeCell, writeEuros, writeText } from './column.ts';

const money = (
  name: string,
  title: string,
  description: string,
  read: (row: PublishedProject) => Parameters<typeof writeCell<number>>[0],
) => column<PublishedProject>(name, 'number', title, description, (row) => writeCell(read(row), writeEuros));

/** `projets.csv`: one row per project. */
export const projets = dataset<Observatory, PublishedProject>({
  name: 'projets',
  title: 'Projets',
  description:
    'Un projet par ligne : état, taille, aide théorique, montants signés et versés, délai indicatif.',
  primaryKey: ['id_projet'],
  rows: ({ projects }) => projects,
  columns: [
    column('id_projet', 'string', 'Identifiant du projet', 'Identifiant unique du projet.', (row) => row.id),
    column('intitule', 'string', 'Intitulé', 'Nom du projet.', (row) => row.title),
    column(
      'finess_ej_porteur',
      'string',
      'FINESS du porteur',
      'FINESS juridique de l’organisme porteur.',
      (row) => writeText(row.carrierFinessEj),
    ),
    column(
      'code_bareme',
      'string',
      'Barème',
      'Code du barème de l’appel à projets.',
      (row) => row.baremeCode,
    ),
    column('statut', 'string', 'Statut', 'État déclaré du projet.', (row) => row.status),
    column('guichet', 'string', 'Guichet déclaré', 'Guichet de dépôt déclaré.', (row) =>
      writeText(row.declaredDesk),
    ),
    column(
      'guichet_calcule',
      'string',
      'Guichet calculé',
      'Guichet que donnent le nombre d’ESSMS et de régions.',
      (row) => row.computedDesk,
    ),
    column(
      'nb_essms',
      'integer',
      'Nombre d’ESSMS',
      'ESSMS comptés pour l’aide, un par FINESS géographique.',
      (row) => String(row.essmsCount),
    ),
    column('nb_acquisition', 'integer', 'En acquisition', 'ESSMS comptés en acquisition.', (row) =>
      String(row.acquisitionCount),
    ),
    column(
      'nb_montee_version',
      'integer',
      'En montée de version',
      'ESSMS comptés en montée de version.',
      (row) => String(row.upgradeCount),
    ),
    money(
      'montant_theorique',
      'Montant théorique',
      'Aide que donne le barème, en euros.',
      (row) => row.theoretical.total,
    ),
    money(
      'montant_theorique_min',
      'Montant théorique, borne basse',
      'Plus basse des lectures de la règle des projets mixtes, en euros.',
      (row) => row.theoretical.low,
    ),
    money(
      'montant_theorique_max',
      'Montant théorique, borne haute',
      'Plus haute des lectures de la règle des projets mixtes, en euros.',
      (row) => row.theoretical.high,
    ),
    column(
      'regle_incertaine',
      'boolean',
      'Règle incertaine',
      'Le texte laisse plusieurs lectures pour ce projet.',
      (row) => writeBoolean(row.theoretical.uncertain),
    ),
    money(
      'theorique_usage',
      'Part usage',
      'Part théorique de l’usage, en euros.',
      (row) => row.theoretical.usage,
    ),
    money(
      'theorique_logiciel',
      'Part logiciel',
      'Part théorique du logiciel, en euros.',
      (row) => row.theoretical.software,
    ),
    money(
      'theorique_materiel',
      'Part matériel',
      'Part théorique du matériel des petits organismes, en euros.',
      (row) => row.theoretical.equipment,
    ),
    money(
      'theorique_amoa',
      'Part assistance',
      'Part théorique de l’assistance à maîtrise d’ouvrage, en euros.',
      (row) => row.theoretical.assistance,
    ),
    column(
      'statut_montant_theorique',
      'string',
      'État du montant théorique',
      'publie, ou la raison de son absence.',
      ({ theoretical: { total } }) => (isPresent(total) ? 'publie' : total.absent),
    ),
    money(
      'montant_demande',
      'Montant demandé',
      'Subvention demandée, en euros.',
      (row) => row.requestedAmount,
    ),
    money(
      'montant_conventionne',
      'Montant conventionné',
      'Subvention signée, en euros.',
      (row) => row.signedAmount,
    ),
    money('ecart', 'Écart', 'Montant conventionné moins montant théorique, en euros.', (row) => row.gap),
    money(
      'montant_verse',
      'Montant versé',
      'Sommes payées à la date des données, en euros.',
      (row) => row.paidAmount,
    ),
    money(
      'reste_a_verser',
      'Reste à verser',
      'Montant conventionné moins montant versé, en euros.',
      (row) => row.remainingAmount,
    ),
    column('delai_indicatif_mois', 'integer', 'Délai indicatif', 'Délai indicatif, en mois.', (row) =>
      writeCell(row.indicativeMonths, String),
    ),
    column('echeance_indicative', 'date', 'Échéance indicative', 'Fin du délai indicatif.', (row) =>
      writeCell(row.indicativeDeadline, String),
    ),
    column(
      'au_dela_delai',
      'boolean',
      'Au-delà du délai indicatif',
      'Le déploiement, ou la date des données, dépasse l’échéance indicative.',
      (row) => writeCell(row.beyondIndicative, writeBoolean),
    ),
    column(
      'cibles_atteintes',
      'string',
      'Cibles d’usage atteintes',
      'oui si les cinq cibles le sont, non si l’une ne l’est pas, vide quand on ne peut pas le dire.',
      (row) => writeText(row.targetsReached),
    ),
    column('date_depot', 'date', 'Date de dépôt', 'Date de dépôt du projet.', (row) =>
      writeText(row.depositDate),
    ),
    column(
      'date_convention',
      'date',
      'Date de convention',
      'Date de signature de la convention ; son année est celle des montants engagés par année.',
      (row) => writeText(row.conventionDate),
    ),
  ],
});
