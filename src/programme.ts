import type { Bareme } from './domain/bareme.ts';
import { type DiagnosticCode, diagnose } from './domain/diagnostic-catalogue.ts';
import type { Essms, RegisterSite } from './domain/essms.ts';
import type { IsoDate } from './domain/iso-date.ts';
import type { Membership, Payment, Project, SaadHours } from './domain/project.ts';
import type { Report } from './domain/report.ts';
import type { Configuration } from './sources/configuration.ts';
import type { Geography } from './sources/geography.ts';
import type { Nomenclature } from './sources/nomenclature.ts';
import type { Sources, SourceTable } from './sources/read-sources.ts';

/** What was declared, joined and checked: typed rows, integer cents, every reference resolved or reported. */
export interface Programme {
  readonly configuration: Configuration;
  readonly dataDate: IsoDate;
  readonly geography: Geography;
  readonly nomenclature: Nomenclature;
  readonly baremes: ReadonlyMap<string, Bareme>;
  /** Every site of the register, open or not, in the perimeter or not: a member's site may have closed since. */
  readonly sites: ReadonlyMap<string, RegisterSite>;
  /** Active sites in the perimeter of article L. 312-1, in order of FINESS: what is counted. */
  readonly essms: readonly Essms[];
  /** Number of ESSMS of each legal entity: the register's count, or what `organismes.csv` declares. */
  readonly organisationSizes: ReadonlyMap<string, number>;
  readonly organisationNames: ReadonlyMap<string, string>;
  /** In order of identifier. */
  readonly projects: readonly Project[];
  /** By project, in order of FINESS. Sites outside the perimeter are left out. */
  readonly memberships: ReadonlyMap<string, readonly Membership[]>;
  /** By project, `null` when there is no `versements.csv`: what is paid is then not known. */
  readonly payments: ReadonlyMap<string, readonly Payment[]> | null;
  /** By FINESS, the latest year last. */
  readonly saadHours: ReadonlyMap<string, readonly SaadHours[]>;
  readonly files: {
    readonly projects: string;
    readonly memberships: string;
    readonly payments: string | null;
  };
}

/** Joins what the files say. `null` when the data has a structural error: nothing can be published from it. */
export function joinProgramme(sources: Sources, report: Report): Programme | null {
  const projects = checkBaremes(sources, report);
  const sites = new Map(sources.sites.map((site) => [site.finessEt, site]));
  const essms = selectEssms(sources, report);
  const memberships = joinMemberships(sources, sites, report);
  const payments = joinPayments(sources, report);
  const dataDate = sources.configuration.date_donnees ?? latestDate(sources, payments);
  if (dataDate === null && !report.hasStructuralError) {
    const message = 'Aucune date de dépôt, de convention ni de versement ne permet de dater les données.';
    const remedy = 'Ajoutez « date_donnees » à observatoire.json, par exemple "2025-06-30".';
    report.add(diagnose('S-FIC-02', { file: sources.projects.file, message, remedy }));
  }
  if (dataDate === null || report.hasStructuralError) return null;
  return {
    configuration: sources.configuration,
    dataDate,
    geography: sources.geography,
    nomenclature: sources.nomenclature,
    baremes: sources.baremes,
    sites,
    essms,
    ...organisations(sources, essms),
    projects,
    memberships,
    payments,
    saadHours: groupBy(sources.saadHours?.rows ?? [], ({ finessEt }) => finessEt),
    files: {
      projects: sources.projects.file,
      memberships: sources.memberships.file,
      payments: sources.payments?.file ?? null,
    },
  };
}

/**
 * Whether a file (or a folder, `finess/`) gave the column that others are compared with: a file that could not be read
 * is one problem, not one more for each row that refers to it.
 */
