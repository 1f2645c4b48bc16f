/** Départements overseas, as the classic register codes them, and the two digits that begin their communes. */
const OVERSEAS_PREFIXES: Readonly<Record<string, string>> = {
  '9A': '97', // 971 Guadeloupe (and 977, 978, which left it in 2007)
  '9B': '97', // 972 Martinique
  '9C': '97', // 973 Guyane
  '9D': '97', // 974 La Réunion
  '9E': '97', // 975 Saint-Pierre-et-Miquelon
  '9F': '97', // 976 Mayotte
  '9J': '98', // 986 Wallis-et-Futuna
};

/** Communes of Guadeloupe that became collectivités d'outre-mer in 2007; the register kept their former codes. */
export const FORMER_GUADELOUPE: Readonly<Record<string, string>> = {
  '97123': '97701', // Saint-Barthélemy
  '97127': '97801', // Saint-Martin
};

/**
 * The five-character commune code of a row of the classic register, which writes a département (`01`, `2A`, `9D`)
 * and the last three characters of the commune: `9D` and `410` make 97410. `null` when either is missing or malformed.
 */
export function legacyCommune(departement: string, commune: string): string | null {
  if (!/^(\d\d[1-8]?|2[AB]|9[A-FJ])$/.test(departement) || !/^\d{1,3}$/.test(commune)) return null;
  const prefix = OVERSEAS_PREFIXES[departement] ?? departement.slice(0, 2);
  const code = prefix + commune.padStart(3, '0');
  return FORMER_GUADELOUPE[code] ?? code;
}
