import { askedOfTerritory } from '../observatory/lookups.ts';
import { figuresBeside } from '../wording/territory.ts';

/** The figures of a territory of the edition as those inside it show them. */
export const figuresBesideOf = askedOfTerritory('chiffres à côté', figuresBeside);
