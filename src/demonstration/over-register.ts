import type { Essms } from '../domain/essms.ts';
import { Report } from '../domain/report.ts';
import { createGeography } from '../sources/geography.ts';
import type { InputFile } from '../sources/input-file.ts';
import { readNomenclature } from '../sources/nomenclature.ts';
import { readRegister } from '../sources/register/read-register.ts';
import { UnreadableError } from '../sources/unreadable-error.ts';
import type { DemoFile } from './demo-file.ts';
import { generateProgramme } from './programme.ts';
import { settingsFile } from './settings-file.ts';

/** A real register, and the nomenclature that says which of its sites count. */
export interface RealRegister {
  readonly register: InputFile;
  readonly nomenclature: InputFile;
  readonly seed: number;
}

async function readEssms({ register, nomenclature }: RealRegister): Promise<Essms[]> {
  const report = new Report();
  const { sites } = await readRegister([register], { geography: createGeography(), report });
  const fault = report.diagnostics.find(({ severity }) => severity === 'structure');
  if (fault) throw new UnreadableError(fault.message);
  const categories = await readNomenclature(nomenclature, report);
  return sites.flatMap((site) => {
    const category = categories.get(site.category);
    return site.open && category?.inPerimeter ? [{ ...site, sector: category.sector }] : [];
  });
}

/**
 * A fictive programme over a real register: the files of the programme and the settings, without the register itself,
 * which the caller copies beside them. Throws `UnreadableError` when the file is no register or holds no ESSMS.
 */
export async function generateOverRegister(real: RealRegister): Promise<DemoFile[]> {
  const essms = await readEssms(real);
  if (essms.length === 0) {
    throw new UnreadableError('Ce registre ne contient aucun établissement ouvert du périmètre.');
  }
  return [settingsFile('real'), ...generateProgramme(essms, { seed: real.seed })];
}
