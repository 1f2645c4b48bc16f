/** Address of the explanation of a control, in the list of them all. */
export const controlHref = (code: string): string => `/donnees/controles/#${code}`;
