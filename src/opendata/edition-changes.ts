import Papa from 'papaparse';
import type { IsoDate } from '../domain/iso-date.ts';
import type {
  ChangeCause,
  EditionChanges,
  FieldChange,
  FigureChange,
  InputChange,
  ProjectChange,
  TableChange,
} from '../observatory/edition-changes.ts';
import type { Observatory } from '../observatory/types.ts';
import { type Change, ROW, TABLE } from './changes.ts';
import type { ColumnType } from './column.ts';
import type { OpenTable } from './open-data.ts';

/** What is known of an earlier edition besides its tables. */
export interface PreviousAbout {
  readonly dataDate: IsoDate;
  readonly version: string;
  readonly title: string;
  /** Hash of each input file, by name. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** Columns of the top row that tell how far the programme is. */
const HEADLINE: readonly string[] = [
  'nb_essms',
  'nb_essms_couverts',
  'taux_couverture',
  'montant_conventionne',
  'montant_verse',
  'euros_par_essms',
  'nb_isoles',
];

/** Projects named one by one on the page; all are in the file. */
const NAMED_PROJECTS = 100;

/** What changed since an earlier edition, from the list of changes of the published tables. */
export function editionChanges(
  observatory: Observatory,
  tables: readonly OpenTable[],
  {
    previous,
    before,
    changes,
  }: {
    previous: PreviousAbout;
    /** The CSV of its tables, by name. */
    before: ReadonlyMap<string, string>;
    changes: readonly Change[];
  },
): EditionChanges {
  const inputs = inputChanges(previous.inputs, observatory.edition.inputs);
  const byTable = Map.groupBy(changes, ({ table }) => table);
  const published = tables.filter(({ name }) => name !== 'changements');
  const gone = [...before.keys()].filter(
    (name) => name !== 'changements' && !published.some((table) => table.name === name),
  );
  const projects = projectChanges(observatory, published, {
    before: before.get('projets') ?? '',
    changes: byTable.get('projets') ?? [],
  });
  return {
    previous: { dataDate: previous.dataDate, version: previous.version, title: previous.title },
    cause: causeOf(inputs, previous.version !== observatory.edition.version),
    inputs,
    tables: [
      ...published.map(({ name, title }) =>
        tableChange(name, title, byTable.get(name) ?? [], before.has(name)),
      ),
      ...gone.map((name) => ({ ...tableChange(name, name, [], true), after: false })),
    ],
    figures: headline(observatory, published, byTable.get('territoires') ?? []),
    projects: projects.slice(0, NAMED_PROJECTS),
    projectCount: projects.length,
  };
}

function inputChanges(
  before: ReadonlyMap<string, string>,
  after: Observatory['edition']['inputs'],
): InputChange[] {
  const now = new Map(after.map(({ file, sha256 }) => [file, sha256]));
  return [...new Set([...before.keys(), ...now.keys()])].sort().map((file) => {
    const [was, is] = [before.get(file), now.get(file)];
    if (was === undefined) return { file, change: 'ajoute' };
    if (is === undefined) return { file, change: 'retire' };
    return { file, change: was === is ? 'identique' : 'modifie' };
  });
}

function causeOf(inputs: readonly InputChange[], isOtherVersion: boolean): ChangeCause {
  const isOtherData = inputs.some(({ change }) => change !== 'identique');
  if (isOtherData) return isOtherVersion ? 'donnees_et_regle' : 'donnees';
  return isOtherVersion ? 'regle' : 'aucune';
}

function tableChange(table: string, title: string, changes: readonly Change[], before: boolean): TableChange {
  const rows = changes.filter(({ field }) => field === ROW);
  const columns = changes.filter(({ key, field }) => key === '' && field !== TABLE);
  const revised = changes.filter(({ key, field }) => key !== '' && field !== ROW);
  return {
    table,
    title,
    before,
    after: true,
    addedRows: rows.filter(({ after }) => after !== '').length,
    removedRows: rows.filter(({ after }) => after === '').length,
    revisedRows: new Set(revised.map(({ key }) => key)).size,
    addedColumns: columns.filter(({ after }) => after !== '').map(({ field }) => field),
    removedColumns: columns.filter(({ after }) => after === '').map(({ field }) => field),
  };
}

/** The figures of the top row in both editions: those that did not change are the same in both. */
function headline(
  { territories: [top] }: Observatory,
  tables: readonly OpenTable[],
  changes: readonly Change[],
): FigureChange[] {
  const table = tables.find(({ name }) => name === 'territoires');
  if (top === undefined || table === undefined) return [];
  const key = `${top.type}|${top.code}`;
  const row = table.records.find(([type, code]) => type === top.type && code === top.code);
  const own = new Map(changes.filter((change) => change.key === key).map((change) => [change.field, change]));
  // A top row that the earlier edition did not have cannot be compared.
  if (row === undefined || own.has(ROW)) return [];
  return HEADLINE.flatMap((column) => {
    const at = table.columns.findIndex(({ name }) => name === column);
    if (at < 0) return [];
    const after = row[at] ?? '';
    const change = own.get(column);
    return [{ column, title: table.columns[at]?.title ?? column, before: change?.before ?? after, after }];
  });
}

function projectChanges(
  { projects }: Observatory,
  tables: readonly OpenTable[],
  { before, changes }: { before: string; changes: readonly Change[] },
): ProjectChange[] {
  const formerTitles = titlesIn(before);
  const known = new Map(projects.map((project) => [project.id, project]));
  const columns = new Map(
    tables.find(({ name }) => name === 'projets')?.columns.map((column) => [column.name, column]),
  );
  return [
    ...Map.groupBy(
      changes.filter(({ key }) => key !== ''),
      ({ key }) => key,
    ),
  ].map(([id, own]) => {
    const project = known.get(id);
    const row = own.find(({ field }) => field === ROW);
    return {
      id,
      title: project?.title ?? formerTitles.get(id) ?? `Projet ${id}`,
      href: project?.href ?? null,
      kind: row === undefined ? 'revision' : row.after === '' ? 'retrait' : 'ajout',
      fields: own
        .filter(({ field }) => field !== ROW)
        .map(({ field, before, after }) => ({
          title: columns.get(field)?.title ?? field,
          kind: field === 'statut' ? 'statut' : kindOf(columns.get(field)?.type),
          before,
          after,
        })),
    };
  });
}

/** The titles of the projects of an earlier `projets.csv`: those that are gone are in nothing else. */
function titlesIn(csv: string): ReadonlyMap<string, string> {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return new Map(data.map(({ id_projet = '', intitule = '' }) => [id_projet, intitule]));
}

/** How a cell of `projets.csv` reads: its numbers that are not whole are all amounts. */
function kindOf(type: ColumnType | undefined): FieldChange['kind'] {
  if (type === 'number') return 'euros';
  if (type === 'boolean') return 'booleen';
  return type === 'date' ? 'date' : 'texte';
}
