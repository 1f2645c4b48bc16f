import type { Observatory, PublishedProject } from '../observatory/types.ts';
import { column, dataset, writeBoolean, writeCell, writeText } from './column.ts';

/** `calendrier.csv`: one row per project. */
export const calendrier = dataset<Observatory, PublishedProject>({
  name: 'calendrier',
  title: 'Calendrier des projets',
  description:
    'Un projet par ligne : dépôt au regard de l’appel, dates réelles, écart à l’échéance du délai indicatif, qui est un repère et non une condition.',
  primaryKey: ['id_projet'],
  rows: ({ projects }) => projects,
  columns: [
    column('id_projet', 'string', 'Identifiant du projet', 'Identifiant unique du projet.', (row) => row.id),
    column(
      'date_depot',
      'date',
      'Date de dépôt',
      'Date de dépôt du projet ; vide si elle n’est pas connue.',
      (row) => writeText(row.depositDate),
    ),
    column(
      'fenetre',
      'string',
      'Fenêtre de dépôt',
      'C1, C2 ou C3 pour un projet d’une région, CM pour un projet de plusieurs régions ; vide hors de toute fenêtre, ou si l’appel n’en a pas.',
      ({ calendar }) => writeCell(calendar.filing.window, ({ code }) => code),
    ),
    column(
      'recevable_calendrier',
      'boolean',
      'Recevable au regard du calendrier',
      'Si le dépôt tombe dans une fenêtre de l’appel, jour de clôture compris ; vide si l’appel n’a pas de calendrier ou si la date de dépôt manque.',
      ({ calendar }) => writeCell(calendar.filing.admissible, writeBoolean),
    ),
    column(
      'date_debut',
      'date',
      'Début du projet',
      'Date réelle du début du projet ; vide si elle n’est pas connue.',
      (row) => writeText(row.startDate),
    ),
    column(
      'date_fin',
      'date',
      'Fin du déploiement',
      'Date réelle de la fin du déploiement ; vide tant qu’il n’est pas fini.',
      (row) => writeText(row.deploymentEndDate),
    ),
    column(
      'echeance_indicative',
      'date',
      'Échéance indicative',
      'Fin du délai indicatif d’un projet engagé, comptée depuis son début, à défaut depuis sa convention ; vide s’il n’a pas de délai, si ses dates sont dans le désordre ou si le dépôt est hors de l’appel.',
      (row) => writeCell(row.indicativeDeadline, String),
    ),
    column(
      'jours_ecart',
      'integer',
      'Écart à l’échéance, en jours',
      'De l’échéance indicative à la fin du déploiement, à défaut à la date des données : négatif avant l’échéance, positif au-delà.',
      ({ calendar }) => writeCell(calendar.delay.overrunDays, String),
    ),
  ],
});
