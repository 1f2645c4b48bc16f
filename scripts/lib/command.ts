import { UnreadableError } from '../../src/sources/unreadable-error.ts';

/** A mistake in the command line: exit status 2. */
export class UsageError extends Error {}

/** Something that the user can put right, said in one French sentence: exit status 1 unless said. */
export class Refusal extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'Accès refusé : vérifiez vos droits sur le dossier.',
  EPERM: 'Accès refusé : vérifiez vos droits sur le dossier.',
  EROFS: 'Le disque est en lecture seule.',
  ENOSPC: 'Il n’y a plus assez de place sur le disque.',
  EDQUOT: 'Il n’y a plus assez de place sur le disque.',
  EFBIG: 'Il n’y a plus assez de place sur le disque.',
  EIO: 'Le disque ne répond pas comme il devrait (erreur d’entrée-sortie).',
  EMFILE: 'Trop de fichiers sont ouverts en même temps.',
};

function explain(error: unknown): string {
  if (error instanceof Refusal || error instanceof UnreadableError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM_ERRORS[code];
  return known ?? `Erreur imprévue (${code ?? message}). Rien n’a été publié.`;
}

/**
 * Runs a command: nobody ever sees a stack trace. Exit status: what `main` returns, 2 for a wrong use, 1 for the rest.
 * `CADRAN_DEBUG=1` prints the whole error, for developers.
 */
export async function runCommand(
  usage: string,
  main: (args: readonly string[]) => Promise<number>,
): Promise<void> {
  if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) {
    console.log(usage);
    return;
  }
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (process.env.CADRAN_DEBUG) console.error(error);
    if (error instanceof UsageError) {
      console.error(`${error.message}\n${usage}`);
      process.exitCode = 2;
    } else {
      console.error(explain(error));
      process.exitCode = error instanceof Refusal ? error.exitCode : 1;
    }
  }
}
