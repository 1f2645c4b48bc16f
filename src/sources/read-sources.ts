import type { Bareme } from '../domain/bareme.ts';
import { DeclaredReturns } from '../domain/declared-returns.ts';
import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { RegisterSite } from '../domain/essms.ts';
import type { Objectives } from '../domain/objectives.ts';
import type {
  Document,
  Envelope,
  Membership,
  Organisation,
  Payment,
  Project,
  Renumbering,
  SaadHours,
} from '../domain/project.ts';
import { Report } from '../domain/report.ts';
import { SCHEMAS, type TableName } from '../formats/schemas.ts';
import { parseBaremes } from './baremes.ts';
import { type Configuration, parseConfiguration } from './configuration.ts';
import { DataFolder } from './data-folder.ts';
import { documentsFrom } from './documents.ts';
import { envelopesFrom } from './envelopes.ts';
import type { Geography } from './geography.ts';
import type { InputFile } from './input-file.ts';
import { membershipsFrom } from './memberships.ts';
import { type Nomenclature, readNomenclature } from './nomenclature.ts';
import { parseObjectives } from './objectives.ts';
import { organisationsFrom } from './organisations.ts';
import { paymentsFrom } from './payments.ts';
import { projectsFrom } from './projects.ts';
import { readTable, type Table } from './read-table.ts';
import { readRegister } from './register/read-register.ts';
import { renumberingsFrom } from './renumberings.ts';
import { saadHoursFrom } from './saad-hours.ts';
import { readText } from './text/sheet.ts';
import type { SettingsWarning } from './unknown-settings.ts';
import { UnreadableError } from './unreadable-error.ts';
import { readUsageReturns } from './usage-returns.ts';

/** The project's own reference files, which those of the data folder replace. */
export interface ReferenceFiles {
  readonly baremes: InputFile;
  readonly nomenclature: InputFile;
  readonly objectives: InputFile;
}

/** A table read from a file, with the identifiers of the rows that were excluded. `null` file: absent. */
export interface SourceTable<T> {
  readonly file: string;
  readonly rows: readonly T[];
  readonly excludedKeys: ReadonlyMap<string, string>;
  /** Lines of the rows kept in spite of a faulty cell. */
  readonly faultyLines: ReadonlySet<number>;
}

/** Everything a data folder says, file by file, before any file is compared with another. */
export interface Sources {
  readonly configuration: Configuration;
  readonly baremes: ReadonlyMap<string, Bareme>;
  readonly nomenclature: Nomenclature;
  readonly objectives: Objectives;
  readonly geography: Geography;
  readonly sites: readonly RegisterSite[];
  readonly projects: SourceTable<Project>;
  readonly memberships: SourceTable<Membership>;
  readonly payments: SourceTable<Payment> | null;
  readonly saadHours: SourceTable<SaadHours> | null;
  readonly organisations: SourceTable<Organisation> | null;
  readonly documents: SourceTable<Document> | null;
  readonly envelopes: SourceTable<Envelope> | null;
  readonly returns: DeclaredReturns | null;
  readonly renumberings: SourceTable<Renumbering> | null;
}

const EMPTY = <T>(file: string): SourceTable<T> => ({
  file,
  rows: [],
  excludedKeys: new Map(),
  faultyLines: new Set(),
});

/**
 * Reads every file of a data folder. Never throws for what a file holds: all problems go to the report, and what could
 * not be read is empty. The caller looks at `report.hasStructuralError` before publishing anything.
 */
