const AND = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

/** "Bretagne, Corse et Mayotte"; beyond `most` names the last ones are counted: "A, B et 4 autres". */
export function joinNames(names: readonly string[], most = 4): string {
  if (names.length <= most) return AND.format(names);
  const shown = names.slice(0, most - 1);
  return AND.format([...shown, `${names.length - shown.length} autres`]);
}
