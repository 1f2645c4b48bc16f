import type { Sheet } from '../text/sheet.ts';
import type { HeaderFinding } from './header-finding.ts';
import type { MatchedHeader } from './match-header.ts';

/** The most sheets named in one sentence. */
const MAX_NAMED = 5;

/**
 * What is said of a header, completed for the first sheet of a workbook that has none of the columns looked for: the
 * table is probably in another sheet.
 */
export function findingsOfSheet(
  { columns, findings }: MatchedHeader,
  { sheetName, otherSheets = [] }: Pick<Sheet, 'sheetName' | 'otherSheets'>,
): readonly HeaderFinding[] {
  if (sheetName === undefined || otherSheets.length === 0 || columns.size > 0) return findings;
  const named = otherSheets.slice(0, MAX_NAMED).map((name) => `« ${name} »`);
  const list = `${named.join(', ')}${otherSheets.length > MAX_NAMED ? ', etc.' : ''}`;
  const beside =
    otherSheets.length === 1 ? `l’autre, ${list}, ne l’est pas` : `les autres (${list}) ne le sont pas`;
  const told = `Seule la première feuille du classeur, « ${sheetName} », est lue ; ${beside}.`;
  const remedy =
    'Placez en premier la feuille du tableau, ou ajoutez cette colonne à l’en-tête de la première.';
  return findings.map((finding) =>
    finding.code === 'S-COL-01' && finding.remedy === undefined
      ? { ...finding, message: `${finding.message} ${told}`, remedy }
      : finding,
  );
}
