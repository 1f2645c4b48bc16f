import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Coordinates } from '../domain/essms.ts';
import type { Location } from '../domain/territory.ts';
import { Random } from './random.ts';

type Point = readonly [longitude: number, latitude: number];
type Ring = readonly Point[];

type DepartementTopology = Topology<{ departements: GeometryCollection }>;

const load = createRequire(import.meta.url);

/** Centres of the collectivités d'outre-mer, which the outline of the départements does not draw. */
const FAR_CENTRES: Readonly<Record<string, Point>> = {
  '975': [-56.2, 46.78],
  '977': [-62.83, 17.9],
  '978': [-63.06, 18.07],
  '986': [-176.2, -13.29],
};

/** How far the communes of an EPCI, and the sites of a commune, stand from its centre, in degrees. */
const EPCI_RADIUS = 0.12;
const COMMUNE_RADIUS = 0.012;

function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  let previous = ring.at(-1) as Point;
  for (const current of ring) {
    const crosses = current[1] > y !== previous[1] > y;
    const slope = (previous[0] - current[0]) / (previous[1] - current[1]);
    if (crosses && x < current[0] + slope * (y - current[1])) inside = !inside;
    previous = current;
  }
  return inside;
}

/** The outer ring of each département, the largest one where islands make several. */
function outlines(): Map<string, Ring> {
  const topology = load('../../data/reference/geographie/departements.topo.json') as DepartementTopology;
  const collection = feature(topology, topology.objects.departements);
  return new Map(
    collection.features.map(({ id, geometry }) => {
      const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
      const rings = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : polygons.map(([ring]) => ring);
      const longest = rings.reduce((best, ring) => ((ring?.length ?? 0) > (best?.length ?? 0) ? ring : best));
      return [String(id), (longest ?? []) as unknown as Ring];
    }),
  );
}

function pointInside(ring: Ring, random: Random): Point {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const point: Point = [random.between(west, east), random.between(south, north)];
    if (isInside(point, ring)) return point;
  }
  return [(west + east) / 2, (south + north) / 2];
}

function pointNear([x, y]: Point, radius: number, random: Random): Point {
  return [x + (random.bell() - 0.5) * 2 * radius, y + (random.bell() - 0.5) * 2 * radius];
}

/**
 * Gives plausible coordinates: inside the département, the communes of an EPCI near each other and the sites of a
 * commune close together. They are invented: nothing of the real place is known but its département.
 */
export function createLocator(seed: number): (location: Location, finessEt: string) => Coordinates {
  const rings = outlines();
  const centres = new Map<string, Point>();

  const remember = (key: string, make: (random: Random) => Point): Point => {
    const known = centres.get(key) ?? make(new Random(seed, 'lieu', key));
    centres.set(key, known);
    return known;
  };

  const communeCentre = ({ commune, epci, departement }: Location): Point => {
    const ring = rings.get(departement);
    const far = FAR_CENTRES[departement];
    if (far || !ring) return far ?? [0, 0];
    const around = remember(`${departement} ${epci}`, (random) => pointInside(ring, random));
    return remember(commune, (random) => {
      const near = pointNear(around, EPCI_RADIUS, random);
      return isInside(near, ring) ? near : around;
    });
  };

  return (location, finessEt) => {
    const [longitude, latitude] = pointNear(
      communeCentre(location),
      COMMUNE_RADIUS,
      new Random(seed, 'site', finessEt),
    );
    const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;
    return { longitude: round(longitude), latitude: round(latitude) };
  };
}
