import type { Check } from './check.ts';
import type { PublishedEdition } from './published-edition.ts';
import { PACKAGE } from './published-edition.ts';

/** The size and the hash of an input file. */
export interface InputHash {
  readonly bytes: number;
  readonly sha256: string;
}

/** The input files that an edition says it was made from; with those of a data folder, whether they are the same bytes. */
export const checkSources = (inputs: ReadonlyMap<string, InputHash> | null): Check => ({
  name: 'sources',
  title: inputs === null ? 'Empreintes des fichiers reçus (leur forme)' : 'Empreintes des fichiers reçus',
  run: (edition, comparisons) => {
    for (const { name, bytes, sha256 } of edition.sources) {
      const formed = /^[0-9a-f]{64}$/.test(sha256);
      comparisons.same(PACKAGE, name, 'sha256', formed ? 'lisible' : sha256, 'lisible');
      if (inputs === null) continue;
      const input = inputs.get(name);
      comparisons.same(PACKAGE, name, 'bytes', String(bytes), String(input?.bytes ?? 'fichier absent'));
      comparisons.same(PACKAGE, name, 'sha256', sha256, input?.sha256 ?? 'fichier absent');
    }
    for (const name of unlisted(edition, inputs)) {
      comparisons.same(PACKAGE, name, 'sources', 'non cité', 'cité');
    }
  },
});

function unlisted({ sources }: PublishedEdition, inputs: ReadonlyMap<string, InputHash> | null): string[] {
  const listed = new Set(sources.map(({ name }) => name));
  return [...(inputs?.keys() ?? [])].filter((name) => !listed.has(name));
}
