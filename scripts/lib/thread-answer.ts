import type { Worker } from 'node:worker_threads';

/** The one answer of a thread. Rejects with what stopped it, or when it ends without any. */
export function threadAnswer<Answer>(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a thread ended without an answer')));
  });
}
