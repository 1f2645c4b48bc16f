import proj4 from 'proj4';
import type { Coordinates } from '../domain/essms.ts';

/** Two numbers of one position, in whatever order and unit the source wrote them. */
export type Pair = readonly [number, number];

/** Longitudes then latitudes between which a territory lies, in degrees. */
type Bounds = readonly [west: number, east: number, south: number, north: number];

/** Projected systems by EPSG code. The definitions are those of the EPSG registry. */
const SYSTEMS: Readonly<Record<string, string>> = {
  // RGF93 / Lambert-93, métropole
  '2154':
    '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs',
  // RGAF09 / UTM zone 20N, Antilles
  '5490': '+proj=utm +zone=20 +ellps=GRS80 +units=m +no_defs',
  // RGFG95 / UTM zone 22N, Guyane
  '2972': '+proj=utm +zone=22 +ellps=GRS80 +units=m +no_defs',
  // RGR92 / UTM zone 40S, La Réunion
  '2975': '+proj=utm +zone=40 +south +ellps=GRS80 +units=m +no_defs',
  // RGM04 / UTM zone 38S, Mayotte
  '4471': '+proj=utm +zone=38 +south +ellps=GRS80 +units=m +no_defs',
  // RGSPM06 / UTM zone 21N, Saint-Pierre-et-Miquelon
  '4467': '+proj=utm +zone=21 +ellps=GRS80 +units=m +no_defs',
};

/** The French system of each UTM zone: the archives name the zone only. */
const UTM_ZONES: Readonly<Record<string, string>> = {
  '20': '5490',
  '21': '4467',
  '22': '2972',
  '38': '4471',
  '40': '2975',
};

const MAINLAND: Bounds = [-5.3, 9.7, 41.2, 51.2];

const OVERSEAS: Readonly<Record<string, { readonly bounds: Bounds; readonly system?: string }>> = {
  '971': { bounds: [-61.9, -60.9, 15.8, 16.6], system: '5490' },
  '972': { bounds: [-61.3, -60.7, 14.3, 15.0], system: '5490' },
  '973': { bounds: [-54.7, -51.5, 2.0, 6.0], system: '2972' },
  '974': { bounds: [55.1, 55.95, -21.5, -20.8], system: '2975' },
  '975': { bounds: [-56.6, -56.0, 46.7, 47.2], system: '4467' },
  '976': { bounds: [44.9, 45.4, -13.1, -12.5], system: '4471' },
  '977': { bounds: [-63.0, -62.7, 17.8, 18.0], system: '5490' },
  '978': { bounds: [-63.2, -62.9, 18.0, 18.2], system: '5490' },
  '986': { bounds: [-178.3, -176.0, -14.5, -13.1] },
  '987': { bounds: [-155.0, -134.0, -28.0, -7.5] },
  '988': { bounds: [158.0, 172.5, -23.5, -17.5] },
};

const converters = new Map<string, proj4.Converter>();

/** The EPSG code of a system, from a text that names it (`EPSG:5490 …`, `…,LAMBERT_93`, `UTM_N20`); `null` if unknown. */
export function projectedSystem(text: string): string | null {
  const epsg = /EPSG:(\d+)/i.exec(text)?.[1];
  if (epsg && epsg in SYSTEMS) return epsg;
  const zone = /UTM[\s_-]*(?:zone)?[\s_-]*[NS]?(\d\d)/i.exec(text)?.[1];
  if (zone && zone in UTM_ZONES) return UTM_ZONES[zone] ?? null;
  return /LAMBERT[\s_-]*93/i.test(text) ? '2154' : null;
}

/**
 * The position of a site in WGS 84 degrees, from one or several pairs that each may be degrees or metres, either
 * number first: the values decide, since the register swaps its keys from record to record. `departement` bounds the
 * result; `system` (EPSG code) is that of its territory unless said. `null` when no pair falls inside the territory.
 */
export function wgs84(
  pairs: readonly Pair[],
  departement: string,
  system: string | null = null,
): Coordinates | null {
  const overseas = OVERSEAS[departement];
  const bounds = overseas?.bounds ?? MAINLAND;
  const projection = system ?? (overseas ? overseas.system : '2154');
  const degreesFirst = [...pairs.filter(isDegrees), ...pairs.filter((pair) => !isDegrees(pair))];
  for (const pair of degreesFirst) {
    for (const [x, y] of [pair, [pair[1], pair[0]] as const]) {
      const found = isDegrees(pair) ? { longitude: x, latitude: y } : unproject(x, y, projection);
      if (found && isWithin(found, bounds)) return found;
    }
  }
  return null;
}

const isDegrees = ([first, second]: Pair): boolean => Math.abs(first) <= 180 && Math.abs(second) <= 180;

function isWithin({ longitude, latitude }: Coordinates, [west, east, south, north]: Bounds): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function unproject(x: number, y: number, system: string | undefined): Coordinates | null {
  const definition = system === undefined ? undefined : SYSTEMS[system];
  if (system === undefined || definition === undefined || !Number.isFinite(x) || !Number.isFinite(y))
    return null;
  const converter = converters.get(system) ?? proj4(definition, 'EPSG:4326');
  converters.set(system, converter);
  const [longitude = Number.NaN, latitude = Number.NaN] = converter.forward([x, y]);
  // Six decimals are 10 cm: more would be the noise of the computation.
  return { longitude: Number(longitude.toFixed(6)), latitude: Number(latitude.toFixed(6)) };
}
