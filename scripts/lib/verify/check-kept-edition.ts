import type { Check } from './check.ts';
import { checkHashes } from './check-files.ts';
import type { PublishedEdition } from './published-edition.ts';

/** The files of an earlier edition that a site keeps are still those that it published: sizes and hashes. */
export const checkKeptEdition = (folder: string, kept: PublishedEdition): Check => ({
  name: `edition-${folder}`,
  title: `Édition conservée ${folder} : tailles et empreintes`,
  run: (_, comparisons) => checkHashes(kept, comparisons),
});
