import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Send, type Served, serveFolder } from '../lib/browser/serve-folder.ts';

/** Files compressed once, then kept; a typeface is already. */
function compressedOnce(): Send {
  const kept = new Map<string, Buffer>();
  return (file, type, response) => {
    const isText = extname(file) !== '.woff2';
    const body = kept.get(file) ?? (isText ? gzipSync(readFileSync(file)) : readFileSync(file));
    kept.set(file, body);
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      ...(isText ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(body);
  };
}

/** A static server as hosts run them. */
export const serveCompressed = (folder: string): Promise<Served> =>
  serveFolder(folder, '/', compressedOnce());
