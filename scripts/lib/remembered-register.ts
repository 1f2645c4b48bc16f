import { Report } from '../../src/domain/report.ts';
import type { InputFile } from '../../src/sources/input-file.ts';
import { type Register, readRegister } from '../../src/sources/register/read-register.ts';
import type { RegisterContext } from '../../src/sources/register/register-intake.ts';
import { sha256 } from './disk-files.ts';
import { Memory } from './memory.ts';

/** A smaller one is read in no time. */
const LEAST_BYTES = 2_000_000;

/** What reading a register gave, and what was to be said of it. */
interface Remembered {
  readonly register: Register;
  readonly report: Pick<Report, 'files' | 'counts' | 'diagnostics'>;
}

/**
 * What decides how a register is read.
 *
 * @internal
 */
export const REGISTER_CODE = [
  ...['domain', 'formats', 'sources'].map((layer) => `src/${layer}`),
  'data/reference/geographie',
  'data/schemas',
  'package-lock.json',
];

const MEMORY = new Memory<Remembered>('registres', REGISTER_CODE);

/**
 * Reads the register, or remembers it: the same files read by the same code are the same sites. The national file, of
 * hundreds of megabytes, is read once and not at each build. What is remembered is the machine's own and can be removed.
 */
export async function rememberedRegister(
  files: readonly InputFile[],
  context: RegisterContext,
): Promise<Register> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const isFaulty = files.some(({ fault }) => fault !== undefined);
  // Whoever is told of every problem must be told again.
  if (bytes < LEAST_BYTES || isFaulty || context.report.isListenedTo) return readRegister(files, context);
  const words: string[] = [];
  for (const file of files) words.push(file.name, await sha256(file));
  const recollection = MEMORY.of(words);
  const { register, report } = recollection.recall() ?? (await learn(files, context, recollection.keep));
  context.report.absorb(report);
  return register;
}

async function learn(
  files: readonly InputFile[],
  { geography }: RegisterContext,
  keep: (remembered: Remembered) => void,
): Promise<Remembered> {
  const own = new Report();
  const register = await readRegister(files, { geography, report: own });
  const { files: counts, counts: problems, diagnostics } = own;
  const remembered = { register, report: { files: counts, counts: problems, diagnostics } };
  if (!own.hasReadingError) keep(remembered);
  return remembered;
}
