import type { PlacedEssms, UsageRow } from './published-rows.ts';

/** ESSMS that the published rows cannot tell apart: all in the same rows, their cells. */
export interface EssmsGroup {
  readonly cells: readonly string[];
  /** How many they are; infinite for those of which nothing is known. */
  size: number;
}

export interface Grouping {
  readonly groups: readonly EssmsGroup[];
  /** Rows that await more ESSMS than `essms.csv` lists: they are attacked as if any number of others were in them. */
  readonly unlisted: readonly string[];
  /** Whether every ESSMS that is listed is awaited. */
  readonly allAwaited: boolean;
}

/**
 * The groups of ESSMS of an edition, for the rows of one indicator. An ESSMS in no project counts nowhere; one in
 * several may answer each of them otherwise, so what it gives to a project is apart from what it gives to territories.
 * `projects`: whether that is so of all of them, since an ESSMS may also answer for a project that is not published.
 */
export function groupEssms(
  essms: readonly PlacedEssms[],
  rows: readonly UsageRow[],
  projects: 'same' | 'apart' = 'same',
): Grouping {
  const groups = new Map<string, EssmsGroup>();
  const listed = new Map<string, number>();
  const add = (cells: readonly string[], size = 1) => {
    const key = cells.join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { cells, size });
    else group.size += size;
  };
  for (const place of essms) {
    if (place.projects.length === 0) continue;
    const territories = territoryCells(place);
    const own = place.projects.map((id) => `projet:${id}`);
    for (const cell of [...territories, ...own]) listed.set(cell, (listed.get(cell) ?? 0) + 1);
    const isSame = projects === 'same' && own.length === 1;
    add(isSame ? [...territories, ...own] : territories);
    if (!isSame) for (const project of own) add([project]);
  }
  const whole = rows.filter(({ type }) => type === 'tous');
  const unlisted = whole.filter(({ cell, expected }) => expected > (listed.get(cell) ?? 0));
  for (const { cell } of unlisted) add([cell], Number.POSITIVE_INFINITY);
  const allAwaited = whole.every(({ cell, expected }) => expected >= (listed.get(cell) ?? 0));
  return { groups: [...groups.values()], unlisted: unlisted.map(({ cell }) => cell), allAwaited };
}

/** The territory rows that count an ESSMS, whole and by sector. */
function territoryCells({ located, epci, departement, region, sector }: PlacedEssms): readonly string[] {
  const territories = located
    ? [
        'pays:FR',
        `region:${region}`,
        `departement:${departement}`,
        epci === '' ? 'hors_epci:hors_epci' : `epci:${epci}`,
      ]
    : ['pays:FR', 'non_localise:region', 'non_localise:departement', 'non_localise:epci'];
  return territories.flatMap((territory) => [`${territory}|tous`, `${territory}|${sector}`]);
}
