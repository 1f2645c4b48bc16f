import { areaKey } from '../../allocation/settings-codec.ts';
import type { AllocationArea } from '../../domain/allocation.ts';
import type { AreaData, ScenarioData } from '../../wording/scenario-data.ts';

/** What is said of an area. */
export function dataOf({ areas }: ScenarioData, area: AllocationArea): AreaData {
  const found = areas.find(({ key }) => key === areaKey(area));
  if (found === undefined) throw new Error(`missing area: ${areaKey(area)}`);
  return found;
}
