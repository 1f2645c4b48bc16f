/** A row of a published table. */
export type Row = Readonly<Record<string, string>>;

/** A page to look at, and why this one. */
export interface ChosenPage {
  readonly address: string;
  readonly why: string;
}

/** What tells which pages are hard: the published territories and projects. */
export interface PublishedTables {
  readonly territories: readonly Row[];
  readonly projects: readonly Row[];
}

const FOLDERS: Readonly<Record<string, string>> = {
  region: 'regions',
  departement: 'departements',
  epci: 'epci',
};

/** Régions and départements of overseas that are départements in law, and collectivités that are not. */
const DOM = /^97[1-46]$/;
const COM = /^(975|977|978|98\d)$/;

const addressOf = ({ type_territoire = '', code_territoire = '' }: Row): string | null =>
  type_territoire in FOLDERS ? `territoires/${FOLDERS[type_territoire]}/${code_territoire}/` : null;

const ofProject = (row: Row | undefined): string | null =>
  row === undefined ? null : `projets/${row.id_projet}/`;

const longest = (rows: readonly Row[], column: string): Row | undefined =>
  rows.toSorted((a, b) => (b[column]?.length ?? 0) - (a[column]?.length ?? 0))[0];

const isFunded = ({ nb_essms_couverts }: Row): boolean => nb_essms_couverts !== '0';
const isEmpty = ({ nb_essms }: Row): boolean => nb_essms === '0';

const territory = (rows: readonly Row[], type: string, is: (row: Row) => boolean): Row | undefined =>
  rows.find((row) => row.type_territoire === type && is(row));

/** Pages of a site that a lay-out easily gets wrong: the longest names, the least data, overseas. Those that exist. */
export function hardPages({ territories, projects }: PublishedTables): ChosenPage[] {
  const ofType = (type: string) => territories.filter((row) => row.type_territoire === type);
  const place = (row: Row | undefined) => (row === undefined ? null : addressOf(row));
  const candidates: readonly (readonly [string | null, string])[] = [
    [place(longest(ofType('region'), 'libelle')), 'le plus long nom de région'],
    [place(longest(ofType('departement'), 'libelle')), 'le plus long nom de département'],
    [place(longest(ofType('epci'), 'libelle')), 'le plus long nom d’intercommunalité'],
    [ofProject(longest(projects, 'intitule')), 'le plus long nom de projet'],
    [
      place(territory(territories, 'region', (row) => !isFunded(row))),
      'une région sans ESSMS dans un projet',
    ],
    [place(fewestProjects(territories)), 'la région qui a le moins d’ESSMS dans un projet'],
    [
      place(territory(territories, 'departement', (row) => !isFunded(row) && !isEmpty(row))),
      'un département sans ESSMS dans un projet',
    ],
    [place(territory(territories, 'departement', isEmpty)), 'un département sans ESSMS'],
    [
      place(territory(territories, 'epci', (row) => !isFunded(row) && !isEmpty(row))),
      'une intercommunalité sans ESSMS dans un projet',
    ],
    [place(territory(territories, 'epci', isEmpty)), 'une intercommunalité sans ESSMS'],
    [
      place(territory(territories, 'departement', (row) => DOM.test(row.code_territoire ?? ''))),
      'un département d’outre-mer',
    ],
    [
      place(territory(territories, 'departement', (row) => COM.test(row.code_territoire ?? ''))),
      'une collectivité d’outre-mer',
    ],
    [ofProject(projects.find((row) => row.statut === 'rejete')), 'un projet rejeté'],
    [
      ofProject(projects.find((row) => row.regle_incertaine === 'true')),
      'une aide dont la règle est incertaine',
    ],
  ];
  return candidates.flatMap(([address, why]) => (address === null ? [] : { address, why }));
}

/** Of the régions that have some. */
const fewestProjects = (territories: readonly Row[]): Row | undefined =>
  territories
    .filter((row) => row.type_territoire === 'region' && isFunded(row))
    .toSorted((a, b) => Number(a.nb_essms_couverts) - Number(b.nb_essms_couverts))[0];
