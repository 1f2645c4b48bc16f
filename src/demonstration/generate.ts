import type { Essms } from '../domain/essms.ts';
import { CATEGORIES } from './categories.ts';
import type { DemoFile } from './demo-file.ts';
import { readDepartements } from './departements.ts';
import { createFrance, type FictiveSite, type Scale } from './france.ts';
import { generateProgramme } from './programme.ts';
import { registerFiles } from './register-files.ts';
import { settingsFile } from './settings-file.ts';

const SECTORS = new Map(CATEGORIES.map(({ code, sector }) => [code, sector]));

/** The sites that count: active, and of a category of the perimeter. */
function essmsOf(sites: readonly FictiveSite[]): Essms[] {
  return sites.flatMap((site) => {
    const sector = SECTORS.get(site.category);
    return site.open && sector !== undefined ? [{ ...site, sector }] : [];
  });
}

/**
 * A whole fictive data folder, of a country `scale` times the size of France. The same scale and seed give the same
 * bytes, always; the content of each file is made as it is read.
 */
export function generateDemonstration({ scale, seed }: Scale): DemoFile[] {
  const france = createFrance(readDepartements(), { scale, seed });
  return [
    settingsFile('fictive'),
    ...registerFiles(france, seed),
    ...generateProgramme(essmsOf(france.sites), { seed }),
  ];
}
