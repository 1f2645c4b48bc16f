/** A sentence with ordinary spaces and hyphens, so that what a test expects can be read and typed. */
export function plain(sentence: string): string {
  return sentence.replace(/[\u00a0\u202f]/g, ' ').replaceAll('\u2011', '-');
}
