import { relative, sep } from 'node:path';
import { realPlace } from './real-place.ts';

/** Whether a path is a folder, or stands somewhere inside it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(realPlace(folder), realPlace(path));
  return way !== '..' && !way.startsWith(`..${sep}`);
}
