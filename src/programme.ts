import type { Bareme } from './domain/bareme.ts';
import { diagnose } from './domain/diagnostic-catalogue.ts';
import type { Essms, RegisterSite } from './domain/essms.ts';
import type { IsoDate } from './domain/iso-date.ts';
import type { Objectives } from './domain/objectives.ts';
import type {
  Document,
  Envelope,
  Membership,
  Organisation,
  Payment,
  Project,
  SaadHours,
} from './domain/project.ts';
import type { Report } from './domain/report.ts';
import type { UsageReturns } from './domain/usage-returns.ts';
import { groupBy } from './programme/group-by.ts';
import { joinMemberships } from './programme/join-memberships.ts';
import { joinReturns } from './programme/join-returns.ts';
import { ofKnownProjects } from './programme/of-known-projects.ts';
import { type OrganisationRegister, organisationRegister } from './programme/organisation-register.ts';
import { type PresentNumber, presentNumber } from './programme/present-number.ts';
import { selectEssms } from './programme/select-essms.ts';
import { wasRead } from './programme/was-read.ts';
import type { Configuration } from './sources/configuration.ts';
import type { Geography } from './sources/geography.ts';
import type { Nomenclature } from './sources/nomenclature.ts';
import type { Sources, SourceTable } from './sources/read-sources.ts';

