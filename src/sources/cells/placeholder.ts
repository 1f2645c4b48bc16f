import { columnName } from '../column-name.ts';

/** What people write where there is nothing to say, without accents, points and spaces. */
const PLACEHOLDERS = new Set(
  [
    'n_d nd n_c nc n_a na n_r nr s_o so nsp neant vide rien aucun aucune null none nan tbd x xx xxx',
    'inconnu inconnue non_connu non_connue non_communique non_communiquee non_renseigne non_renseignee',
    'non_disponible non_applicable non_concerne non_concernee sans_objet pas_de_donnees manquant',
    'a_completer a_definir a_preciser a_renseigner a_venir a_confirmer en_attente',
  ].flatMap((words) => words.split(' ')),
);

/** Whether a text stands for a value that is not there: « n.d. », « - », « à compléter ». */
export const isPlaceholder = (text: string): boolean =>
  /^[-–—−?.…/_*\s]+$/.test(text) || PLACEHOLDERS.has(columnName(text));
