/** Départements and collectivités where lower thresholds apply: Corsica and overseas. */
const isCorsicaOrOverseas = (departement: string): boolean => /^(2A|2B|97|98)/.test(departement);

/** Whether most of these ESSMS, told by their départements, stand in Corsica or overseas; a tie falls to the mainland. */
export const mostlyCorsicaOrOverseas = (departements: readonly string[]): boolean =>
  departements.filter(isCorsicaOrOverseas).length * 2 > departements.length;
