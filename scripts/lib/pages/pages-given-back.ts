import { Worker } from 'node:worker_threads';
import type { Bundle, BundledText } from './page-bundles.ts';

/** Pages of an earlier build, to be written as they are. */
export interface PagesToGiveBack {
  /** The folder where the site is built. */
  readonly out: string;
  readonly bundles: readonly Bundle[];
  /** Those to write, in the order of their bundles. */
  readonly pages: readonly (readonly [path: string, place: BundledText])[];
  /** What all pages say alike, by what stands for it. */
  readonly sharedTexts: readonly (readonly [mark: string, text: string])[];
}

/** Writes pages in another thread; resolves once they are all there. Rejects with the error of the system otherwise. */
export function pagesGivenBack(given: PagesToGiveBack): Promise<void> {
  if (given.pages.length === 0) return Promise.resolve();
  const worker = new Worker(new URL('./pages-thread.ts', import.meta.url), { workerData: given });
  return new Promise((resolve, reject) => {
    worker.once('message', (failure: { message: string; code: string | undefined } | null) => {
      if (failure === null) resolve();
      else reject(Object.assign(new Error(failure.message), { code: failure.code }));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread of the pages ended without writing them')));
  });
}
