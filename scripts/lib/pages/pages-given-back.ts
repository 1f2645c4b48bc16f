import { Worker } from 'node:worker_threads';
import { threadAnswer } from '../thread-answer.ts';
import type { SharedTexts } from './fill-shared-texts.ts';
import type { Bundle, BundledText } from './page-bundles.ts';

/** Pages of an earlier build, to be written as they are. */
export interface PagesToGiveBack {
  /** The folder where the site is built. */
  readonly out: string;
  readonly bundles: readonly Bundle[];
  /** Those to write, in the order of their bundles. */
  readonly pages: readonly (readonly [path: string, place: BundledText])[];
  readonly sharedTexts: SharedTexts;
}

/** What the system refused; `null` when all pages are written. */
export type GivingBackFailure = Pick<NodeJS.ErrnoException, 'message' | 'code'> | null;

/** Writes pages in another thread; resolves once they are all there. Rejects with the error of the system otherwise. */
export async function pagesGivenBack(given: PagesToGiveBack): Promise<void> {
  if (given.pages.length === 0) return;
  const worker = new Worker(new URL('./pages-thread.ts', import.meta.url), { workerData: given });
  const failure = await threadAnswer<GivingBackFailure>(worker);
  if (failure !== null) throw Object.assign(new Error(failure.message), { code: failure.code });
}
