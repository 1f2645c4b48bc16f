import { COM, territoryKey } from '../domain/territory.ts';
import { LEVEL_WORDS } from '../wording/territory.ts';
import type { KnownTerritory } from './compared-territory.ts';

type Named = Pick<KnownTerritory, 'type' | 'code' | 'label' | 'parent'>;

export const keyOf = ({ type, code }: Pick<KnownTerritory, 'type' | 'code'>): string =>
  territoryKey(type, code);

/** What a territory is, in a word: a collectivité d’outre-mer stands among the départements. */
export function kindWord({ type, code, parent }: Named): string {
  if (code === COM) return 'ensemble';
  return parent === territoryKey('region', COM) ? 'collectivité' : LEVEL_WORDS[type].one;
}

/** "département 35, Bretagne": what tells a territory from others of the same name. */
export function placeWords(territory: Named, parentLabel: string | undefined): string {
  const kind = `${kindWord(territory)} ${territory.code}`;
  return parentLabel === undefined ? kind : `${kind}, ${parentLabel}`;
}

/** The names of some territories, each with what it is where two have the same name. */
export function distinctNames(territories: readonly Named[]): string[] {
  const labels = territories.map(({ label }) => label);
  return territories.map((territory) =>
    labels.filter((label) => label === territory.label).length > 1
      ? `${territory.label} (${kindWord(territory)})`
      : territory.label,
  );
}
