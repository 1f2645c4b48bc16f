/** A text without accents nor capitals: "Forêt" and "foret" are one. */
export const bareLetters = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
