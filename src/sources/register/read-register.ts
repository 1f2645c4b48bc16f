import { diagnose } from '../../domain/diagnostic-catalogue.ts';
import type { RegisterSite } from '../../domain/essms.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { InputFile } from '../input-file.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { readArchive } from './archive.ts';
import { readClassic } from './classic.ts';
import { readFinessPlus } from './finess-plus.ts';
import { readNormalised } from './normalised.ts';
import { type RegisterLayout, recognise } from './recognise.ts';
import { type RegisterContext, RegisterIntake } from './register-intake.ts';

/** The national register, as read from all its files. */
export interface Register {
  /** Every well-formed site, closed ones and those outside the perimeter included, by FINESS number. */
  readonly sites: readonly RegisterSite[];
  /** The date at which the register says it was made; `null` when no file says. */
  readonly generatedOn: IsoDate | null;
}

type LayoutReader = (file: InputFile, register: RegisterIntake) => Promise<void>;

const READERS: Readonly<Record<RegisterLayout, LayoutReader>> = {
  'finess-plus': readFinessPlus,
  classic: readClassic,
  archive: readArchive,
  normalised: readNormalised,
};

/**
 * Reads the register, in one file or several (sites and their positions), whatever their layouts and their order.
 * Every row is counted in the report, as kept when it is well formed: the caller withdraws the sites that are closed
 * or out of the perimeter. A file that cannot be read is a structural problem of the report, and the others are read.
 */
export async function readRegister(files: readonly InputFile[], context: RegisterContext): Promise<Register> {
  const register = new RegisterIntake(context);
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    try {
      await READERS[await recognise(file)](file, register);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      context.report.add(diagnose(error.code, { file: file.name, message: error.message }));
    }
  }
  return { sites: register.finish(), generatedOn: register.generatedOn };
}
