import { areaKey } from '../../allocation/settings-codec.ts';
import type { AllocationArea, AllocationBase } from '../../domain/allocation.ts';
import type { Cents } from '../../domain/cents.ts';

/** What the page says of an area: its name, the envelope it proposes, and where that comes from. */
export interface AreaData {
  readonly key: string;
  readonly label: string;
  readonly envelope: Cents;
  readonly help: string;
}

/** All that the page holds for the scenario. */
export interface PageData {
  readonly base: AllocationBase;
  /** One at least, the widest first. */
  readonly areas: readonly AreaData[];
}

/** What the page says of an area. */
export function dataOf({ areas }: PageData, area: AllocationArea): AreaData {
  const found = areas.find(({ key }) => key === areaKey(area));
  if (found === undefined) throw new Error(`missing area: ${areaKey(area)}`);
  return found;
}
