import { allocate } from '../../allocation/allocate.ts';
import { amountPerEssms, areaParts, areaTerritories } from '../../allocation/area-parts.ts';
import { allocationAreas } from '../../allocation/areas.ts';
import { areaKey, encodeAllocation } from '../../allocation/settings-codec.ts';
import type {
  Allocation,
  AllocationArea,
  AllocationBase,
  AllocationSettings,
} from '../../domain/allocation.ts';
import { type Cell, isAbsent, NOT_APPLICABLE, UNDETERMINED } from '../../domain/cell.ts';
import type { Cents } from '../../domain/cents.ts';
import { computability, type Part } from '../../metrics/inequality.ts';
import { levelUpCost } from '../../metrics/levelling.ts';
import { type CreditsOfYear, remainingCredits } from '../../metrics/remaining-credits.ts';
import type {
  RegionCredits,
  RemainderArea,
  RemainderScenario,
  RemainingCredits,
} from '../../observatory/remainder-figures.ts';

/** Envelopes imagined, in percent of what is engaged. */
const HYPOTHESES = [5, 10, 20];

/** An envelope shared without floor nor cap, between all sectors. */
const freely = (area: AllocationArea, envelope: Cents): AllocationSettings => ({
  area,
  envelope,
  floor: null,
  cap: null,
  overrides: [],
  sectors: [],
});

function allocationOf(base: AllocationBase, area: AllocationArea, envelope: Cell<Cents>): Cell<Allocation> {
  if (isAbsent(envelope)) return envelope;
  const outcome = allocate(base, freely(area, envelope));
  return 'missing' in outcome ? UNDETERMINED : outcome;
}

function scenariosOf(
  base: AllocationBase,
  area: AllocationArea,
  { whole, remaining, cost }: { whole: Part; remaining: Cell<Cents>; cost: Cell<Cents> },
): RemainderScenario[] {
  const engaged = whole.amount;
  const scenario = (
    about: Omit<RemainderScenario, 'address' | 'allocation' | 'perEssmsAfter'>,
  ): RemainderScenario => {
    const { envelope } = about;
    const perEssmsAfter = isAbsent(envelope)
      ? envelope
      : amountPerEssms({ ...whole, amount: engaged + envelope });
    const address = isAbsent(envelope)
      ? null
      : encodeAllocation({ settings: freely(area, envelope), candidate: [] });
    return { ...about, address, allocation: allocationOf(base, area, envelope), perEssmsAfter };
  };
  return [
    scenario({
      id: 'enveloppe_restante',
      kind: 'enveloppe_restante',
      percent: null,
      envelope: isAbsent(remaining) ? remaining : Math.max(0, remaining),
    }),
    ...HYPOTHESES.map((percent) =>
      scenario({
        id: `hypothese_${percent}`,
        kind: 'hypothese',
        percent,
        envelope: engaged === 0 ? UNDETERMINED : Math.round((engaged * percent) / 100),
      }),
    ),
    scenario({ id: 'mise_a_niveau', kind: 'mise_a_niveau', percent: null, envelope: cost }),
  ];
}

const addParts = (a: Part, b: Part): Part => ({
  essmsCount: a.essmsCount + b.essmsCount,
  amount: a.amount + b.amount,
});

/** What remains to allocate in each area of the edition, and how it would be shared. */
export function remainderAreas(
  base: AllocationBase,
  years: readonly CreditsOfYear[],
  countryLabel: string,
): RemainderArea[] {
  const labels = new Map(base.regions.map(({ code, label }) => [code, label]));
  return allocationAreas(base).map((area) => {
    const parts = areaParts(base, area);
    const state = computability(parts);
    const whole = parts.reduce((sum: Part, part) => addParts(sum, part), { essmsCount: 0, amount: 0 });
    const region = area.perimeter === 'FR' ? null : area.perimeter;
    const { without, ...rest } = remainingCredits(years, region);
    const credits: RemainingCredits = { ...rest, without: without.map((code) => labels.get(code) ?? code) };
    const cost: Cell<Cents> =
      state === 'computable' ? levelUpCost(parts) : state === 'too_few' ? NOT_APPLICABLE : UNDETERMINED;
    return {
      ...area,
      key: areaKey(area),
      label: labels.get(area.perimeter) ?? countryLabel,
      essmsCount: whole.essmsCount,
      engaged: whole.amount,
      perEssms: amountPerEssms(whole),
      credits,
      territories: areaTerritories(parts),
      levelUpCost: cost,
      scenarios: scenariosOf(base, area, { whole, remaining: credits.remaining, cost }),
    };
  });
}

/** What remains of the credits of each région, in order of code. */
export const regionCredits = (base: AllocationBase, years: readonly CreditsOfYear[]): RegionCredits[] =>
  base.regions.map(({ code, label }) => ({ code, label, ...remainingCredits(years, code) }));
