/** How old the latest usage measure of an ESSMS is, from the freshest: months are those of the calendar. */
export const AGE_CLASSES = ['3_mois', '6_mois', '12_mois', 'plus_de_12_mois', 'jamais'] as const;
export type AgeClass = (typeof AGE_CLASSES)[number];
