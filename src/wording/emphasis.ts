const FIGURE = /\d[\d\u00a0\u202f ]*(?:,\d+)?[\u00a0\u202f ](?:%|€|k€|M€|Md€)|\d[\d\u00a0\u202f]*(?= ESSMS)/g;

/** A sentence cut so that its figures can be set in bold: amounts, shares and numbers of ESSMS. */
export function emphasized(sentence: string): readonly { readonly text: string; readonly figure: boolean }[] {
  const parts: { text: string; figure: boolean }[] = [];
  let end = 0;
  for (const match of sentence.matchAll(FIGURE)) {
    if (match.index > end) parts.push({ text: sentence.slice(end, match.index), figure: false });
    parts.push({ text: match[0], figure: true });
    end = match.index + match[0].length;
  }
  if (end < sentence.length) parts.push({ text: sentence.slice(end), figure: false });
  return parts;
}
