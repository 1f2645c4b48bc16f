const NARROW = '\u202f';
const WIDE = '\u00a0';

/**
 * A sentence written with ordinary spaces set as French prints it: no-break spaces inside « », before ; ! ? : % and €,
 * around × between numbers and between the thousands of a number, so that no line begins with a sign nor cuts an amount.
 */
export function typeset(sentence: string): string {
  return sentence
    .replace(/« /g, `«${NARROW}`)
    .replace(/ (?=»)/g, NARROW)
    .replace(/ (?=[;!?](?:\s|$))/g, NARROW)
    .replace(/ (?=:(?:\s|$))/g, WIDE)
    .replace(/(?<=\d) (?=[%€]|[kM]€)/g, WIDE)
    .replace(/(?<=\d) × (?=\d)/g, `${WIDE}×${WIDE}`)
    .replace(/\bL\. (\d+)-(\d)/g, `L.${WIDE}$1\u2011$2`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW);
}
