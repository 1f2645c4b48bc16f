import { mostlyCorsicaOrOverseas } from './corsica-overseas.ts';

/** ESSMS that a project ideally gathers ("AAP 2024 § 3.2": "idéalement quinze structures"; a grouping of 15 in 2022). */
const MAINLAND = 15;
/** In Corsica and overseas, as the national programme says publicly: the call itself does not. */
const CORSICA_OVERSEAS = 8;

/** How many ESSMS a project is wished to gather: a wish, never a condition. Takes the départements of its ESSMS. */
export const minimumSize = (departements: readonly string[]): number =>
  mostlyCorsicaOrOverseas(departements) ? CORSICA_OVERSEAS : MAINLAND;
