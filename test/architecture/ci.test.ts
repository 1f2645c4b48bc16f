import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const FILES = ['.ci/run', '.github/workflows/ci.yml', '.gitlab-ci.yml'];
const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
/** The commands of npm that a file runs, in order, but for what only looks. */
const commands = (text: string): string[] =>
  [...text.matchAll(/^[ \t]*(?:- )?(?:run: )?(npm .+)$/gm)]
    .map(([, command = '']) => command)
    .filter((command) => !command.startsWith('npm audit'));

describe.each(FILES)('%s', (path) => {
  const text = read(path);

  test('does what the README says, and nothing else', () => {
    expect(commands(text)).toEqual(['npm ci', 'npm test', 'npm run build']);
    expect(read('README.md')).toContain('npm ci && npm run build');
  });

  test('needs no secret, and actions of a known major version', () => {
    expect(text).not.toMatch(/secrets\.|token|password/i);
    const actions = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
    expect(actions.filter((action) => !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
  });
});
