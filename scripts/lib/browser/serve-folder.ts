import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
};

/** A folder served: its address, and how to stop. */
export interface Served {
  readonly url: string;
  readonly close: () => void;
}

/** Answers with a file. */
export type Send = (file: string, type: string, response: ServerResponse) => void;

const streamed: Send = (file, type, response) => {
  response.writeHead(200, { 'content-type': type });
  createReadStream(file).pipe(response);
};

/** A plain static server of a folder under `base`. */
export async function serveFolder(folder: string, base = '/', send: Send = streamed): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = path.startsWith(base) ? path.slice(base.length) : null;
    const file =
      inside === null
        ? null
        : join(folder, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside);
    if (file === null || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    send(file, TYPES[extname(file)] ?? 'application/octet-stream', response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}
