import type { AbsenceReason, Cell } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { Definition } from '../domain/definition.ts';
import type { DelayFigures } from '../domain/delay-figures.ts';
import type { Severity } from '../domain/diagnostic.ts';
import type { Coordinates } from '../domain/essms.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { PublishedSector, Sector } from '../domain/sector.ts';
import type { Location, TerritoryType } from '../domain/territory.ts';
import type { BalanceFigures, DatedBalance, LorenzCurve } from './balance-figures.ts';
import type { ProjectCalendar } from './calendar-figures.ts';
import type { PublishedCommune } from './commune.ts';
import type { PublishedConvention } from './convention-figures.ts';
import type { EditionChanges, KeptEdition } from './edition-changes.ts';
import type { GrappeFigures, ProjectProfile } from './grappe-figures.ts';
import type { IsolatedFigures } from './isolated-figures.ts';
import type { PaymentFigures, ProjectPayments } from './payment-figures.ts';
import type { PublishedTable } from './published-table.ts';
import type { QualityFigures } from './quality-figures.ts';
import type { RemainderFigures } from './remainder-figures.ts';
import type { SimulatorFigures } from './simulator-figures.ts';
import type { SignedComparison, TheoreticalFigures } from './theoretical-figures.ts';
import type { UsageFigures } from './usage-figures.ts';

export type { Definition } from '../domain/definition.ts';
export type {
  BalanceFigures,
  BalanceLevel,
  DatedBalance,
  LorenzCurve,
  NamedCode,
} from './balance-figures.ts';

/**
 * Everything that is published, and nothing else: pages, charts and open data see this and nothing before it.
 * Plain data (it travels as JSON); every array is sorted, so that its order is part of the edition.
 */
export interface Observatory {
  readonly edition: Edition;
  readonly definitions: readonly Definition[];
  readonly territories: readonly TerritoryFigures[];
  readonly sectors: readonly SectorFigures[];
  readonly balance: readonly BalanceFigures[];
  readonly lorenz: readonly LorenzCurve[];
  /** In order of comparison, then of date. */
  readonly balanceOverTime: readonly DatedBalance[];
  readonly essms: readonly PublishedEssms[];
  readonly communes: readonly PublishedCommune[];
  readonly programme: ProgrammeFigures;
  readonly projects: readonly PublishedProject[];
  readonly attributions: readonly PublishedAttribution[];
  /** In order of project. */
  readonly conventions: readonly PublishedConvention[];
  readonly baremes: readonly PublishedBareme[];
  readonly reconciliation: readonly FileReconciliation[];
  /** The rows of all the files together. */
  readonly reconciliationTotal: ReconciliationTotal;
  readonly diagnostics: readonly PublishedDiagnostic[];
  readonly quality: QualityFigures;
  readonly delays: DelayFigures;
  readonly grappes: GrappeFigures;
  readonly isolated: IsolatedFigures;
  readonly payments: PaymentFigures;
  readonly remainder: RemainderFigures;
  readonly simulator: SimulatorFigures;
  readonly usage: UsageFigures;
  /** Since the edition it is compared with; `null` when it is compared with none. */
  readonly changes: EditionChanges | null;
  /** The earlier editions whose data stands beside it, the latest first. */
  readonly keptEditions: readonly KeptEdition[];
  /** The files of this edition; none until it is published. */
  readonly tables: readonly PublishedTable[];
  /** Categories whose sector or perimeter the texts do not settle. */
  readonly categoriesToVerify: readonly { code: string; label: string; inPerimeter: boolean }[];
}

/** What this edition is made of. */
export interface Edition {
  readonly title: string;
  readonly publisher: string;
  readonly contact: string | null;
  /** Free notice of the publisher, shown on every page. */
  readonly notice: string | null;
  /** `pays`, or the INSEE code of the only region published. */
  readonly scope: 'pays' | { readonly region: string };
  /** Date of the data: what the site shows is the state of the programme on that day. */
  readonly dataDate: IsoDate;
  /** Whether the data is fictive: announced on every page. */
  readonly demonstration: boolean;
  /** Whether the establishments are those of a real register under a fictive programme. */
  readonly realRegister: boolean;
  /** Year of the official geographic code (COG). */
  readonly cogYear: number;
  /** Year of the municipal populations. */
  readonly populationYear: number;
  readonly version: string;
  readonly inputs: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
}

export interface TerritoryRef {
  readonly type: TerritoryType;
  readonly code: string;
  readonly label: string;
  /** Site-absolute address of its portrait (`/territoires/regions/53/`); `null` when it has no page. */
  readonly href: string | null;
}

