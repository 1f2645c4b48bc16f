/** A column of an input file, as its Table Schema describes it, with what the reading needs beside it. */
export interface SchemaField {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'date' | 'number' | 'integer' | 'boolean';
  /** What the text stands for, when it is more than text: `count` is a whole number of persons or exchanges. */
  readonly kind?: 'finess' | 'siret' | 'siren' | 'region' | 'share' | 'count';
  /** `EUR` and `h` are read to the hundredth, as integers. */
  readonly unit?: 'EUR' | 'h';
  readonly example?: string;
  /** What each value of a list means; the same values as `constraints.enum`, or the numbers of an integer column. */
  readonly categories?: readonly { readonly value: string | number; readonly label: string }[];
  /** The column must be there, though a cell of it may be empty. */
  readonly columnRequired?: boolean;
  /** A faulty cell of this required column does not exclude its row. */
  readonly keepRowOnError?: boolean;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

/** The pattern of an identifier that is told in lists, which this sign separates. */
export const LISTED_PATTERN = '^[^|]*$';

/** The Table Schema of an input file: the one description that reading, documentation and templates come from. */
export interface TableSchema {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly SchemaField[];
  /** The columns that tell a row from another, none of them empty. */
  readonly primaryKey?: readonly string[];
  /** Keys of which a column may be empty, or absent from the file. */
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}
