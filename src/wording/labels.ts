import type { AidLine } from '../domain/aid-explanation.ts';
import type { Severity } from '../domain/diagnostic.ts';
import type { ProjectMember, ProjectStatus, PublishedProject } from '../observatory/types.ts';

/** The words of the programme for the values of its lists. */

export const STATUS_LABELS: Readonly<Record<ProjectStatus, string>> = {
  depose: 'Déposé',
  non_recevable: 'Non recevable',
  recevable: 'Recevable',
  selectionne: 'Sélectionné',
  rejete: 'Rejeté',
  conventionne: 'Conventionné',
  en_cours: 'En cours',
  termine: 'Terminé',
  solde: 'Soldé',
  abandonne: 'Abandonné',
};

export const SITUATION_LABELS: Readonly<Record<NonNullable<ProjectMember['situation']>, string>> = {
  acquisition: 'Acquisition',
  montee_version: 'Montée de version',
};

export const LINE_LABELS: Readonly<Record<AidLine, string>> = {
  usage: 'Usage',
  logiciel: 'Logiciel',
  materiel: 'Matériel',
  amoa: 'Assistance à maîtrise d’ouvrage (AMOA)',
};

export const DESK_LABELS: Readonly<Record<PublishedProject['computedDesk'], string>> = {
  regional: 'Régional',
  national: 'National',
};

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  structure: 'Structure',
  erreur: 'Erreur',
  alerte: 'Alerte',
  information: 'Information',
};

/** A label without what it adds between parentheses, for charts. */
export function shortLabel(label: string): string {
  return label.replace(/ \(.*\)$/, '');
}
