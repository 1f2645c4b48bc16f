import { parentPort, workerData } from 'node:worker_threads';
import { fillSharedTexts } from './fill-shared-texts.ts';
import { PageBundles } from './page-bundles.ts';
import type { GivingBackFailure, PagesToGiveBack } from './pages-given-back.ts';
import { writePage } from './write-page.ts';

// The thread that writes the pages given back, while the others are drawn. It answers when they are all there, or with what
// the system refused.

const { out, bundles, pages, sharedTexts } = workerData as PagesToGiveBack;

function failureOfWriting(): GivingBackFailure {
  try {
    const texts = new PageBundles(bundles);
    const fill = fillSharedTexts(sharedTexts);
    for (const [path, place] of pages) writePage(out, path, fill(texts.textAt(place)));
    return null;
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return { message, code };
  }
}

parentPort?.postMessage(failureOfWriting());