/** The figures of one territory. Shares are of the top row (`FR`, or the region of a regional edition). */
export interface TerritoryFigures extends TerritoryRef {
  /** From the widest to the nearest, the top row first. Empty for the top row. */
  readonly parents: readonly TerritoryRef[];
  /** The territories one level down, in order of code. */
  readonly children: readonly TerritoryRef[];
  readonly essmsCount: number;
  readonly essmsShare: Cell<Ratio>;
  readonly signedAmount: Cents;
  readonly paidAmount: Cell<Cents>;
  /** Part of the signed amount that is paid: what an abandoned project was paid is left out. */
  readonly paidShare: Cell<Ratio>;
  readonly amountShare: Cell<Ratio>;
  /** Rounded to the cent. */
  readonly amountPerEssms: Cell<Cents>;
  /** Share of money over share of ESSMS, in millionths; 1 000 000 is balance. */
  readonly balanceIndex: Cell<number>;
  /** Share of money minus share of ESSMS, in millionths, signed. */
  readonly shareGap: Cell<number>;
  /** Amount per ESSMS less that of the top row, signed. */
  readonly meanGap: Cell<Cents>;
  /** The same in millionths of the amount per ESSMS of the top row. */
  readonly meanGapShare: Cell<number>;
  readonly coveredCount: number;
  /** Of those covered: in a project whose convention is signed; the others wait for theirs. */
  readonly conventionedCount: number;
  readonly coverage: Cell<Ratio>;
  readonly isolatedCount: number;
  readonly population: Cell<number>;
  /** ESSMS per 100 000 inhabitants: context, never the density of reference. */
  readonly densityPer100k: Cell<Ratio>;
  /** Missing where the data has no area: EPCI, collectivités d'outre-mer and what holds them. */
  readonly areaKm2: Cell<number>;
  /** ESSMS per 100 km²: context too. */
  readonly densityPer100km2: Cell<Ratio>;
  /** Why a ratio of the row is empty, `publie` when none is. */
  readonly status: 'publie' | AbsenceReason;
  /** Projects with at least one member located here, engaged or not, in order of identifier. */
  readonly projectIds: readonly string[];
  /** Engaged amount attributed here by year of convention, oldest first. */
  readonly signedByYear: readonly { readonly year: number; readonly amount: Cents }[];
}

/** The figures of one sector in one territory (`FR`, régions, départements). Shares are of that territory. */
export interface SectorFigures {
  readonly territoryType: TerritoryType;
  readonly territoryCode: string;
  readonly sector: PublishedSector;
  readonly label: string;
  readonly essmsCount: number;
  readonly essmsShare: Cell<Ratio>;
  readonly signedAmount: Cents;
  readonly amountShare: Cell<Ratio>;
  readonly amountPerEssms: Cell<Cents>;
  readonly balanceIndex: Cell<number>;
  readonly coveredCount: number;
  readonly coverage: Cell<Ratio>;
  readonly status: 'publie' | AbsenceReason;
}

/** An active establishment or service in the perimeter of article L. 312-1. */
export interface PublishedEssms {
  readonly finessEt: string;
  readonly finessEj: string | null;
  readonly name: string;
  readonly category: string;
  readonly categoryLabel: string;
  readonly sector: Sector;
  readonly commune: string | null;
  readonly communeLabel: string | null;
  readonly epci: string | null;
  readonly departement: string | null;
  readonly region: string | null;
  readonly coordinates: Coordinates | null;
  /** Member, at the date of the data, of a project sélectionné or later. */
  readonly inProject: boolean;
  readonly projectIds: readonly string[];
  readonly attributedAmount: Cents;
  readonly isolated: boolean;
}

/** The projects of the edition, counted. */
export interface ProgrammeFigures {
  readonly projectCount: number;
  readonly engagedCount: number;
  /** Every status, in the order of a project's life. */
  readonly byStatus: readonly { readonly status: ProjectStatus; readonly count: number }[];
  /** Every class of size, from the smallest. */
  readonly bySize: readonly SizeClass[];
  /** Projects under the fifteen ESSMS that the texts wish for. */
  readonly smallCount: number;
  /** Projects of fifty ESSMS or more, where the texts reduce the unit amounts. */
  readonly largeCount: number;
}

