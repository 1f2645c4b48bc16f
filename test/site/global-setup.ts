import type { TestProject } from 'vitest/node';
import { buildSmallEdition, workspace } from './edition.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Data folder of the small edition. */
    data: string;
    /** The `donnees/` folder of the edition before it. */
    previous: string;
    /** The small edition itself. */
    site: string;
    /** The kept that its build kept. */
    kept: string;
    /** Where what is built once for several files of tests stands. */
    folder: string;
  }
}

/** Builds the small edition before the site tests, and removes it after. */
export default function setup(project: TestProject): () => void {
  const { folder, remove } = workspace();
  const { data, previous, site, kept } = buildSmallEdition(folder);
  project.provide('data', data);
  project.provide('previous', previous);
  project.provide('site', site);
  project.provide('kept', kept);
  project.provide('folder', folder);
  return remove;
}
