/** The documents of the file of a project, by number, in short (AAP 2024, annexe 2). */
export const FILING_DOCUMENTS: ReadonlyMap<number, string> = new Map([
  [1, 'note de présentation'],
  [2, 'gouvernance'],
  [3, 'attestation de mutualisation'],
  [4, 'stratégie de déploiement'],
  [5, 'conduite du changement'],
  [6, 'planning du projet'],
  [7, 'planning du déploiement'],
  [8, 'planning de la conduite du changement'],
  [9, 'plan de financement'],
  [10, 'lettre d’engagement'],
  [11, 'relevé des heures médico-sociales'],
  [12, 'autorisation de l’entité nationale'],
  [13, 'étude de couverture par le logiciel'],
]);
