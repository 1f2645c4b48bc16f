import { isIsoDate } from '../../domain/iso-date.ts';
import { projectedSystem } from '../coordinates.ts';
import type { InputFile } from '../input-file.ts';
import { legacyCommune } from '../legacy-commune.ts';
import { detectEncoding } from '../text/decoded.ts';
import { delimited, eachRecord, type TextRecord } from '../text/delimited.ts';
import { UnreadableError } from '../unreadable-error.ts';
import type { FileIntake } from './file-intake.ts';
import type { RegisterIntake } from './register-intake.ts';
import { CLASSIC_COLUMNS, UNSAID } from './register-row.ts';

/** Positions of the fields of a `structureet` line: the classic extracts have no header. */
const FIELD = {
  finessEt: 1,
  finessEj: 2,
  shortName: 3,
  longName: 4,
  commune: 12,
  departement: 13,
  category: 18,
  siret: 22,
  openingDate: 28,
} as const;

/**
 * Reads a classic extract (cs1100502, or cs1100507 with positions): a line `finess;etalab;…;date`, then lines
 * `structureet;…` and `geolocalisation;finess;x;y;source;date`. All its sites are open.
 * Throws `UnreadableError` when it holds neither.
 */
export async function readClassic(file: InputFile, register: RegisterIntake): Promise<void> {
  const intake = register.file(file.name, CLASSIC_COLUMNS);
  let rows = 0;
  for await (const record of eachRecord(delimited(file, await detectEncoding(file), ';'))) {
    const [section = '', , , date = ''] = record.cells;
    if (section === 'structureet') addSite(record, intake);
    else if (section === 'geolocalisation') addPosition(record, intake);
    else if (section === 'finess' && isIsoDate(date)) register.date(date);
    if (section === 'structureet' || section === 'geolocalisation') rows += 1;
  }
  if (rows === 0) {
    throw new UnreadableError(
      'Cet extrait FINESS classique ne contient ni ligne « structureet » ni ligne « geolocalisation ».',
      'S-FIC-03',
    );
  }
}

function addSite({ line, cells }: TextRecord, intake: FileIntake): void {
  const cell = (name: keyof typeof FIELD): string => (cells[FIELD[name]] ?? '').trim();
  intake.add({
    ...UNSAID,
    line,
    content: cells.join('\u0001'),
    finessEt: cell('finessEt'),
    finessEj: cell('finessEj'),
    name: cell('longName') || cell('shortName'),
    siret: cell('siret'),
    category: cell('category'),
    openingDate: cell('openingDate'),
    commune: legacyCommune(cell('departement'), cell('commune')) ?? '',
  });
}

function addPosition({ line, cells }: TextRecord, intake: FileIntake): void {
  const [, finess = '', x = '', y = '', source = ''] = cells;
  const finessEt = intake.finess(finess.trim(), line, CLASSIC_COLUMNS.finessEt);
  if (finessEt === null) return;
  intake.findings.keep();
  const pair = [Number.parseFloat(x), Number.parseFloat(y)] as const;
  intake.register.place(finessEt, { pair, system: projectedSystem(source) });
}
