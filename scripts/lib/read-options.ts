import { parseArgs } from 'node:util';
import { UsageError } from './command.ts';

/** An option of the command line, as Node tells it. */
interface OptionToken {
  readonly name: string;
  /** As it was written, with its dashes. */
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value was joined to the name by « = ». */
  readonly inlineValue: boolean | undefined;
}

type Kinds = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/**
 * The options of a command line, each once; throws `UsageError` for an unknown one, a missing value, a word that belongs
 * to none, or those that npm kept for itself, which it tells in the environment.
 */
export function readOptions<Text extends string, Flag extends string = never>(
  args: readonly string[],
  texts: readonly Text[],
  flags: readonly Flag[] = [],
  environment: NodeJS.ProcessEnv = process.env,
): Partial<Record<Text, string>> & Partial<Record<Flag, boolean>> {
  const kinds: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of texts) kinds[name] = { type: 'string' };
  for (const name of flags) kinds[name] = { type: 'boolean' };
  const { tokens } = parseArgs({
    args: [...args],
    options: kinds,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: OptionToken[] = tokens.filter((token) => token.kind === 'option');
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  refuseKept(args, { kinds, options, words }, environment);
  for (const option of options) refuseFaulty(option, kinds);
  refuseTwice(options);
  const [word] = words;
  if (word !== undefined) {
    throw new UsageError(
      `Argument inattendu : « ${word} ». Avec npm, écrivez d’abord « -- », puis chaque option par son nom.`,
    );
  }
  const values = options.map(({ name, value }) => [name, value ?? true] as const);
  return Object.fromEntries(values) as Partial<Record<Text, string>> & Partial<Record<Flag, boolean>>;
}

/** A value, not an option, though it begins with a dash. */
const NEGATIVE = /^-[\d.,]/;

function refuseFaulty({ name, rawName, value, inlineValue }: OptionToken, kinds: Kinds): void {
  const type = kinds[name]?.type;
  if (type === undefined || rawName !== `--${name}`) throw new UsageError(`Option inconnue : ${rawName}.`);
  if (type === 'boolean') {
    if (value !== undefined) throw new UsageError(`L’option --${name} n’attend pas de valeur.`);
    return;
  }
  if (value === undefined || value === '') throw new UsageError(`L’option --${name} attend une valeur.`);
  if (!inlineValue && value.startsWith('-') && !NEGATIVE.test(value)) {
    throw new UsageError(
      `L’option --${name} attend une valeur, et « ${value} » n’en est pas une. Une valeur qui commence par un tiret s’écrit --${name}=VALEUR.`,
    );
  }
}

function refuseTwice(options: readonly OptionToken[]): void {
  const seen = new Set<string>();
  for (const { name } of options) {
    if (seen.has(name)) throw new UsageError(`L’option --${name} est donnée deux fois : gardez-en une.`);
    seen.add(name);
  }
}

/** A command line as it came. */
interface Line {
  readonly kinds: Kinds;
  readonly options: readonly OptionToken[];
  readonly words: readonly string[];
}

/**
 * Without « -- », npm takes the options for its own and gives the command none: it would do something else than what was
 * asked. npm leaves them in the environment, `true` for those without a value or whose value was not taken.
 */
function refuseKept(
  args: readonly string[],
  { kinds, options, words }: Line,
  environment: NodeJS.ProcessEnv,
) {
  const command = environment.npm_lifecycle_event;
  if (command === undefined) return;
  const given = new Set(options.map(({ name }) => name));
  const kept = Object.keys(kinds).flatMap((name) => {
    const value = given.has(name) ? undefined : environment[`npm_config_${name}`];
    return value === undefined ? [] : [{ name, value }];
  });
  if (kept.length === 0) return;
  const left = [...words];
  const meant = kept.map(({ name, value }) => {
    if (kinds[name]?.type === 'boolean') return `--${name}`;
    return `--${name} ${shellWord((value === 'true' || value === '' ? left.shift() : value) ?? '…')}`;
  });
  const others = args.filter((word) => !words.includes(word)).map(shellWord);
  const names = kept.map(({ name }) => `--${name}`).join(', ');
  throw new UsageError(
    `Il manque « -- » devant les options : npm a gardé ${names} pour lui. Écrivez :\n  npm run ${command} -- ${[...meant, ...left.map(shellWord), ...others].join(' ')}`,
  );
}

/** A word as a shell takes it. */
const shellWord = (word: string): string => (/^[\p{L}\d@%+=:,./…_-]+$/u.test(word) ? word : `"${word}"`);
