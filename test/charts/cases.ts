import type { Ratio } from '../../src/domain/ratio.ts';

/** A case of the gallery. */
export type Draw = (document: Document) => string;

/** How a case is named and described. */
export const frame = (document: Document, id: string, title: string) => ({
  document,
  id,
  title,
  description: `${title} : données inventées pour les essais.`,
});

export const ratio = (numerator: number, denominator: number): Ratio => ({ numerator, denominator });

/** The end of a month, counted from the autumn of 2022. */
export const month = (index: number): string =>
  new Date(Date.UTC(2022, 10 + index, 0)).toISOString().slice(0, 10);
