import type { IsoDate } from '../domain/iso-date.ts';

/** Why figures may differ between two editions: other data, other rules (another version of the code), both, or neither. */
export type ChangeCause = 'donnees' | 'regle' | 'donnees_et_regle' | 'aucune';

/** What became of an input file since an earlier edition. */
export interface InputChange {
  readonly file: string;
  readonly change: 'ajoute' | 'retire' | 'modifie' | 'identique';
}

/** What differs in a published table. */
export interface TableChange {
  readonly table: string;
  readonly title: string;
  /** Whether the earlier edition had this table, and this one has it. */
  readonly before: boolean;
  readonly after: boolean;
  readonly addedRows: number;
  readonly removedRows: number;
  /** Rows with at least one cell revised. */
  readonly revisedRows: number;
  readonly addedColumns: readonly string[];
  readonly removedColumns: readonly string[];
}

/** A figure of the whole edition in both, as published: texts of the open data. Empty when it is not published. */
export interface FigureChange {
  readonly column: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What changed since an earlier edition. */
export interface EditionChanges {
  readonly previous: { readonly dataDate: IsoDate; readonly version: string; readonly title: string };
  readonly cause: ChangeCause;
  readonly inputs: readonly InputChange[];
  /** In the order of the published tables. */
  readonly tables: readonly TableChange[];
  readonly figures: readonly FigureChange[];
  /** Projects added, removed, or whose state or amounts were revised, in order; the first hundred. */
  readonly projects: readonly ProjectChange[];
  readonly projectCount: number;
}

/** A cell revised: its texts in the open data. */
export interface FieldChange {
  readonly title: string;
  readonly kind: 'euros' | 'booleen' | 'date' | 'statut' | 'texte';
  readonly before: string;
  readonly after: string;
}

export interface ProjectChange {
  readonly id: string;
  readonly title: string;
  /** Address of its page; `null` when it has none any more. */
  readonly href: string | null;
  readonly kind: 'ajout' | 'retrait' | 'revision';
  /** What was revised: the columns of `projets.csv`. */
  readonly fields: readonly FieldChange[];
}

/** An earlier edition kept beside this one. */
export interface KeptEdition {
  /** Name of its folder among the kept editions. */
  readonly folder: string;
  readonly dataDate: IsoDate;
  readonly version: string;
  readonly title: string;
  /** Names of the files of its data, its package first. */
  readonly files: readonly string[];
}