function wasRead(place: string, columns: readonly string[], report: Report): boolean {
  return !report.diagnostics.some(
    ({ code, column, file }) =>
      file.startsWith(place) &&
      (code.startsWith('S-FIC') || (code.startsWith('S-COL') && columns.includes(column ?? ''))),
  );
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function checkBaremes({ projects, baremes }: Sources, report: Report): readonly Project[] {
  if (!wasRead('baremes.json', [], report) || !wasRead(projects.file, ['code_bareme'], report)) {
    return projects.rows;
  }
  for (const { line, baremeCode } of projects.rows) {
    if (baremes.has(baremeCode)) continue;
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
  }
  return projects.rows;
}

/** The active sites in perimeter; the others leave the count of rows kept, each under its reason. */
function selectEssms({ sites, nomenclature }: Sources, report: Report): Essms[] {
  const obsolete = new Map<string, number>();
  const essms = sites.flatMap((site) => {
    const category = nomenclature.get(site.category);
    if (!site.open) report.withdraw(site.file, 'I-FIN-01');
    else if (!category?.inPerimeter) report.withdraw(site.file, 'I-FIN-02');
    else {
      if (category.obsolete) obsolete.set(site.file, (obsolete.get(site.file) ?? 0) + 1);
      return [{ ...site, sector: category.sector }];
    }
    return [];
  });
  for (const [file, count] of obsolete) {
    const message = `${count} établissement(s) portent une catégorie que la nomenclature a remplacée ; ils sont comptés.`;
    report.add(diagnose('W-FIN-06', { file, column: 'code_categorie', message }), count);
  }
  return essms;
}

/** Why rows of a project that does not exist are set aside: its own row was, or nobody ever declared it. */
function orphanCode(projects: SourceTable<Project>, id: string, orphan: DiagnosticCode): string {
  return projects.excludedKeys.get(id) ?? orphan;
}

function joinMemberships(
  { projects, memberships, nomenclature }: Sources,
  sites: ReadonlyMap<string, RegisterSite>,
  report: Report,
): Map<string, Membership[]> {
  const known = new Set(projects.rows.map(({ id }) => id));
  const { file } = memberships;
  const projectsRead = wasRead(projects.file, ['id_projet'], report);
  const registerRead =
    !report.diagnostics.some(
      ({ code, file: place }) => place.startsWith('finess/') && code.startsWith('S-'),
    ) && wasRead('nomenclature_categories', ['code_categorie', 'secteur', 'perimetre_l312_1'], report);
  const kept = memberships.rows.filter(({ projectId, finessEt, line }) => {
    if (projectsRead && !known.has(projectId)) {
      const code = orphanCode(projects, projectId, 'E-PES-01');
      report.withdraw(file, code);
      if (code === 'E-PES-01') {
        const message = `Le projet « ${projectId} » n’est pas dans ${projects.file}.`;
        report.add(diagnose(code, { file, line, column: 'id_projet', value: projectId, message }));
      }
      return false;
    }
    if (!registerRead) return true;
    const site = sites.get(finessEt);
    if (site === undefined) {
      const message = `Le numéro ${finessEt} n’est pas dans le registre : l’aide est comptée, mais non localisée.`;
      report.add(diagnose('E-PES-10', { file, line, column: 'finess_et', value: finessEt, message }));
      return true;
    }
    if (nomenclature.get(site.category)?.inPerimeter) return true;
    const message = `L’établissement ${finessEt} (catégorie ${site.category}) est hors du périmètre de l’article L. 312-1.`;
    report.add(diagnose('E-PES-07', { file, line, column: 'finess_et', value: finessEt, message }));
    report.withdraw(file, 'E-PES-07');
    return false;
  });
  return groupBy(kept, ({ projectId }) => projectId);
}

function joinPayments({ projects, payments }: Sources, report: Report): Map<string, Payment[]> | null {
  if (payments === null) return null;
  const known = new Set(projects.rows.map(({ id }) => id));
  const { file } = payments;
  const projectsRead = wasRead(projects.file, ['id_projet'], report);
  const kept = payments.rows.filter(({ projectId, line }) => {
    if (!projectsRead || known.has(projectId)) return true;
    const code = orphanCode(projects, projectId, 'E-VER-01');
    report.withdraw(file, code);
    if (code === 'E-VER-01') {
      const message = `Le projet « ${projectId} » n’est pas dans ${projects.file}.`;
      report.add(diagnose('E-VER-01', { file, line, column: 'id_projet', value: projectId, message }));
    }
    return false;
  });
  return groupBy(kept, ({ projectId }) => projectId);
}

/** The latest date of something that happened, in sound rows; planned dates never count. */
function latestDate(
  { projects, payments: paymentTable }: Sources,
  payments: ReadonlyMap<string, readonly Payment[]> | null,
): IsoDate | null {
  const dates = [
    ...projects.rows
      .filter(({ line }) => !projects.faultyLines.has(line))
      .flatMap(({ depositDate, conventionDate }) => [depositDate, conventionDate]),
    ...[...(payments?.values() ?? [])]
      .flat()
      .filter(({ line }) => !paymentTable?.faultyLines.has(line))
      .map(({ paidDate }) => paidDate),
  ];
  return dates.reduce(
    (latest, date) => (date !== null && (latest === null || date > latest) ? date : latest),
    null,
  );
}

function organisations(
  { organisations: declared, sites }: Sources,
  essms: readonly Essms[],
): Pick<Programme, 'organisationSizes' | 'organisationNames'> {
  const sizes = new Map<string, number>();
  const names = new Map<string, string>();
  // An organisation of the register is known even when none of its sites counts: it then has 0 ESSMS.
  for (const { finessEj } of [...sites, ...(declared?.rows ?? [])]) if (finessEj) sizes.set(finessEj, 0);
  for (const { finessEj } of essms) if (finessEj) sizes.set(finessEj, (sizes.get(finessEj) ?? 0) + 1);
  for (const { finessEj, ownerName } of sites) if (finessEj && ownerName) names.set(finessEj, ownerName);
  for (const { finessEj, name, declaredEssmsCount } of declared?.rows ?? []) {
    if (name) names.set(finessEj, name);
    if (declaredEssmsCount !== null) sizes.set(finessEj, declaredEssmsCount);
  }
  return { organisationSizes: sizes, organisationNames: names };
}