/** Projects whose number of ESSMS is from `from` to `to`, both included; `to` is `null` in the class without end. */
export interface SizeClass {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

export type ProjectStatus =
  | 'depose'
  | 'non_recevable'
  | 'recevable'
  | 'selectionne'
  | 'rejete'
  | 'conventionne'
  | 'en_cours'
  | 'termine'
  | 'solde'
  | 'abandonne';

export interface PublishedProject {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly carrierFinessEj: string | null;
  readonly carrierName: string | null;
  readonly baremeCode: string;
  readonly status: ProjectStatus;
  /** Signed, with an amount, and live: its money is in every total. */
  readonly engaged: boolean;
  readonly declaredDesk: 'regional' | 'national' | null;
  readonly computedDesk: 'regional' | 'national';
  readonly essmsCount: number;
  readonly acquisitionCount: number;
  readonly upgradeCount: number;
  readonly regions: readonly TerritoryRef[];
  readonly software: string | null;
  readonly depositDate: IsoDate | null;
  readonly conventionDate: IsoDate | null;
  readonly startDate: IsoDate | null;
  readonly deploymentEndDate: IsoDate | null;
  readonly theoretical: TheoreticalFigures;
  readonly comparison: SignedComparison;
  readonly requestedAmount: Cell<Cents>;
  readonly signedAmount: Cell<Cents>;
  /** Signed minus theoretical. */
  readonly gap: Cell<Cents>;
  readonly paidAmount: Cell<Cents>;
  readonly remainingAmount: Cell<Cents>;
  readonly payments: ProjectPayments;
  readonly indicativeMonths: Cell<number>;
  readonly indicativeDeadline: Cell<IsoDate>;
  readonly beyondIndicative: Cell<boolean>;
  /** How the signed amount was shared; `null` unless the project is engaged. */
  readonly attributionKey: 'theorique' | 'egale' | null;
  readonly calendar: ProjectCalendar;
  /** Whether its five usage targets are reached; `null` when it cannot be said. */
  readonly targetsReached: 'oui' | 'non' | null;
  readonly profile: ProjectProfile;
  readonly members: readonly ProjectMember[];
  /** The project as the address of the simulator writes it, from public facts only. */
  readonly scenario: string;
  /** What the checks found about this project: French sentences. */
  readonly remarks: readonly { readonly code: string; readonly sentence: string }[];
}

/** An establishment in a project, present or gone. */
export interface ProjectMember {
  readonly finessEt: string;
  readonly name: string | null;
  readonly categoryLabel: string | null;
  readonly communeLabel: string | null;
  readonly departement: TerritoryRef | null;
  readonly coordinates: Coordinates | null;
  readonly situation: 'acquisition' | 'montee_version' | null;
  /** Whether it counts in n, the number the aid is computed on. */
  readonly counted: boolean;
  readonly entryDate: IsoDate | null;
  readonly exitDate: IsoDate | null;
  /** Its part of the signed amount; absent when the project is not engaged or it is not counted. */
  readonly attributedAmount: Cell<Cents>;
}

/** Part of the signed amount of an engaged project that goes to one of its ESSMS. */
export interface PublishedAttribution {
  readonly projectId: string;
  readonly finessEt: string;
  readonly situation: 'acquisition' | 'montee_version' | null;
  readonly amount: Cents;
  readonly key: 'theorique' | 'egale';
  /** The FINESS number it has become, which may be the same; `null` when the register does not know it. */
  readonly currentFinessEt: string | null;
  readonly sector: PublishedSector;
  /** Where the amount is counted: a closed site is where it was. */
  readonly location: Location | null;
}

/** A scale of aid as the method page shows it. Amounts in cents per ESSMS, `null` where the text gives none. */
export interface PublishedBareme {
  readonly code: string;
  readonly label: string;
  readonly source: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly rates: readonly {
    readonly situation: 'acquisition' | 'montee_version';
    readonly line: 'usage' | 'logiciel';
    readonly condition: string | null;
    readonly upTo49: Cents | null;
    readonly from50: Cents | null;
  }[];
  readonly remarks: readonly string[];
}

/** What became of the rows of one input file: `read = kept + excludedCount`, itself the sum of `excluded`. */
export interface FileReconciliation {
  readonly file: string;
  readonly read: number;
  readonly kept: number;
  readonly excludedCount: number;
  readonly excluded: readonly { readonly code: string; readonly label: string; readonly count: number }[];
}

/** What became of the rows of every file: `read = kept + excluded`. */
export interface ReconciliationTotal {
  readonly read: number;
  readonly kept: number;
  readonly excluded: number;
}

/** How often one problem was found in one file. No value of the data, no personal value, is shown. */
export interface PublishedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly count: number;
  readonly message: string;
}
