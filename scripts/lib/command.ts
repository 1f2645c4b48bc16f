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

const NO_ROOM = 'Il n’y a plus assez de place sur le disque.';
const NO_RIGHT = 'Accès refusé : vérifiez vos droits.';

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: 'Le disque est en lecture seule.',
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EFBIG: NO_ROOM,
  EIO: 'Le disque ne répond pas comme il devrait (erreur d’entrée-sortie).',
  EMFILE: 'Trop de fichiers sont ouverts en même temps.',
  ENOENT: 'Un fichier ou un dossier est introuvable.',
  ENOTDIR: 'Un fichier est là où il faudrait un dossier : renommez-le ou choisissez un autre chemin.',
  EISDIR: 'Un dossier est là où il faudrait un fichier : choisissez un autre nom.',
  ELOOP: 'Un lien tourne en rond : refaites-le, ou mettez à sa place ce à quoi il devait mener.',
  ENAMETOOLONG: 'Un nom est trop long pour le disque : choisissez-en un plus court.',
  EBUSY: 'Un dossier ou un fichier est retenu par le système (volume monté, programme ouvert).',
  EXDEV: 'Un dossier est sur un autre disque que celui qui le contient et ne peut pas être déplacé.',
};

/** What is said of a system error, with the place that it is about. */
function explainSystem({ code = '', path }: NodeJS.ErrnoException): string | undefined {
  const known = SYSTEM_ERRORS[code];
  if (known === undefined || typeof path !== 'string') return known;
  return `${known} Il s’agit de « ${path} ».`;
}

function explain(error: unknown, undone: string): string {
  if (error instanceof Refusal || error instanceof UnreadableError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return explainSystem(error as NodeJS.ErrnoException) ?? `Erreur imprévue (${code || message}).${undone}`;
}

/** What the standard streams did not take, already told. */
const told = new WeakSet<object>();

/**
 * What is printed may go nowhere. A reader who leaves (`| head`) is no error; of a full disk, one sentence tells. What the
 * command does goes on, and its exit status tells that alone.
 */
function watchOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    let isFirst = true;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      told.add(error);
      if (error.code === 'EPIPE' || !isFirst) return;
      isFirst = false;
      if (stream === process.stdout) {
        console.error(`Ce que la commande affiche n’a pas pu être écrit. ${explain(error, '')}`);
      }
    });
  }
}

/** What a command says besides when it stops for a reason that nobody foresaw. */
interface CommandEnd {
  readonly undone?: string;
}

/**
 * Runs a command: nobody ever sees a stack trace. Exit status: what `main` returns, 2 for a wrong use, 1 for the rest.
 * `CADRAN_DEBUG=1` prints the whole error, for developers.
 */
export async function runCommand(
  usage: string,
  main: (args: readonly string[]) => Promise<number>,
  { undone }: CommandEnd = {},
): Promise<void> {
  watchOutput();
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
      if (!told.has(error as object)) console.error(explain(error, undone === undefined ? '' : ` ${undone}`));
      process.exitCode = error instanceof Refusal ? error.exitCode : 1;
    }
  }
}
