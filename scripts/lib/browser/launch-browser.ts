import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** The browser unpacks where an older one may stand, and would use it: it gets a folder of its own. */
const UNPACKED = resolve(import.meta.dirname, '../../../node_modules/.cache/cadran-chromium');

/** Arguments meant for small servers: one process would die with its first page, and pages must keep their security. */
const UNWANTED = new Set(['--single-process', '--disable-web-security', '--allow-running-insecure-content']);

/** A Chromium that came with `npm ci`. */
export async function launchBrowser(): Promise<Browser> {
  mkdirSync(UNPACKED, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = UNPACKED;
  const executablePath = await chromium.executablePath();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  return playwright.launch({
    executablePath,
    args: chromium.args.filter((each) => !UNWANTED.has(each)),
    headless: true,
  });
}
