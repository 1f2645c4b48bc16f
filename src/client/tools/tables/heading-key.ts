import { foldText } from './fold-text.ts';

/** The names of columns in an address, from their headings: "Montant engagé" → `montant-engage`, twice → `-2`. */
export function headingKeys(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const key =
      foldText(heading)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'colonne';
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  });
}
