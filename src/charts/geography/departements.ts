import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import topology from '../../../data/reference/geographie/departements.topo.json' with { type: 'json' };

export interface DepartementProperties {
  readonly name: string;
  /** INSEE code of its région. */
  readonly region: string;
}

export type DepartementShape = (Polygon<DepartementProperties> | MultiPolygon<DepartementProperties>) & {
  id: string;
};

export type DepartementTopology = Topology<{ departements: GeometryCollection<DepartementProperties> }>;

/** The 101 départements in longitude and latitude: see `data/reference/geographie/README.md`. */
export const DEPARTEMENTS = topology as unknown as DepartementTopology;

/** Shapes of the départements, in order of code. */
export const DEPARTEMENT_SHAPES = DEPARTEMENTS.objects.departements.geometries as DepartementShape[];

export const departementName = ({ id, properties }: DepartementShape): string => properties?.name ?? id;

/** The five overseas départements, from west to east. */
export const OVERSEAS = ['971', '972', '973', '974', '976'] as const;

export function isOverseas(code: string): boolean {
  return (OVERSEAS as readonly string[]).includes(code);
}
