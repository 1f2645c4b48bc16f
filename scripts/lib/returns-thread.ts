import { parentPort, workerData } from 'node:worker_threads';
import { Report } from '../../src/domain/report.ts';
import { readUsageReturns } from '../../src/sources/usage-returns.ts';
import { diskFile } from './disk-files.ts';
import type { ReturnsFile, ReturnsRead } from './returns-ahead.ts';

// The thread that reads the returns of usage: given their file, it answers with what it holds. Columns change hands, and
// are not copied.

const { path, name } = workerData as ReturnsFile;
const own = new Report();
const { content } = await readUsageReturns(diskFile(path, name), own);
const { files, counts, diagnostics } = own;
const read: ReturnsRead = { content, report: { files, counts, diagnostics } };
parentPort?.postMessage(
  read,
  Object.values(content.columns).map(({ buffer }) => buffer as ArrayBuffer),
);
