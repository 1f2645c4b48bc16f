/** The longest text of the data that is worth printing; the rest is in the file it comes from. */
const MAX_LENGTH = 400;

/**
 * A text that may quote the data, fit for a terminal: on one line, without the invisible characters that would move the
 * cursor, change colours or reverse the text, and not longer than a reader would read.
 */
export function printable(text: string): string {
  const visible = text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return visible.length > MAX_LENGTH ? `${visible.slice(0, MAX_LENGTH).trimEnd()}…` : visible;
}
