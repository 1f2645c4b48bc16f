/** What no text at hand settles: said once, in the open. */
export const LIMITS: readonly string[] = [
  'Les conditions des projets mixtes de 50 ESSMS et plus sont annoncées, non données.',
  'Les formules de l’ANAP pour les taux MSSanté et DMP, et le dénominateur exact des dossiers actifs, n’ont pas pu être lus.',
  'Le territoire et la densité de la recherche d’équilibre ne sont pas définis.',
  'Les enveloppes de chaque agence régionale de santé ne sont pas publiques : seuls des totaux nationaux le sont.',
  'Le format réel des exports de l’outil de dépôt n’est pas public : celui des fichiers attendus est le nôtre.',
  'Aucun texte ne dit l’effet, sur le solde, d’une cible d’usage atteinte en partie.',
  'Le texte ne dit pas si un service d’aide à domicile dont moins de la moitié des heures est éligible est exclu.',
  'Le sort d’un ESSMS qui ferme ou quitte un projet en cours n’est pas réglé.',
  'Rien ne dit ce qui remplace l’objectif de 410 000 DUI actifs après 2024.',
  'L’instruction de 2025 exempte certains ESSMS de cibles d’usage : le détail ne nous est pas connu, et aucune exemption n’est appliquée.',
];
