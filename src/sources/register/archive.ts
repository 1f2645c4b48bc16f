import { type Pair, projectedSystem } from '../coordinates.ts';
import type { InputFile } from '../input-file.ts';
import { legacyCommune } from '../legacy-commune.ts';
import { openSheet } from '../text/sheet.ts';
import { type HeadedLayout, type HeadedRecord, headedRecords } from './headed-records.ts';
import type { RegisterIntake } from './register-intake.ts';
import { CLASSIC_COLUMNS, UNSAID } from './register-row.ts';

const COLUMNS = { ...CLASSIC_COLUMNS, openingDate: 'dateouvert', commune: 'cog' };
const REQUIRED = [COLUMNS.finessEt, COLUMNS.finessEj, COLUMNS.category, COLUMNS.commune];
const OPTIONAL = [COLUMNS.siret, COLUMNS.openingDate, 'rs', 'rslongue', 'coordx', 'coordy', 'sourcegeocod'];
const LAYOUT: HeadedLayout = {
  fields: [
    ...REQUIRED.map((name) => ({ name, title: name, required: true })),
    ...OPTIONAL.map((name) => ({ name, title: name, required: false })),
  ],
  isWhole: false,
};

/**
 * Reads a yearly archive of the register (`nofinesset;nofinessej;…`). Its columns changed over the years: positions
 * and activity codes came later. All its sites are open. Throws `UnreadableError` when the file is no table.
 */
export async function readArchive(file: InputFile, register: RegisterIntake): Promise<void> {
  const intake = register.file(file.name, COLUMNS);
  const sheet = await openSheet(file);
  for await (const { line, content, cell } of headedRecords(sheet, LAYOUT, intake.findings)) {
    intake.add({
      ...UNSAID,
      line,
      content,
      finessEt: cell(COLUMNS.finessEt),
      finessEj: cell(COLUMNS.finessEj),
      name: cell('rslongue') || cell('rs'),
      siret: cell(COLUMNS.siret),
      category: cell(COLUMNS.category),
      openingDate: cell(COLUMNS.openingDate),
      commune: readCommune(cell),
      pairs: [[Number.parseFloat(cell('coordx')), Number.parseFloat(cell('coordy'))] satisfies Pair],
      system: projectedSystem(cell('sourcegeocod')),
    });
  }
}

/** `cog` is the commune code, overseas too; some years write it with the register's own département (`9D410`). */
function readCommune(cell: HeadedRecord['cell']): string {
  const cog = cell('cog');
  return /^9[A-J]/.test(cog) ? (legacyCommune(cog.slice(0, 2), cog.slice(2)) ?? '') : cog;
}
