import type { Presence } from '../formats/input-tables.ts';
import type { TableName } from '../formats/schemas.ts';

/** Whether a data folder needs a table, in a word or two for a cell. */
export const PRESENCE_WORDS: Readonly<Record<Presence, string>> = {
  required: 'oui',
  register: 'l’un des registres',
  optional: 'non',
};

/** Whether a data folder needs a table, in a sentence. */
export const PRESENCE_SENTENCES: Readonly<Record<Presence, string>> = {
  required: 'Ce fichier est obligatoire : sans lui, rien n’est publié.',
  register:
    'Un registre est obligatoire, dans le dossier finess/ : ce fichier, ou un extrait du registre national FINESS.',
  optional: 'Ce fichier est facultatif.',
};

/** What is lost without a table. */
export const WITHOUT: Readonly<Record<TableName, string>> = {
  projets: 'Rien n’est publié.',
  projets_essms: 'Rien n’est publié.',
  indicateurs_usage: 'Les usages et les DUI actifs ne sont pas connus.',
  versements: 'Les montants versés ne sont pas connus.',
  heures_saad: 'L’aide théorique des projets qui ont un service d’aide à domicile est indéterminée.',
  organismes: 'La taille des organismes est celle que donne le registre.',
  pieces: 'Les pièces des dossiers ne sont pas contrôlées.',
  enveloppes: 'Les montants ne sont pas comparés aux crédits notifiés.',
  correspondances_finess: 'Un établissement renuméroté depuis sa déclaration est absent du registre.',
  etablissements: 'Il faut un extrait du registre national FINESS.',
  nomenclature_categories: 'La nomenclature livrée avec l’observatoire est utilisée.',
};
