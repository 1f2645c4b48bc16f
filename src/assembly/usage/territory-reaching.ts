import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import { type Cell, MISSING, SECRET } from '../../domain/cell.ts';
import type { RateIndicator } from '../../domain/usage-return.ts';
import type { TerritoryReaching } from '../../observatory/usage-figures.ts';
import { countReaching, type MeasuredEssms, measuredIn, TOGETHER, tellsWhich } from './reaching-figures.ts';
import type { UsageContext } from './usage-context.ts';
import type { UsagePlace } from './usage-places.ts';

/** A row of the table: the whole, or a part of it in one of two cuts. */
interface Part {
  readonly place: UsagePlace;
  readonly cut: 'whole' | 'sector' | 'region';
  readonly measured: readonly MeasuredEssms[];
}

/**
 * How many ESSMS reach their targets, among those that measured all of them (M-44): in the top row, its sectors and the
 * régions. Which ones is not told: of too few, or when all of them do, neither is their number, nor those that would tell
 * it by difference.
 */
export function territoryReaching(
  places: readonly UsagePlace[],
  targetOf: (indicator: RateIndicator) => number | null,
  context: UsageContext,
): TerritoryReaching[] {
  const parts = places.flatMap((place): Part[] => {
    const cut = cutOf(place);
    return cut === null ? [] : [{ place, cut, measured: measuredIn(place, targetOf, context) }];
  });
  const allFive = cells(parts, TOGETHER.allFive, context.settings);
  const dui = cells(parts, TOGETHER.dui, context.settings);
  const socle = cells(parts, TOGETHER.socle, context.settings);
  return parts.flatMap(({ place: { territory, sector }, measured }, index): TerritoryReaching[] => {
    if (territory === null) return [];
    const counts = {
      measured: measured.length,
      allFive: allFive[index] ?? MISSING,
      dui: dui[index] ?? MISSING,
      socle: socle[index] ?? MISSING,
    };
    return [{ territoryType: territory.type, territoryCode: territory.code, sector, ...counts }];
  });
}

function cutOf({ territory, sector }: UsagePlace): Part['cut'] | null {
  if (territory?.parentKey === null) return sector === 'tous' ? 'whole' : 'sector';
  return territory?.type === 'region' && sector === 'tous' ? 'region' : null;
}

/** The numbers of the rows for some targets, those that would tell which ESSMS reach them being hidden. */
function cells(
  parts: readonly Part[],
  indicators: readonly RateIndicator[],
  settings: DisclosureSettings,
): Cell<number>[] {
  const hidden = new Set(parts.filter(({ measured }) => tellsWhich(measured, indicators, settings)));
  for (const cut of ['sector', 'region'] as const) {
    for (const part of toldByDifference(parts, cut, { hidden, indicators, settings })) hidden.add(part);
  }
  return parts.map((part) => {
    if (part.measured.length === 0) return MISSING;
    return hidden.has(part) ? SECRET : countReaching(part.measured, indicators);
  });
}

/** The parts of a cut, the smallest first, that the whole would let tell what is hidden of it. */
function toldByDifference(
  parts: readonly Part[],
  cut: Part['cut'],
  terms: { hidden: ReadonlySet<Part>; indicators: readonly RateIndicator[]; settings: DisclosureSettings },
): Part[] {
  const whole = parts.find((part) => part.cut === 'whole');
  if (whole === undefined || terms.hidden.has(whole)) return [];
  const told = parts
    .filter((part) => part.cut === cut && part.measured.length > 0 && !terms.hidden.has(part))
    .toSorted((a, b) => a.measured.length - b.measured.length);
  for (let more = 0; more < told.length; more += 1) {
    const known = new Set(
      told.slice(more).flatMap(({ measured }) => measured.map(({ finessEt }) => finessEt)),
    );
    const rest = whole.measured.filter(({ finessEt }) => !known.has(finessEt));
    if (rest.length === 0 || !tellsWhich(rest, terms.indicators, terms.settings)) return told.slice(0, more);
  }
  return told;
}
