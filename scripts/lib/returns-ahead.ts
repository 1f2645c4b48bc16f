import { Worker } from 'node:worker_threads';
import { DeclaredReturns, type ReturnsContent } from '../../src/domain/declared-returns.ts';
import type { Report } from '../../src/domain/report.ts';
import type { InputFile } from '../../src/sources/input-file.ts';
import { readUsageReturns } from '../../src/sources/usage-returns.ts';
import { placeOf } from './disk-files.ts';
import { threadAnswer } from './thread-answer.ts';

/** A smaller file is read before a thread has begun. */
const LEAST_BYTES = 2_000_000;
const RETURNS_FILE = /^indicateurs_usage\./i;

/** The file that a thread is to read. */
export interface ReturnsFile {
  readonly path: string;
  readonly name: string;
}

/** What a thread read, and what was to be said of it. */
export interface ReturnsRead {
  readonly content: ReturnsContent;
  readonly report: Pick<Report, 'files' | 'counts' | 'diagnostics'>;
}

/**
 * Begins to read the returns of usage, by far the largest file, in another thread while this one reads the others. Gives
 * the reader that waits for them, and says then all that there is to say: the report is the same as from one thread.
 */
export function returnsAhead(files: readonly InputFile[]): typeof readUsageReturns {
  const threads = new Map(
    files.flatMap((file) => {
      const path = placeOf(file);
      const isLarge = RETURNS_FILE.test(file.name) && file.size >= LEAST_BYTES;
      return path !== null && isLarge ? [[file, new ReturnsThread({ path, name: file.name })]] : [];
    }),
  );
  return async (file, report) => {
    const read = await threads.get(file)?.read();
    if (!read) return readUsageReturns(file, report);
    report.absorb(read.report);
    return new DeclaredReturns(file.name, read.content);
  };
}

class ReturnsThread {
  readonly #worker: Worker;
  readonly #read: Promise<ReturnsRead | null>;

  constructor(file: ReturnsFile) {
    this.#worker = new Worker(new URL('./returns-thread.ts', import.meta.url), { workerData: file });
    // What stopped it stops whoever reads the file again, and is then told.
    this.#read = threadAnswer<ReturnsRead>(this.#worker).catch(() => null);
    // A command that is refused meanwhile does not wait for it.
    this.#worker.unref();
  }

  /** What was read; `null` when it could not be. */
  read(): Promise<ReturnsRead | null> {
    this.#worker.ref();
    return this.#read;
  }
}