export async function readSources(
  files: readonly InputFile[],
  context: {
    reference: ReferenceFiles;
    geography: Geography;
    report: Report;
    /** How the register is read: afresh unless the caller remembers what it read. */
    register?: typeof readRegister;
    /** How the returns of usage are read: when their turn comes unless the caller began before. */
    returns?: typeof readUsageReturns;
  },
): Promise<Sources> {
  const { reference, geography, report, register = readRegister, returns = readUsageReturns } = context;
  const folder = new DataFolder(files, report);
  const read = <T>(file: InputFile, reader: (file: InputFile) => Promise<T>, fallback: T) =>
    readOrReport(file, reader, fallback, report);
  const table = async <T>(name: TableName, required: boolean, convert: (table: Table) => T[]) => {
    const file = folder.table(name, { required });
    if (file === null) return null;
    return read(
      file,
      async () => {
        const read = await readTable(file, SCHEMAS[name], report);
        const faulty = read.rows.filter(({ faults }) => faults.size > 0);
        return {
          file: file.name,
          rows: convert(read),
          excludedKeys: read.excludedKeys,
          faultyLines: new Set(faulty.map(({ line }) => line)),
        };
      },
      EMPTY<T>(file.name),
    );
  };
  const settings = folder.file('observatoire.json');
  const configuration = settings
    ? await read(
        settings,
        async (file) =>
          withKnownRegion(parseConfiguration(await readText(file), warnOf(file, report)), geography),
        parseConfiguration(''),
      )
    : parseConfiguration('');
  const ownNomenclature = folder.table('nomenclature_categories', { required: false });
  // The rows of the project's own nomenclature are not the user's: they are not counted in the report.
  const nomenclatureReport = ownNomenclature ? report : new Report();
  const { sites } = await register(folder.register(), { geography, report });
  const sources = {
    configuration,
    baremes: await read(
      folder.file('baremes.json') ?? reference.baremes,
      async (file) => parseBaremes(await readText(file)),
      new Map<string, Bareme>(),
    ),
    nomenclature: await read(
      ownNomenclature ?? reference.nomenclature,
      (file) => readNomenclature(file, nomenclatureReport),
      new Map() as Nomenclature,
    ),
    objectives: await read(
      folder.file('objectifs.json') ?? reference.objectives,
      async (file) => parseObjectives(await readText(file), warnOf(file, report)),
      { targets: [], activeRecords: null },
    ),
    geography,
    sites,
    projects: (await table('projets', true, (rows) => projectsFrom(rows, report))) ?? EMPTY('projets.csv'),
    memberships:
      (await table('projets_essms', true, (rows) => membershipsFrom(rows, report))) ??
      EMPTY('projets_essms.csv'),
    payments: await table('versements', false, (rows) => paymentsFrom(rows, report)),
    saadHours: await table('heures_saad', false, (rows) => saadHoursFrom(rows, report)),
    organisations: await table('organismes', false, (rows) => organisationsFrom(rows, report)),
    documents: await table('pieces', false, (rows) => documentsFrom(rows, report)),
    envelopes: await table('enveloppes', false, (rows) => envelopesFrom(rows, geography, report)),
    returns: await readReturns(folder, returns, report),
    renumberings: await table('correspondances_finess', false, (rows) => renumberingsFrom(rows, report)),
  };
  report.unread = folder.unread();
  return sources;
}

/** The returns of usage, too many to be held as rows; `null` when there is no such file. */
async function readReturns(
  folder: DataFolder,
  read: typeof readUsageReturns,
  report: Report,
): Promise<DeclaredReturns | null> {
  const file = folder.table('indicateurs_usage', { required: false });
  if (file === null) return null;
  const none = new DeclaredReturns(file.name);
  return readOrReport(file, (file) => read(file, report), none, report);
}

/** A mistyped region would publish an empty observatory. */
function withKnownRegion(configuration: Configuration, geography: Geography): Configuration {
  const region = /^region:(.+)$/.exec(configuration.perimetre)?.[1];
  if (region === undefined || geography.territory('region', region)) return configuration;
  throw new UnreadableError(
    `La région « ${region} » du réglage « perimetre » est inconnue : donnez un code INSEE, par exemple "region:53".`,
  );
}

const warnOf =
  ({ name }: InputFile, report: Report) =>
  (found: SettingsWarning): void =>
    report.add(diagnose('W-FMT-06', { file: name, ...found }));

async function readOrReport<T>(
  file: InputFile,
  reader: (file: InputFile) => Promise<T>,
  fallback: T,
  report: Report,
): Promise<T> {
  try {
    return await reader(file);
  } catch (error) {
    reportUnreadable(file.name, error, report);
    return fallback;
  }
}

function reportUnreadable(file: string, error: unknown, report: Report): void {
  if (!(error instanceof UnreadableError)) throw error;
  const written = /^[^/]+\.json$/i.test(file);
  const remedy = 'Corrigez ce fichier dans un éditeur de texte, ou retirez-le.';
  report.add(diagnose(error.code, { file, message: error.message, ...(written ? { remedy } : {}) }));
}
