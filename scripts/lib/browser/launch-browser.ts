import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** The browser unpacks where an older one may stand, and would use it: it gets a folder of its own. */
const UNPACKED = resolve(import.meta.dirname, '../../../node_modules/.cache/cadran-chromium');

/** Arguments meant for small servers: one process would die with its first page, and pages must keep their security. */
const UNWANTED = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];

/** A graphics processor played by the processor: pages are drawn as well without, in a fifth less of its time. */
const PLAYED_GPU = [
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
];

/** Tabs are then examined side by side, and the threads that help a script take more from them than they give. */
const MANY_TABS = ['--disable-gpu', '--js-flags=--single-threaded'];

/**
 * A Chromium that came with `npm ci`. It examines pages with the least work; to measure what a reader waits for, it works
 * as a reader’s would.
 */
export async function launchBrowser(purpose: 'examine' | 'measure' = 'examine'): Promise<Browser> {
  mkdirSync(UNPACKED, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = UNPACKED;
  const executablePath = await chromium.executablePath();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  const unwanted = new Set(purpose === 'measure' ? UNWANTED : [...UNWANTED, ...PLAYED_GPU]);
  const wanted = chromium.args.filter((each) => !unwanted.has(each));
  return playwright.launch({
    executablePath,
    args: purpose === 'measure' ? wanted : [...wanted, ...MANY_TABS],
    headless: true,
  });
}
