import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesOf } from './site/site-files.ts';

const TEXT = /\.(html|css|js|json|svg|xml|txt)$/;
/** Under one packet of the network, compressing gains nothing. */
const LEAST_BYTES = 1400;
/** Compressed at the same time: as many as the threads that Node compresses with, and one being read. */
const AT_ONCE = 5;
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** What readers take away is as its data package says, file by file. */
const DATA = /^(donnees|editions)\//;

/**
 * Writes beside each page, script and drawing of a site the same compressed, `.gz` and `.br`: a server that knows how
 * (`gzip_static`, `brotli_static`) sends these instead of compressing at each visit.
 */
export async function precompress(site: string): Promise<void> {
  const paths = filesOf(site).filter((path) => TEXT.test(path) && !DATA.test(path));
  const next = async (): Promise<void> => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) await compress(join(site, path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < LEAST_BYTES) return;
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, QUALITY));
}
