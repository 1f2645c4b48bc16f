import { existsSync, readdirSync } from 'node:fs';

/** The number of a process, and what follows it. */
const NUMBERED = /^(\d+)(.*)$/;

/**
 * Names in a folder that begin so, then bear the number of a process that is no more, then end with nothing or with one of
 * these: what it had no time to remove. When another process has taken the number, it stays a while longer.
 */
export function leftBehind(folder: string, prefix: string, ...suffixes: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => {
    if (!name.startsWith(prefix)) return false;
    const [, id, rest = ''] = NUMBERED.exec(name.slice(prefix.length)) ?? [];
    return id !== undefined && (rest === '' || suffixes.includes(rest)) && !isRunning(Number(id));
  });
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
