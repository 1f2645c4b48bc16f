import type { AllocationBase } from '../domain/allocation.ts';
import type { Cents } from '../domain/cents.ts';
import type { RemainderFigures } from '../observatory/remainder-figures.ts';
import { firstEnvelope, firstEnvelopeHelp } from './remainder.ts';

/** What is said of an area: its name, the envelope that the scenario proposes, and where that comes from. */
export interface AreaData {
  readonly key: string;
  readonly label: string;
  readonly envelope: Cents;
  readonly help: string;
}

/** All that the scenario is computed from, and told with. */
export interface ScenarioData {
  readonly base: AllocationBase;
  /** One at least, the widest first. */
  readonly areas: readonly AreaData[];
}

declare global {
  /** What its file hands over to the script of the scenario. */
  var cadranScenario: ScenarioData | undefined;
}

/** That file, as a script that only hands data over: the page is read without it. */
export function scenarioScript({ base, areas }: Pick<RemainderFigures, 'base' | 'areas'>): string {
  const data: ScenarioData = {
    base,
    areas: areas.map((area) => ({
      key: area.key,
      label: area.label,
      envelope: firstEnvelope(area),
      help: firstEnvelopeHelp(area),
    })),
  };
  return `globalThis.cadranScenario=${JSON.stringify(data)};\n`;
}
