import { describe, expect, it } from 'vitest';
import { UsageError } from '../../scripts/lib/command.ts';
import { readOptions } from '../../scripts/lib/read-options.ts';

const read = (args: readonly string[], environment: Record<string, string> = {}) =>
  readOptions(args, ['data', 'scale'], ['json', 'fresh'], environment);

/** What is said of a command line that is refused. */
function refusal(args: readonly string[], environment: Record<string, string> = {}): string {
  try {
    return JSON.stringify(read(args, environment));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

describe('options', () => {
  it('are given by their name, each once, in any order', () => {
    expect(read([])).toEqual({});
    expect(read(['--json', '--data', 'mes données'])).toEqual({ json: true, data: 'mes données' });
    expect(read(['--data=-dossier', '--scale', '2'])).toEqual({ data: '-dossier', scale: '2' });
  });

  it('may be negative numbers: the command says what it thinks of them', () => {
    expect(read(['--scale', '-1'])).toEqual({ scale: '-1' });
  });

  it.each([
    [['--inconnue'], 'Option inconnue : --inconnue.'],
    [['-x'], 'Option inconnue : -x.'],
    [['--toString'], 'Option inconnue : --toString.'],
    [['--data'], 'L’option --data attend une valeur.'],
    [['--data='], 'L’option --data attend une valeur.'],
    [['--data', '--json'], 'L’option --data attend une valeur, et « --json » n’en est pas une.'],
    [['--json=oui'], 'L’option --json n’attend pas de valeur.'],
    [['--data', 'A', '--data', 'B'], 'L’option --data est donnée deux fois : gardez-en une.'],
    [['--json', '--json'], 'L’option --json est donnée deux fois : gardez-en une.'],
    [['DIR'], 'Argument inattendu : « DIR ». Avec npm, écrivez d’abord « -- »'],
  ])('%j is refused', (args, said) => {
    expect(refusal(args)).toContain(said);
  });
});

describe('what npm kept for itself', () => {
  const npm = (kept: Record<string, string>) => ({ npm_lifecycle_event: 'check', ...kept });

  it.each([
    [[], { npm_config_data: 'DIR' }, '--data', '--data DIR'],
    [['DIR'], { npm_config_data: 'true' }, '--data', '--data DIR'],
    [
      ['mes données'],
      { npm_config_data: 'true', npm_config_json: 'true' },
      '--data, --json',
      '--data "mes données" --json',
    ],
    [[], { npm_config_data: '' }, '--data', '--data …'],
    [['--json'], { npm_config_data: 'DIR' }, '--data', '--data DIR --json'],
  ] as const)('%j, %j is refused with the right line', (args, kept, names, line) => {
    expect(refusal(args, npm(kept))).toBe(
      `Il manque « -- » devant les options : npm a gardé ${names} pour lui. Écrivez :\n  npm run check -- ${line}`,
    );
  });

  it('is not what was given all the same, nor what npm keeps for others', () => {
    expect(read(['--data', 'A'], npm({ npm_config_data: 'B', npm_config_cache: '/x' }))).toEqual({
      data: 'A',
    });
    expect(read([], { npm_config_data: 'B' })).toEqual({});
  });
});
