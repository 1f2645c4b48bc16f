import type { Essms } from '../domain/essms.ts';
import { PUBLISHED_SECTORS, type PublishedSector } from '../domain/sector.ts';
import type { Location } from '../domain/territory.ts';
import type { Coverage } from '../metrics/coverage.ts';
import type { ProjectAccount } from '../metrics/project-account.ts';
import { TallyMap, territoryKeysOf } from '../metrics/tally.ts';
import type { Programme } from '../programme.ts';
import { placeOfPart } from './place-of-part.ts';
import type { Scope } from './scope.ts';

/** Everything counted once: by territory row, by sector of a territory row, by ESSMS, and by year of convention. */
export interface Ledger {
  readonly territories: TallyMap;
  /** Keyed `territoryKey|sector`. */
  readonly sectors: TallyMap;
  /** Located ESSMS and their money only, keyed like `sectors`: what balance between sectors is judged on. */
  readonly locatedSectors: TallyMap;
  /** The part of each EPCI that stands in each region, keyed `region|epci`. */
  readonly epcisByRegion: TallyMap;
  /** Engaged amount attributed to each FINESS. */
  readonly amountByEssms: ReadonlyMap<string, number>;
  /** Engaged amount by `territoryKey`, then by year of convention. */
  readonly amountByYear: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Projects with a member in a territory row, in order of identifier. */
  readonly projectIds: ReadonlyMap<string, ReadonlySet<string>>;
}

export const sectorKey = (territory: string, sector: PublishedSector): string => `${territory}|${sector}`;

/** Counts the ESSMS of the scope and the money attributed there. */
export function createLedger(
  programme: Programme,
  accounts: readonly ProjectAccount[],
  coverage: Coverage,
  scope: Scope,
): Ledger {
  const territories = new TallyMap();
  const sectors = new TallyMap();
  const locatedSectors = new TallyMap();
  const epcisByRegion = new TallyMap();
  const amountByEssms = new Map<string, number>();
  const amountByYear = new Map<string, Map<number, number>>();
  const projectIds = new Map<string, Set<string>>();

  const add = (location: Location | null, sector: PublishedSector, added: Parameters<TallyMap['add']>[1]) => {
    for (const key of territoryKeysOf(location, scope.topKey)) {
      const own = sectorKey(key, sector);
      territories.add(key, added);
      sectors.add(own, added);
      if (location !== null) locatedSectors.add(own, added);
    }
    if (location?.epci) epcisByRegion.add(`${location.region}|${location.epci}`, added);
  };
  const conventioned = new Set(accounts.filter(({ engaged }) => engaged).map(({ project }) => project.id));
  for (const { finessEt, location, sector } of essmsIn(programme, scope)) {
    const ids = coverage.projectIds.get(finessEt);
    add(location, sector, {
      essmsCount: 1,
      coveredCount: ids === undefined ? 0 : 1,
      conventionedCount: ids?.some((id) => conventioned.has(id)) ? 1 : 0,
      isolatedCount: coverage.isolated.has(finessEt) ? 1 : 0,
    });
  }
  for (const { project, memberships, engaged, signedParts, paidParts } of accounts) {
    const year = Number(project.conventionDate?.slice(0, 4));
    for (const part of signedParts) {
      const { location, sector, currentFinessEt } = placeOfPart(part.finessEt, programme);
      if (!scope.holds(location)) continue;
      add(location, sector, { signedAmount: part.amount });
      if (part.finessEt !== null) {
        const finessEt = currentFinessEt ?? part.finessEt;
        amountByEssms.set(finessEt, (amountByEssms.get(finessEt) ?? 0) + part.amount);
      }
      for (const key of territoryKeysOf(location, scope.topKey)) {
        const years = amountByYear.get(key) ?? new Map<number, number>();
        years.set(year, (years.get(year) ?? 0) + part.amount);
        amountByYear.set(key, years);
      }
    }
    for (const part of paidParts) {
      const { location, sector } = placeOfPart(part.finessEt, programme);
      if (!scope.holds(location)) continue;
      add(location, sector, { paidAmount: part.amount, paidOnSigned: engaged ? part.amount : 0 });
    }
    for (const { finessEt } of memberships) {
      const location = programme.sites.get(finessEt)?.location ?? null;
      if (!scope.holds(location)) continue;
      for (const key of territoryKeysOf(location, scope.topKey)) {
        const ids = projectIds.get(key) ?? new Set<string>();
        ids.add(project.id);
        projectIds.set(key, ids);
      }
    }
    // A project without any member still belongs to the national row.
    if (memberships.length === 0 && scope.region === null) {
      projectIds.set(scope.topKey, (projectIds.get(scope.topKey) ?? new Set()).add(project.id));
    }
  }
  return { territories, sectors, locatedSectors, epcisByRegion, amountByEssms, amountByYear, projectIds };
}

/** The ESSMS of an edition, in order of FINESS. */
export const essmsIn = (programme: Pick<Programme, 'essms'>, scope: Scope): Essms[] =>
  programme.essms.filter(({ location }) => scope.holds(location));

/** The sectors that hold some ESSMS, by key of territory, in the order in which they are shown. */
export function sectorsByTerritory({ sectors }: Ledger): Map<string, PublishedSector[]> {
  const found = new Map<string, PublishedSector[]>();
  for (const key of sectors.keys()) {
    if (sectors.get(key).essmsCount === 0) continue;
    const at = key.lastIndexOf('|');
    const territory = key.slice(0, at);
    const sector = key.slice(at + 1) as PublishedSector;
    found.set(territory, [...(found.get(territory) ?? []), sector]);
  }
  for (const each of found.values())
    each.sort((a, b) => PUBLISHED_SECTORS.indexOf(a) - PUBLISHED_SECTORS.indexOf(b));
  return found;
}
