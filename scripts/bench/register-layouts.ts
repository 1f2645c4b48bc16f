import { writeFileSync } from 'node:fs';
import { type CsvRow, csvRows } from './csv-rows.ts';

/** Département and commune as the register's own layouts cut a commune code: overseas départements have three digits. */
function placeOf({ code_commune: code = '' }: CsvRow): readonly [departement: string, commune: string] {
  return code.startsWith('97') || code.startsWith('98')
    ? [code.slice(0, 3), code.slice(2)]
    : [code.slice(0, 2), code.slice(2)];
}

const CLASSIC_FIELDS = 32;

/** Writes a normalised register as a classic extract (cs1100502), without its positions. */
export function writeClassicLayout(normalised: string, target: string): void {
  const lines = csvRows(normalised).map((row) => {
    const cells = new Array<string>(CLASSIC_FIELDS).fill('');
    const [departement, commune] = placeOf(row);
    const name = (row.raison_sociale ?? '').replaceAll(';', ' ');
    const known: Readonly<Record<number, string | undefined>> = {
      0: 'structureet',
      1: row.finess_et,
      2: row.finess_ej,
      3: name,
      4: name,
      12: commune,
      13: departement,
      18: row.code_categorie,
      22: row.siret,
      28: row.date_ouverture,
    };
    for (const [index, text] of Object.entries(known)) cells[Number(index)] = text ?? '';
    return cells.join(';');
  });
  writeFileSync(target, `finess;etalab;95;2025-06-30\n${lines.join('\n')}\n`);
}

/** Writes a normalised register as a yearly archive. */
export function writeArchiveLayout(normalised: string, target: string): void {
  const header = 'nofinesset;nofinessej;rs;rslongue;categetab;siret;dateouvert;cog';
  const lines = csvRows(normalised).map((row) =>
    [
      row.finess_et,
      row.finess_ej,
      row.raison_sociale,
      row.raison_sociale,
      row.code_categorie,
      row.siret,
      row.date_ouverture,
      row.code_commune,
    ]
      .map((text) => (text ?? '').replaceAll(';', ' '))
      .join(';'),
  );
  writeFileSync(target, `${header}\n${lines.join('\n')}\n`);
}
