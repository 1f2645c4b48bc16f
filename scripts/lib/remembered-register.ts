import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Report } from '../../src/domain/report.ts';
import type { InputFile } from '../../src/sources/input-file.ts';
import { type Register, readRegister } from '../../src/sources/register/read-register.ts';
import type { RegisterContext } from '../../src/sources/register/register-intake.ts';
import { sha256 } from './disk-files.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.cadran', 'registres');
/** What decides how a register is read. */
const CODE = ['src/sources', 'src/domain', 'src/formats', 'data/reference/geographie', 'package-lock.json'];
/** A smaller one is read in no time. */
const LEAST_BYTES = 2_000_000;
const KEPT = 3;

/** What reading a register gave, and what was to be said of it. */
interface Remembered {
  readonly register: Register;
  readonly report: Pick<Report, 'files' | 'counts' | 'diagnostics'>;
}

/**
 * Reads the register, or remembers it: the same files read by the same code are the same sites. The national file, of
 * hundreds of megabytes, is read once and not at each build. What is remembered is the machine's own and can be removed.
 */
export async function rememberedRegister(
  files: readonly InputFile[],
  context: RegisterContext,
): Promise<Register> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  // Whoever is told of every problem must be told again.
  if (bytes < LEAST_BYTES || context.report.isListenedTo) return readRegister(files, context);
  const place = join(FOLDER, `${await keyOf(files)}.bin`);
  const { register, report } = recall(place) ?? (await learn(files, context, place));
  context.report.absorb(report);
  return register;
}

/** Tells the files, and the code that reads them, from all others. */
async function keyOf(files: readonly InputFile[]): Promise<string> {
  const key = createHash('sha256').update(process.version);
  for (const path of CODE.flatMap((each) => filesUnder(join(ROOT, each)))) {
    key.update(path.slice(ROOT.length)).update(readFileSync(path));
  }
  for (const file of files) key.update(`${file.name}\n${await sha256(file)}\n`);
  return key.digest('hex').slice(0, 32);
}

const filesUnder = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path)
        .sort()
        .flatMap((name) => filesUnder(join(path, name)));

async function learn(
  files: readonly InputFile[],
  { geography }: RegisterContext,
  place: string,
): Promise<Remembered> {
  const own = new Report();
  const register = await readRegister(files, { geography, report: own });
  const { files: counts, counts: problems, diagnostics } = own;
  const remembered = { register, report: { files: counts, counts: problems, diagnostics } };
  if (!own.hasReadingError) keep(remembered, place);
  return remembered;
}

/** What was kept; `null` when nothing was. */
function recall(place: string): Remembered | null {
  const content = readSealed(place);
  return content && (deserialize(content) as Remembered);
}

function keep(remembered: Remembered, place: string): void {
  if (writeSealed(place, serialize(remembered))) removeOldest();
}

function removeOldest(): void {
  const ages = readdirSync(FOLDER)
    .map((name) => join(FOLDER, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of ages.slice(KEPT)) rmSync(path, { force: true });
}
