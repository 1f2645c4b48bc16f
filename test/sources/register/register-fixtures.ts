import { luhnKey } from '../../../src/domain/finess.ts';
import { Report } from '../../../src/domain/report.ts';
import { createGeography } from '../../../src/sources/geography.ts';
import { type InputFile, memoryFile } from '../../../src/sources/input-file.ts';
import { readRegister } from '../../../src/sources/register/read-register.ts';

const geography = createGeography();

/** An invented FINESS number with a valid key. */
export const finess = (body: string): string => body + luhnKey(body);

export const ET1 = finess('01999001');
export const ET2 = finess('01999002');
export const EJ = finess('01999900');

export async function readFiles(files: readonly InputFile[]) {
  const report = new Report();
  return { ...(await readRegister(files, { geography, report })), report };
}

export const readText = (content: string | Uint8Array, name = 'finess/registre') =>
  readFiles([memoryFile(name, content)]);

/** `code` → number, of all that was found. */
export const found = (report: Report): Record<string, number> =>
  Object.fromEntries([...report.counts.values()].map(({ code, count }) => [code, count]));

/** A `structureet` line of 32 fields. */
export function structureLine(fields: Partial<Record<number, string>>): string {
  const cells: string[] = Array.from({ length: 32 }, () => '');
  const sound = {
    0: 'structureet',
    1: ET1,
    2: EJ,
    3: 'LES LILAS',
    12: '451',
    13: '01',
    18: '500',
    28: '1979-02-13',
  };
  for (const [index, text] of Object.entries({ ...sound, ...fields })) cells[Number(index)] = text ?? '';
  return cells.join(';');
}

/** A FINESS+ site; `general` overrides its general information, `site` its other keys. */
export function egeJson(general: object = {}, site: object = {}): object {
  return {
    informationsGeneralesEGE: {
      egeId: '1',
      dateFermeture: null,
      dateOuverture: '1956-11-16',
      nomEgeCourt: 'LILAS',
      nomEgeLong: 'RÉSIDENCE LES LILAS',
      numFinessEge: ET1,
      siret: null,
      ...general,
    },
    categorieentiteGeographiqueExercice: '500',
    adresse: [
      { usageAdresse: '06', cogCommune: '75056', coordonneesGeographique: null },
      {
        usageAdresse: '03',
        cogCommune: '01053',
        coordonneesGeographique: {
          coordonneeX: '873766.07',
          coordonneeY: '6570414.61',
          directionLatitude: '5.254203',
          directionLongitude: '46.211257',
        },
      },
    ],
    roleEge: [],
    etatObjet: 'A',
    ...site,
  };
}

export const finessPlus = (...ege: object[]): string =>
  JSON.stringify({
    schemaVersion: 'v1.0.0',
    generatedAt: '2026-08-13T02:07:30.574916747Z',
    gco: [{ pmSmsseId: '403' }],
    pmej: [
      {
        informationsGeneralesPMEJ: { numFinessPm: EJ, denominationLonguePmSmsse: 'ASSOCIATION DES LILAS' },
        adresse: [],
        ege,
      },
    ],
  });
