import { resolve } from 'node:path';
import { type SettledProgramme, settleProgramme } from '../../src/checks/settle-programme.ts';
import type { Report } from '../../src/domain/report.ts';
import { joinProgramme } from '../../src/programme.ts';
import type { InputFile } from '../../src/sources/input-file.ts';
import { readSources } from '../../src/sources/read-sources.ts';
import { readUsageReturns } from '../../src/sources/usage-returns.ts';
import { diskFile, refuseChanged } from './disk-files.ts';
import { rememberedGeography } from './remembered-geography.ts';
import { rememberedRegister } from './remembered-register.ts';
import { returnsAhead } from './returns-ahead.ts';

const REFERENCE = resolve(import.meta.dirname, '../../data/reference');

/** The project's own file of this name. */
export const referenceFile = (name: string): InputFile => diskFile(resolve(REFERENCE, name), name);

/**
 * Reads, joins and checks the files of a data folder. `null` when they have a structural error, which the report tells.
 * Throws `Refusal` when files changed while they were read.
 */
export async function readProgramme(
  files: readonly InputFile[],
  report: Report,
): Promise<SettledProgramme | null> {
  // Whoever is told of every problem is told by this thread.
  const returns = report.isListenedTo ? readUsageReturns : returnsAhead(files);
  const sources = await readSources(files, {
    reference: {
      baremes: referenceFile('baremes.json'),
      nomenclature: referenceFile('nomenclature_categories.csv'),
      objectives: referenceFile('objectifs.json'),
    },
    geography: rememberedGeography(),
    report,
    register: rememberedRegister,
    returns,
  });
  refuseChanged(files);
  const declarations = joinProgramme(sources, report);
  return declarations && settleProgramme(declarations, report);
}
