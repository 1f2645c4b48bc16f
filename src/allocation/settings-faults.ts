import type { AllocationSettings, CandidateAmount, TerritoryBounds } from '../domain/allocation.ts';
import type { FieldFault } from '../domain/field-fault.ts';
import { boundsOf } from './allocate.ts';
import type { AllocationScenario } from './settings-codec.ts';

const ABOVE = 'Le plancher dépasse le plafond : baissez l’un ou relevez l’autre.';
const TWICE = 'Ce territoire a déjà une ligne plus haut : gardez-en une.';
const NO_BOUND = 'Donnez un plancher, un plafond ou les deux, ou retirez cette ligne.';

const commonFaults = ({ floor, cap }: AllocationSettings): FieldFault[] =>
  floor !== null && cap !== null && floor > cap ? [{ field: 'plancher', message: ABOVE }] : [];

const isTwice = (rows: readonly { readonly code: string }[], index: number): boolean =>
  rows.findIndex(({ code }) => code === rows[index]?.code) < index;

function boundsFault(settings: AllocationSettings, bounds: TerritoryBounds): Omit<FieldFault, 'row'> | null {
  if (bounds.floor === null && bounds.cap === null) return { field: 'plancher_propre', message: NO_BOUND };
  const { floor, cap } = boundsOf(settings, bounds.code);
  return cap !== null && floor > cap ? { field: 'plancher_propre', message: ABOVE } : null;
}

const overrideFaults = (settings: AllocationSettings): FieldFault[] =>
  settings.overrides.flatMap((bounds, row): FieldFault[] => {
    if (isTwice(settings.overrides, row)) return [{ field: 'territoire', row, message: TWICE }];
    const fault = boundsFault(settings, bounds);
    return fault === null ? [] : [{ ...fault, row }];
  });

const candidateFaults = (candidate: readonly CandidateAmount[]): FieldFault[] =>
  candidate.flatMap((_, row) =>
    isTwice(candidate, row) ? [{ field: 'departement', row, message: TWICE }] : [],
  );

/** What contradicts itself in a scenario, field by field, in the order of the form; empty when it can be computed. */
export const allocationFaults = ({ settings, candidate }: AllocationScenario): FieldFault[] => [
  ...commonFaults(settings),
  ...overrideFaults(settings),
  ...candidateFaults(candidate),
];
