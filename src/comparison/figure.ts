import { type Cell, isAbsent } from '../domain/cell.ts';
import type { Ratio } from '../domain/ratio.ts';
import { ABSENCE_LABELS } from '../format.ts';
import { writeEuros, writeMillionths, writeRatio } from '../opendata/column.ts';
import type { ComparedTerritory } from './compared-territory.ts';

/** What a cell of a comparison says: to a reader, and to a spreadsheet. */
export interface ShownFigure {
  readonly text: string;
  readonly absent: boolean;
  /** The exact number with a decimal point, or the same words as the text. */
  readonly raw: string;
}

/** A line of the table of a comparison. */
export interface ComparedFigure {
  readonly label: string;
  /** The line that it details, if any. */
  readonly of?: string;
  /** Identifier of its definition, if it has one. */
  readonly definition: string | null;
  /** Of the raw number; empty for words. */
  readonly unit: string;
  readonly show: (territory: ComparedTerritory, whole: ComparedTerritory) => ShownFigure;
}

type Getter<T> = (territory: ComparedTerritory, whole: ComparedTerritory) => Cell<T>;

const figure =
  <T>(unit: string, write: (value: T) => string) =>
  (
    label: string,
    definition: string | null,
    format: (value: T) => string,
    cell: Getter<T>,
  ): ComparedFigure => ({
    label,
    definition,
    unit,
    show: (territory, whole) => {
      const value = cell(territory, whole);
      if (isAbsent(value)) {
        const text = ABSENCE_LABELS[value.absent];
        return { text, absent: true, raw: text };
      }
      return { text: format(value), absent: false, raw: write(value) };
    },
  });

/** Lines by what they hold: whole numbers, shares of a whole, cents, millionths, words. */
export const countFigure = figure<number>('nombre', String);
export const ratioFigure = figure<Ratio>('rapport', writeRatio);
export const euroFigure = figure<number>('euros', writeEuros);
export const millionthFigure = figure<number>('rapport', writeMillionths);
export const wordFigure = figure<string>('', String);
