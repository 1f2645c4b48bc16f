import { SECTOR_LABELS, SECTORS } from '../domain/sector.ts';
import type { SearchEntry } from './search-entry.ts';
import { joinDetails, type SearchIndex } from './search-index.ts';

/** A commune: its name, its département, its EPCI (empty when it has none). */
export type CommuneRow = readonly [label: string, departement: string, epci: string];

/** A project: its name in addresses, its identifier. */
export type ProjectRow = readonly [address: string, id: string];

/** In place of that of its project, for an ESSMS that has none: whether its département has some. */
export const NO_PROJECT = -1;
export const ISOLATED = -2;

/**
 * An ESSMS: its number, its name, the places in the shard of its commune (-1 without) and of its project, and that of its
 * sector in the list of sectors.
 */
export type EssmsRow = readonly [
  finess: string,
  name: string,
  commune: number,
  sector: number,
  project: number,
];

/** The communes and the ESSMS that some words lead to. */
export interface EssmsShard {
  readonly communes: readonly CommuneRow[];
  readonly projects: readonly ProjectRow[];
  readonly essms: readonly EssmsRow[];
}

interface Place {
  readonly label: string;
  readonly href: string;
}

/** The portraits that communes and ESSMS may lead to, by code of département or of EPCI. */
export type Places = ReadonlyMap<string, Place>;

const LEVELS = ['/territoires/departements/', '/territoires/epci/'];

export function placesOf({ groups }: SearchIndex): Places {
  return new Map(
    groups
      .filter(({ before }) => LEVELS.includes(before))
      .flatMap(({ before, after, rows }) =>
        rows.map(([code, label]) => [code, { label, href: `${before}${code}${after}` }] as const),
      ),
  );
}

const NOWHERE: CommuneRow = ['', '', ''];
const ALL_TERRITORIES = '/territoires/';

/** The nearest portrait of a commune. */
const portraitOf = ([, departement, epci]: CommuneRow, places: Places): Place =>
  places.get(epci) ?? places.get(departement) ?? { label: 'liste des territoires', href: ALL_TERRITORIES };

function communeEntry(commune: CommuneRow, places: Places): SearchEntry {
  const [label, departement, epci] = commune;
  const names = [epci, departement].map((code) => places.get(code)?.label ?? '');
  const { href } = portraitOf(commune, places);
  const around = `${places.get(departement)?.label ?? ''} ${departement}`;
  return { kind: 'commune', label, detail: joinDetails('Commune', ...names), href, code: '', around };
}

/** The page that tells most of an ESSMS, and what it is. */
function pageOf(
  { departement, portrait }: { readonly departement: string; readonly portrait: Place },
  project: ProjectRow | undefined,
  isolated: boolean,
): Place {
  if (project !== undefined)
    return { label: `voir son projet ${project[1]}`, href: `/projets/${project[0]}/` };
  if (isolated) {
    return {
      label: 'dans aucun projet, voir les grappes proches',
      href: `/isoles/departements/${departement}/`,
    };
  }
  return { label: `dans aucun projet, voir ${portrait.label}`, href: portrait.href };
}

function essmsEntry(row: EssmsRow, { communes, projects }: EssmsShard, places: Places): SearchEntry {
  const [finess, name, communeIndex, sectorIndex, projectIndex] = row;
  const commune = communes[communeIndex] ?? NOWHERE;
  const [communeLabel, departement] = commune;
  const sector = SECTORS[sectorIndex];
  const sectorLabel = sector === undefined ? '' : SECTOR_LABELS[sector];
  const where = communeLabel === '' ? 'non localisé' : `${communeLabel} (${departement})`;
  const portrait = portraitOf(commune, places);
  const page = pageOf({ departement, portrait }, projects[projectIndex], projectIndex === ISOLATED);
  return {
    kind: 'essms',
    label: name,
    detail: joinDetails(`ESSMS ${finess}`, where, sectorLabel, page.label),
    href: page.href,
    code: finess,
    around: `${communeLabel} ${places.get(departement)?.label ?? ''} ${departement} ${sectorLabel}`,
  };
}

/** The entries of a shard: its communes, then its ESSMS. */
export function shardEntries(shard: EssmsShard, places: Places): SearchEntry[] {
  return [
    ...shard.communes.map((commune) => communeEntry(commune, places)),
    ...shard.essms.map((row) => essmsEntry(row, shard, places)),
  ];
}
