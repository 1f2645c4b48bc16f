import { INPUT_TABLES } from '../formats/input-tables.ts';
import { columnName } from './column-name.ts';
import { closest } from './resemblance.ts';

/** The forms in which a table is read. */
export const TABLE_EXTENSIONS = ['.csv', '.csv.gz', '.xlsx'] as const;

/** The folder of the extracts of the national register. */
export const REGISTER_FOLDER = 'finess/';

const TABLES = INPUT_TABLES.filter(({ presence }) => presence !== 'register').map(({ name }) => name);
const SETTINGS = ['observatoire', 'baremes', 'objectifs'];

const EXTENSION = /((\.csv)?\.gz|\.[a-z0-9]{1,5})$/i;
const TABULAR = /^(\.csv|\.csv\.gz|\.gz|\.xlsx|\.xlsm|\.xlsb|\.xls|\.ods|\.txt|\.tsv|)$/;

/** What people add to the name of a file: a copy, a version, a date. */
const ADDED =
  /^(\d+|v\d+|copie|copy|export|exports|extraction|extrait|liste|final|finale|bis|donnees|fichier|tableau)$/;

/** Names under which the extracts of the register are published. */
const REGISTER_WORDS = /finess|etablissement|etalab|cs1100|structures/;

/**
 * The name of the file that a file was probably meant to be (`versements.csv`, `finess/`), from its own name;
 * `null` when it resembles none.
 */
export function expectedFile(name: string): string | null {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const extension = EXTENSION.exec(base)?.[0] ?? '';
  const stem = base.slice(0, base.length - extension.length);
  const words = columnName(stem)
    .split('_')
    .filter((word) => !ADDED.test(word));
  const plain = words.join('_');
  if (plain === '' || base.startsWith('~$')) return null;
  const like = <T extends string>(names: readonly T[]): T | null =>
    closest(plain, names, { namesOf: (each) => [each], partly: true });
  if (extension === '.json' && like(SETTINGS) !== null) return `${like(SETTINGS)}.json`;
  const table = TABULAR.test(extension) ? like(TABLES) : null;
  if (table !== null) {
    return `${table}${TABLE_EXTENSIONS.find((each) => each === extension) ?? '.csv'}`;
  }
  return REGISTER_WORDS.test(plain) ? REGISTER_FOLDER : null;
}