/** What was declared, joined: typed rows, integer cents, every reference resolved or reported. */
export interface Declarations extends OrganisationRegister {
  readonly configuration: Configuration;
  readonly geography: Geography;
  readonly nomenclature: Nomenclature;
  readonly baremes: ReadonlyMap<string, Bareme>;
  readonly objectives: Objectives;
  /**
   * Every site of the register, open or not, in the perimeter or not: a member's site may have closed since. A former
   * number that leads to a site gives that site too.
   */
  readonly sites: ReadonlyMap<string, RegisterSite>;
  /** Active sites in the perimeter of article L. 312-1, in order of FINESS: what is counted. */
  readonly essms: readonly Essms[];
  /** What `organismes.csv` declares, by FINESS EJ; `null` when there is none. */
  readonly organisations: ReadonlyMap<string, Organisation> | null;
  /** In order of identifier. */
  readonly projects: readonly Project[];
  /** By project, in order of FINESS. Sites outside the perimeter are left out. */
  readonly memberships: ReadonlyMap<string, readonly Membership[]>;
  /** The FINESS numbers left out for it, by project, in order. */
  readonly outsidePerimeter: ReadonlyMap<string, readonly string[]>;
  /** By project, `null` when there is no `versements.csv`: what is paid is then not known. */
  readonly payments: ReadonlyMap<string, readonly Payment[]> | null;
  /** By FINESS, the latest year last. */
  readonly saadHours: ReadonlyMap<string, readonly SaadHours[]>;
  /** By project, in order of number; `null` when there is no `pieces.csv`. */
  readonly documents: ReadonlyMap<string, readonly Document[]> | null;
  /** `null` when there is no `indicateurs_usage.csv`. */
  readonly returns: UsageReturns | null;
  /** `null` when there is no `enveloppes.csv`. */
  readonly envelopes: readonly Envelope[] | null;
  /** The number that an establishment has today. */
  readonly presentNumber: PresentNumber;
  /** Names of the files, `null` for those that are not there: a diagnostic says where. */
  readonly files: {
    readonly projects: string;
    readonly memberships: string;
    readonly payments: string | null;
    readonly saadHours: string | null;
    readonly organisations: string | null;
    readonly documents: string | null;
  };
  /** Lines with a faulty cell, by file: their dates do not date the data. */
  readonly faultyLines: ReadonlyMap<string, ReadonlySet<number>>;
  /** First cell of the key of each row excluded as it was read, with the code that excluded it, by file. */
  readonly excludedKeys: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The declarations at a date: what is published is the state of the programme on that day. */
export interface Programme extends Declarations {
  readonly dataDate: IsoDate;
}

/**
 * Joins what the files say; `null` when one of them could not be read. Nothing is to be published from data with another
 * structural error (`report.hasStructuralError`): what is sound in it is joined to be checked.
 */
export function joinProgramme(given: Sources, report: Report): Declarations | null {
  const sources = { ...given, projects: ofKnownBaremes(given, report) };
  const register = new Map(sources.sites.map((site) => [site.finessEt, site]));
  const present = presentNumber(sources.renumberings?.rows ?? [], register);
  const essms = selectEssms(sources, report);
  const { byProject: memberships, outsidePerimeter } = joinMemberships(sources, register, present, report);
  const { payments, documents, saadHours, organisations } = sources;
  const joined = <T extends { projectId: string; line: number }>(
    table: SourceTable<T> | null,
    orphan: 'E-VER-01' | 'E-PES-01',
  ) =>
    table && groupBy(ofKnownProjects(table, sources.projects, orphan, report), ({ projectId }) => projectId);
  const tables = [sources.projects, sources.memberships, payments, saadHours, organisations, documents];
  const declarations: Declarations = {
    configuration: sources.configuration,
    geography: sources.geography,
    nomenclature: sources.nomenclature,
    baremes: sources.baremes,
    objectives: sources.objectives,
    sites: withFormerNumbers(register, sources, present),
    essms,
    organisations: organisations && new Map(organisations.rows.map((one) => [one.finessEj, one])),
    ...organisationRegister(sources, essms),
    projects: sources.projects.rows,
    memberships,
    outsidePerimeter,
    payments: joined(payments, 'E-VER-01'),
    saadHours: groupBy(saadHours?.rows ?? [], ({ finessEt }) => present(finessEt)),
    documents: joined(documents, 'E-PES-01'),
    returns: sources.returns && joinReturns(sources.returns, memberships, present),
    envelopes: sources.envelopes?.rows ?? null,
    presentNumber: present,
    files: {
      projects: sources.projects.file,
      memberships: sources.memberships.file,
      payments: payments?.file ?? null,
      saadHours: saadHours?.file ?? null,
      organisations: organisations?.file ?? null,
      documents: documents?.file ?? null,
    },
    faultyLines: new Map(tables.flatMap((table) => (table ? [[table.file, table.faultyLines]] : []))),
    excludedKeys: new Map(tables.flatMap((table) => (table ? [[table.file, table.excludedKeys]] : []))),
  };
  return report.hasReadingError ? null : declarations;
}

/** The register, where a former number gives the site it leads to. */
function withFormerNumbers(
  register: ReadonlyMap<string, RegisterSite>,
  { renumberings }: Sources,
  present: PresentNumber,
): ReadonlyMap<string, RegisterSite> {
  const sites = new Map(register);
  for (const { former } of renumberings?.rows ?? []) {
    const site = register.get(present(former));
    if (site) sites.set(former, site);
  }
  return sites;
}

/** The projects whose scale is described. The others are excluded, and what other files say of them with them. */
function ofKnownBaremes({ projects, baremes }: Sources, report: Report): SourceTable<Project> {
  if (!wasRead('baremes.json', [], report) || !wasRead(projects.file, ['code_bareme'], report)) {
    return projects;
  }
  const excludedKeys = new Map(projects.excludedKeys);
  const rows = projects.rows.filter(({ id, line, baremeCode }) => {
    if (baremes.has(baremeCode)) return true;
    const known = [...baremes.keys()].join(', ');
    report.add(
      diagnose('E-PRJ-01', {
        file: projects.file,
        line,
        column: 'code_bareme',
        value: baremeCode,
        message: `Le barème « ${baremeCode} » n’est pas décrit.`,
        remedy: `Corrigez code_bareme (barèmes connus : ${known}), ou décrivez ce barème dans baremes.json.`,
      }),
    );
    report.withdraw(projects.file, 'E-PRJ-01');
    excludedKeys.set(id, 'E-PRJ-01');
    return false;
  });
  return { ...projects, rows, excludedKeys };
}
