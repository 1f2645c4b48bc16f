/** The examinations of an audit, in the order of its report. */
export const CHECKS = {
  axe: 'Accessibilité (axe)',
  debord: 'Débord horizontal',
  navigateur: 'Navigateur : réseau, sécurité, erreurs',
  html: 'HTML valide',
  liens: 'Liens, fichiers et ancres',
  orphelines: 'Pages atteintes depuis l’accueil',
  plan: 'Plan pour les moteurs (sitemap.xml)',
} as const;

export type Check = keyof typeof CHECKS;

/** Something wrong with a page. */
export interface Finding {
  readonly check: Check;
  /** Name of what is broken, which findings are grouped by. */
  readonly rule: string;
  /** Address of the page, relative to the root of the site. */
  readonly page: string;
  /** Where in the page: a selector, a line, a link. */
  readonly where: string;
  readonly message: string;
  /** How the page was seen, when it matters: "360 px, sombre". */
  readonly view?: string;
}
