import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Where a path leads, links followed, whether it exists yet or not. */
export function realPlace(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync.native(full);
  return join(realPlace(dirname(full)), relative(dirname(full), full));
}
