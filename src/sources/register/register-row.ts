import type { Pair } from '../coordinates.ts';

/** One site as a layout of the register writes it, before any check. An empty text is a missing value. */
export interface RegisterRow {
  /** Line of the file; `null` in JSON. */
  readonly line: number | null;
  /** All the row says: a second row of the same number is the same line again only if this is equal. */
  readonly content: string;
  readonly finessEt: string;
  readonly finessEj: string;
  readonly name: string;
  readonly ownerName: string;
  readonly siret: string;
  readonly category: string;
  /** Aggregate of the category; most layouts do not say it. */
  readonly aggregate: string;
  /** `null` when the layout does not say: the closing date decides. */
  readonly open: boolean | null;
  readonly openingDate: string;
  readonly closingDate: string;
  /** Commune code of five characters. */
  readonly commune: string;
  readonly pairs: readonly Pair[];
  /** EPSG code of the pairs that are metres, when the row says. */
  readonly system: string | null;
  readonly role: 'porteur' | 'non_porteur' | null;
  readonly carrierFinessEt: string;
}

/** What most layouts do not say of a site. */
export const UNSAID = {
  ownerName: '',
  aggregate: '',
  closingDate: '',
  open: true,
  pairs: [],
  system: null,
  role: null,
  carrierFinessEt: '',
} as const satisfies Partial<RegisterRow>;

/** How a layout names the columns that are checked: a diagnostic speaks the words of the file. */
export interface RegisterColumns {
  readonly finessEt: string;
  readonly finessEj: string;
  readonly siret: string;
  readonly category: string;
  readonly openingDate: string;
  readonly closingDate: string;
  readonly commune: string;
  readonly carrierFinessEt: string;
}

/** Columns of the layouts of the classic register. */
export const CLASSIC_COLUMNS: RegisterColumns = {
  finessEt: 'nofinesset',
  finessEj: 'nofinessej',
  siret: 'siret',
  category: 'categetab',
  openingDate: 'dateouv',
  closingDate: '',
  commune: 'commune',
  carrierFinessEt: '',
};
