import { type Cell, isAbsent, MISSING, NOT_APPLICABLE } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { EnvelopeConsumption } from '../domain/envelope-consumption.ts';
import type { Envelope } from '../domain/project.ts';
import { ratioOr } from './cell-ratio.ts';

/** Money engaged by a convention, where it goes. */
export interface EngagedPart {
  /** Year of the convention. */
  readonly year: number;
  /** INSEE code of the région or `COM`; `null` when the ESSMS is not located. */
  readonly region: string | null;
  readonly national: boolean;
  readonly amount: Cents;
}

/** The consumption of the envelopes of one year, in order of code, the national reserve last. */
export interface ConsumptionOfYear {
  readonly year: number;
  readonly rows: readonly EnvelopeConsumption[];
}

/** Place of what no région holds. */
const UNLOCATED = 'non_localise';

/**
 * What was engaged of each envelope, year by year, the latest first. The envelope of a région is what was opened plus what
 * was redistributed to it; the national reserve stands apart, beside the projects of the national desk, which are in
 * their régions too. `envelopes` is `null` when none is known.
 */
export function envelopeConsumption(
  envelopes: readonly Envelope[] | null,
  engaged: readonly EngagedPart[],
): ConsumptionOfYear[] {
  const notified = Map.groupBy(envelopes ?? [], ({ year }) => year);
  const signed = Map.groupBy(engaged, ({ year }) => year);
  const years = [...new Set([...notified.keys(), ...signed.keys()])].sort((a, b) => b - a);
  return years.map((year) => ({ year, rows: rowsOf(notified.get(year) ?? [], signed.get(year) ?? []) }));
}

function rowsOf(envelopes: readonly Envelope[], engaged: readonly EngagedPart[]): EnvelopeConsumption[] {
  const national = envelopes.filter(({ type }) => type === 'nationale');
  const byRegion = Map.groupBy(
    envelopes.filter(({ type }) => type !== 'nationale'),
    ({ region }) => region ?? UNLOCATED,
  );
  const byPlace = Map.groupBy(engaged, ({ region }) => region ?? UNLOCATED);
  const places = [...new Set([...byRegion.keys(), ...byPlace.keys()])].sort();
  const rows = places.map((code) =>
    consumption('regionale', code, byRegion.get(code) ?? [], byPlace.get(code) ?? []),
  );
  if (national.length === 0) return rows;
  return [
    ...rows,
    consumption(
      'nationale',
      'FR',
      national,
      engaged.filter((part) => part.national),
    ),
  ];
}

function consumption(
  kind: EnvelopeConsumption['kind'],
  code: string,
  envelopes: readonly Envelope[],
  engaged: readonly EngagedPart[],
): EnvelopeConsumption {
  const signed = total(engaged);
  const noEnvelope = code === UNLOCATED ? NOT_APPLICABLE : MISSING;
  const envelope: Cell<Cents> = envelopes.length === 0 ? noEnvelope : total(envelopes);
  return {
    kind,
    code,
    envelope,
    redistributed: total(envelopes.filter(({ type }) => type === 'redistribution')),
    signed,
    signedNational: total(engaged.filter(({ national }) => national)),
    rate: isAbsent(envelope) ? envelope : ratioOr(signed, envelope, NOT_APPLICABLE),
  };
}

const total = (parts: readonly { readonly amount: Cents }[]): Cents =>
  parts.reduce((sum, { amount }) => sum + amount, 0);
