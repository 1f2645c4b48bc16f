const normalised = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Two names of software that differ by case, accents or spaces only are the same. */
export const isSameName = (one: string, other: string | null): boolean =>
  other !== null && normalised(one) === normalised(other);

/** Names that are the same together, the largest group first, then in alphabetical order. */
export function groupedNames(names: readonly string[]): readonly string[][] {
  const groups = [...Map.groupBy([...names].sort(), normalised).values()];
  return groups.sort((a, b) => b.length - a.length);
}
