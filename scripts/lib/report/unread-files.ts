import type { Report, UnreadFile } from '../../../src/domain/report.ts';
import { SCHEMAS } from '../../../src/formats/schemas.ts';
import { paint, type TerminalView } from './terminal-view.ts';
import { wrapText } from './wrap-text.ts';

/** The names that tables are read under, `etablissements` aside: the register has its own folder. */
const TABLES: readonly string[] = Object.keys(SCHEMAS).filter((name) => name !== 'etablissements');

/** The files of the folder that nothing reads, each with what it was probably meant to be; empty when all are read. */
export function unreadFiles({ unread, files }: Report, view: TerminalView): string[] {
  if (unread.length === 0) return [];
  const wrap = (text: string): string[] => wrapText(text, { width: view.width, indent: '  ', hang: '    ' });
  const expected = `Noms attendus : ${TABLES.join(', ')} (.csv, .csv.gz ou .xlsx), observatoire.json, baremes.json, objectifs.json, et le dossier finess.`;
  return [
    paint('Fichiers non lus', 'title', view),
    ...unread.flatMap((one) => wrap(`${one.file} : ${advice(one, [...files.keys()])}`)),
    ...(unread.some(({ suggestion, fault }) => suggestion === null && fault === undefined)
      ? wrap(expected)
      : []),
  ];
}

function advice({ suggestion, fault }: UnreadFile, read: readonly string[]): string {
  if (fault !== undefined) return `ce n’est pas un fichier mais ${fault}.`;
  if (suggestion === null) return 'ce nom n’est pas attendu.';
  const present = read.find((file) => stem(file) === stem(suggestion));
  return present === undefined
    ? `vouliez-vous dire « ${suggestion} » ?`
    : `« ${present} » est lu à sa place.`;
}

const stem = (file: string): string => file.replace(/\..*$/, '').toLowerCase();
