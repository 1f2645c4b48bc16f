import { parseHTML } from 'linkedom';

/** The document charts are drawn in at build time, where there is no browser. One serves for any number of charts. */
export function createDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document;
}
