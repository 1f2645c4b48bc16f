import type { Report } from '../../../src/domain/report.ts';
import type { TerminalView } from './terminal-view.ts';
import { paint } from './terminal-view.ts';
import { wrapText } from './wrap-text.ts';

/** What a structural problem kept from being checked: more may be found once it is corrected. Empty without one. */
export function reportUnchecked(report: Report, view: TerminalView): string[] {
  if (!report.hasReadingError) return [];
  const found = [...report.counts.values()];
  const unread = found
    .filter(({ code, file }) => code.startsWith('S-FIC') && (report.files.get(file)?.kept ?? 0) === 0)
    .map(({ file }) => file);
  const columns = report.diagnostics.flatMap(({ code, column, file }) =>
    code.startsWith('S-COL') && column !== null ? [`${column} (${file})`] : [],
  );
  const items = [
    ...(unread.length === 0 ? [] : [`le contenu de ${list(unread)}, et ce qui s’y réfère ailleurs ;`]),
    ...(columns.length === 0
      ? []
      : [`ce qui dépend des colonnes absentes ou en double : ${list(columns)} ;`]),
    'les projets au regard des règles de l’appel, et une partie de ce qui compare un fichier à un autre.',
  ];
  return [
    paint('Ce qui n’a pas pu être contrôlé', 'title', view),
    ...items.flatMap((item) => wrapText(item, { width: view.width, indent: '  – ' })),
  ];
}

const MAX_ITEMS = 6;

function list(items: readonly string[]): string {
  const shown = [...new Set(items)];
  const others = shown.length - MAX_ITEMS;
  return others > 1 ? `${shown.slice(0, MAX_ITEMS).join(', ')} et ${others} autres` : shown.join(', ');
}
