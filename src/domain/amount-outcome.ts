/**
 * What the computation of the aid says of a signed amount: equal to it to one euro, different from it, computed under
 * several readings of the text, or not computable. The last two are uncertain.
 */
export const AMOUNT_OUTCOMES = ['egal', 'ecart', 'plusieurs_lectures', 'indetermine'] as const;
export type AmountOutcome = (typeof AMOUNT_OUTCOMES)[number];
