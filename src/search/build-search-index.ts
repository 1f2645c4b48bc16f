import { GLOSSARY } from '../content/glossary.ts';
import { SITE_PAGES } from '../content/site-pages.ts';
import { COM, type TerritoryType } from '../domain/territory.ts';
import { projectAddress } from '../observatory/project-address.ts';
import type { Observatory, PublishedProject, TerritoryFigures } from '../observatory/types.ts';
import { joinNames } from '../wording/names.ts';
import { capitalized } from '../wording/plural.ts';
import { isCollectivity, LEVEL_WORDS } from '../wording/territory.ts';
import { typeset } from '../wording/typeset.ts';
import {
  joinDetails,
  type SearchGroup,
  type SearchIndex,
  type SearchRow,
  type ShardMap,
} from './search-index.ts';

/** What most groups have in common. */
const PLAIN = { after: '/', codeShown: false, detailSearched: false } as const;

const parentLabel = ({ parents }: TerritoryFigures): string => {
  const nearest = parents.at(-1);
  return nearest === undefined || nearest.type === 'pays' || nearest.code === COM ? '' : nearest.label;
};

const territoryRow = (row: TerritoryFigures): SearchRow => [row.code, row.label, parentLabel(row)];

/** The territories of one type that have a portrait under `folder`, those that are collectivités apart. */
function territoryGroups(
  { territories }: Observatory,
  type: 'region' | 'departement' | 'epci',
  before: string,
): SearchGroup[] {
  // Those that hold the most ESSMS come first, the likeliest to be sought.
  const shown = territories
    .filter((row) => row.type === type && row.href?.startsWith(before))
    .toSorted((a, b) => b.essmsCount - a.essmsCount);
  const group = (nature: string, rows: readonly TerritoryFigures[]): SearchGroup => ({
    ...PLAIN,
    kind: 'territoire',
    nature,
    before,
    detailSearched: true,
    rows: rows.map(territoryRow),
  });
  return [
    group(
      natureOf(type),
      shown.filter(({ code }) => !isCollectivity(code)),
    ),
    group(
      'Collectivité',
      shown.filter(({ code }) => isCollectivity(code)),
    ),
  ];
}

const natureOf = (type: TerritoryType): string => capitalized(LEVEL_WORDS[type].one);

/** The widest territory, whose portrait is the home page when it is the country. */
function topGroup({ territories: [top] }: Observatory): SearchGroup[] {
  if (top === undefined || top.href !== '/') return [];
  const { type, label } = top;
  return [
    { ...PLAIN, kind: 'territoire', nature: natureOf(type), before: '', after: '', rows: [['/', label, '']] },
  ];
}

function projectRow(project: PublishedProject): SearchRow {
  const { id, title, carrierName, regions } = project;
  const address = projectAddress(project);
  const detail = joinDetails(
    carrierName ?? '',
    joinNames(
      regions.map(({ label }) => label),
      2,
    ),
  );
  return address === id ? [address, title, detail] : [address, title, detail, id];
}

function sectorRows({ sectors, territories: [top] }: Observatory): SearchRow[] {
  return sectors
    .filter(({ territoryType, territoryCode }) => territoryType === top?.type && territoryCode === top.code)
    .map(({ sector, label }) => [sector, label, '']);
}

/** The index of an edition, but for its communes and its ESSMS, which `shards` says where to find. */
export function buildSearchIndex(observatory: Observatory, shards: ShardMap): SearchIndex {
  const { definitions, projects } = observatory;
  const pages = Object.values(SITE_PAGES).flat();
  const groups: SearchGroup[] = [
    ...topGroup(observatory),
    ...territoryGroups(observatory, 'region', '/territoires/regions/'),
    ...territoryGroups(observatory, 'departement', '/territoires/departements/'),
    ...territoryGroups(observatory, 'epci', '/territoires/epci/'),
    { ...PLAIN, kind: 'secteur', nature: 'Secteur', before: '/secteurs/', rows: sectorRows(observatory) },
    {
      ...PLAIN,
      kind: 'methode',
      nature: 'Indicateur',
      before: '/methode/',
      rows: definitions.map(({ id, label, sentence }) => [id, label, typeset(sentence)]),
    },
    {
      ...PLAIN,
      kind: 'glossaire',
      nature: 'Mot du glossaire',
      before: '/glossaire/#',
      after: '',
      rows: GLOSSARY.map(({ id, term, meaning }) => [id, term, typeset(meaning)]),
    },
    {
      ...PLAIN,
      kind: 'page',
      nature: 'Page',
      before: '',
      after: '',
      detailSearched: true,
      rows: pages.map(({ href, label, about }) => [href, label, typeset(about)]),
    },
    {
      ...PLAIN,
      kind: 'projet',
      nature: 'Projet',
      before: '/projets/',
      codeShown: true,
      detailSearched: true,
      rows: projects.map(projectRow),
    },
  ];
  return { groups: groups.filter(({ rows }) => rows.length > 0), shards };
}
