/** A field of a form: its name, and the row it stands in when it is repeated. */
export interface FieldPlace {
  readonly field: string;
  readonly row?: number;
}

/** What is wrong with a field, and what to do, in French. */
export interface FieldFault extends FieldPlace {
  readonly message: string;
}
