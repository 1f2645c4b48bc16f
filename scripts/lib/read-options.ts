import { parseArgs } from 'node:util';
import { UsageError } from './command.ts';

/** The options of a command line, each once; throws `UsageError` for an unknown one or a missing value. */
export function readOptions<Text extends string, Flag extends string = never>(
  args: readonly string[],
  texts: readonly Text[],
  flags: readonly Flag[] = [],
): Partial<Record<Text, string>> & Partial<Record<Flag, boolean>> {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of texts) options[name] = { type: 'string' };
  for (const name of flags) options[name] = { type: 'boolean' };
  const values = parse(args, options);
  const empty = texts.find((name) => values[name] === '');
  if (empty !== undefined) throw new UsageError(`L’option --${empty} attend une valeur.`);
  return values as Partial<Record<Text, string>> & Partial<Record<Flag, boolean>>;
}

function parse(
  args: readonly string[],
  options: Record<string, { type: 'string' | 'boolean' }>,
): Record<string, unknown> {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    const [, option] = /'(-[^' ]*)/.exec((error as Error).message) ?? [];
    const named = option === undefined ? '' : ` : ${option}`;
    throw new UsageError(`Option inconnue, ou valeur manquante${named}.`);
  }
}
