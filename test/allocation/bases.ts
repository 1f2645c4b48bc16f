import fc from 'fast-check';
import { areaParts } from '../../src/allocation/area-parts.ts';
import { allocationAreas } from '../../src/allocation/areas.ts';
import type { AllocationScenario } from '../../src/allocation/settings-codec.ts';
import type {
  Allocation,
  AllocationBase,
  AllocationSettings,
  UnsharedEnvelope,
} from '../../src/domain/allocation.ts';

/** Two régions: the four départements of the worked example, and two others, of two sectors. */
export const BASE: AllocationBase = {
  sectors: ['personnes_agees', 'domicile'],
  regions: [
    { code: '52', label: 'Pays de la Loire' },
    { code: '53', label: 'Bretagne' },
  ],
  departements: [
    {
      code: '22',
      label: 'Côtes-d’Armor',
      region: '53',
      essms: [300, 100],
      amounts: [150_000_000, 50_000_000],
    },
    { code: '29', label: 'Finistère', region: '53', essms: [500, 100], amounts: [420_000_000, 0] },
    {
      code: '35',
      label: 'Ille-et-Vilaine',
      region: '53',
      essms: [400, 300],
      amounts: [160_000_000, 200_000_000],
    },
    {
      code: '44',
      label: 'Loire-Atlantique',
      region: '52',
      essms: [600, 200],
      amounts: [500_000_000, 100_000_000],
    },
    { code: '49', label: 'Maine-et-Loire', region: '52', essms: [400, 0], amounts: [100_000_000, 0] },
    { code: '56', label: 'Morbihan', region: '53', essms: [250, 250], amounts: [60_000_000, 60_000_000] },
  ],
};

/** Bretagne alone, as a regional edition holds it. */
export const BRETAGNE: AllocationBase = {
  ...BASE,
  regions: BASE.regions.filter(({ code }) => code === '53'),
  departements: BASE.departements.filter(({ region }) => region === '53'),
};

/** 2 M€ between the départements of Bretagne, with changes. */
export const settings = (changes: Partial<AllocationSettings> = {}): AllocationSettings => ({
  area: { level: 'departement', perimeter: '53' },
  envelope: 200_000_000,
  floor: null,
  cap: null,
  overrides: [],
  sectors: [],
  ...changes,
});

/** What was shared; throws when nothing was. */
export function shared(outcome: Allocation | UnsharedEnvelope): Allocation {
  if ('missing' in outcome) throw new Error('the floors exceed the envelope');
  return outcome;
}

export const allocationsOf = ({ territories }: Allocation): Record<string, number> =>
  Object.fromEntries(territories.map(({ code, allocation }) => [code, allocation]));

const cents = fc.integer({ min: 0, max: 99_999_999_999 });

/** Any scenario of the base that can be written, sound or not. */
export const anyAllocationScenario: fc.Arbitrary<AllocationScenario> = fc
  .constantFrom(...allocationAreas(BASE))
  .chain((area) => {
    const bounds = fc.record({
      code: fc.constantFrom(...areaParts(BASE, area).map(({ code }) => code)),
      floor: fc.option(cents),
      cap: fc.option(cents),
    });
    const candidate = fc.record({
      code: fc.constantFrom(...BASE.departements.map(({ code }) => code)),
      amount: cents,
    });
    const selector = ({ code }: { code: string }) => code;
    return fc.record({
      settings: fc.record({
        area: fc.constant(area),
        envelope: cents,
        floor: fc.option(cents),
        cap: fc.option(cents),
        overrides: fc.uniqueArray(bounds, { selector, maxLength: 4 }),
        sectors: fc.subarray([...BASE.sectors]),
      }),
      candidate: fc.uniqueArray(candidate, { selector, maxLength: 4 }),
    });
  });
