import type { SchemaField } from '../../formats/table-schema.ts';
import type { CellValue, FormatNote } from '../cells/parsed-cell.ts';

interface Noted {
  readonly line: number;
  readonly text: string;
  readonly shown: string;
  readonly columns: Set<string>;
}

/** What is said of cells that were read although they are not written as the convention says. */
export interface FormFinding {
  readonly code: FormatNote;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly message: string;
}

const SENTENCES: Readonly<Record<FormatNote, string>> = {
  'W-FMT-03': 'Des dates ne sont pas écrites AAAA-MM-JJ ; elles ont été lues',
  'W-FMT-04': 'Des nombres portent une virgule, des espaces ou un symbole ; ils ont été lus',
  'W-FMT-05':
    'Des cellules ont perdu un zéro de tête, ou portent des espaces ou une marque de tableur ; elles ont été lues',
  'W-SAA-06': 'Des parts sont écrites en pourcentage ; elles ont été lues',
};

/** The value of a cell as the convention writes it: amounts and hours are read in hundredths, shares in millionths. */
function shownValue({ type, kind }: SchemaField, value: CellValue): string {
  if (typeof value !== 'number') return String(value ?? 'vide');
  if (kind === 'share') return String(value / 1_000_000);
  return type === 'number' ? (value / 100).toFixed(2) : String(value);
}

/** The forms met in the cells of a table: one warning each, with the first cell as an example. */
export class FormNotes {
  readonly #notes = new Map<FormatNote, Noted>();

  add(note: FormatNote, line: number, field: SchemaField, text: string, value: CellValue): void {
    const known = this.#notes.get(note);
    if (known) known.columns.add(field.name);
    else {
      const columns = new Set([field.name]);
      this.#notes.set(note, { line, text, shown: shownValue(field, value), columns });
    }
  }

  /** One finding for each form, in the order in which they were met. */
  findings(): FormFinding[] {
    return [...this.#notes].map(([code, { line, text, shown, columns }]) => {
      const [column = ''] = columns;
      const others = columns.size > 1 ? ` Colonnes concernées : ${[...columns].join(', ')}.` : '';
      const message = `${SENTENCES[code]} : « ${text} » est lu ${shown}.${others}`;
      return { code, line, column, value: text, message };
    });
  }
}
