/** The entries of the navigation, seven at most. */
export const SECTIONS = [
  { label: 'Territoires', href: '/territoires/' },
  { label: 'Équilibre', href: '/equilibre/' },
  { label: 'Secteurs', href: '/secteurs/' },
  { label: 'Usages', href: '/usages/' },
  { label: 'Projets', href: '/projets/' },
  { label: 'Méthode', href: '/methode/' },
  { label: 'Données', href: '/donnees/' },
] as const;
