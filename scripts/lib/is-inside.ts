import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where a path leads, links followed, whether it exists yet or not. */
function realPlace(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync.native(full);
  return join(realPlace(dirname(full)), relative(dirname(full), full));
}

/** Whether a path is a folder, or stands somewhere inside it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(realPlace(folder), realPlace(path));
  return way !== '..' && !way.startsWith(`..${sep}`);
}
