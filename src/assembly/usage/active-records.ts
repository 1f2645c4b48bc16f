import { hasFewContributors, isSmallCount } from '../../disclosure/primary-rules.ts';
import { type Cell, isPresent, MISSING, NOT_APPLICABLE, SECRET } from '../../domain/cell.ts';
import { endOfMonth, type IsoDate } from '../../domain/iso-date.ts';
import type { NationalObjective } from '../../domain/objectives.ts';
import { packLimit } from '../../domain/packed-date.ts';
import { ratioOr } from '../../metrics/cell-ratio.ts';
import { NO_ANSWER, type UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import type { ActiveRecords, ActiveRecordsPoint } from '../../observatory/usage-figures.ts';
import type { Scope } from '../scope.ts';
import { MonthlyAnswers } from './monthly-answers.ts';
import { isBound, type UsageContext } from './usage-context.ts';
import type { UsageProgramme } from './usage-programme.ts';

/** Active files against the national objective (M-50 to M-52); a region's are a contribution to it. */
export function activeRecords(
  points: readonly ActiveRecordsPoint[],
  { programme, scope, usage }: { programme: UsageProgramme; scope: Scope; usage: UsageContext },
): ActiveRecords {
  const objective = programme.objectives.activeRecords;
  const isTop = ({ territoryType, territoryCode }: ActiveRecordsPoint) =>
    `${territoryType}:${territoryCode}` === scope.topKey;
  const top = points.filter(isTop);
  const latest = top.at(-1) ?? null;
  const atObjective =
    objective && (top.find(({ month }) => isLookedAtOn(month, objective.date, programme.dataDate)) ?? null);
  return {
    points,
    objective: objective && { value: objective.value, date: objective.date, source: objective.source },
    latest,
    atObjective,
    highestReading: highestReading(atObjective, objective, { programme, scope, usage }),
    national: scope.region === null,
    contributions: contributions(points, latest, scope),
  };
}

/** Whether the point of a month is the state on a day: that of its last day, or of the data. */
const isLookedAtOn = (month: IsoDate, day: IsoDate, dataDate: IsoDate): boolean =>
  month === day || (day === dataDate && month === endOfMonth(day));

function contributions(
  points: readonly ActiveRecordsPoint[],
  latest: ActiveRecordsPoint | null,
  scope: Scope,
): ActiveRecords['contributions'] {
  const level = scope.region === null ? 'region' : 'departement';
  return points
    .filter(({ month, territoryType, territoryCode }) => {
      if (month !== latest?.month) return false;
      return territoryType === level || (territoryType === 'non_localise' && territoryCode === level);
    })
    .map(({ territoryType, territoryCode, count }) => {
      const whole = latest?.count ?? MISSING;
      const share = !isPresent(count)
        ? count
        : isPresent(whole)
          ? ratioOr(count, whole, NOT_APPLICABLE)
          : whole;
      return { territoryType, territoryCode, count, share };
    });
}

/**
 * The other reading of the objective: the highest value that each ESSMS declared up to its date. Hidden when the ESSMS
 * that it differs for are too few.
 */
function highestReading(
  atObjective: ActiveRecordsPoint | null,
  objective: NationalObjective | null,
  { programme, scope, usage }: { programme: UsageProgramme; scope: Scope; usage: UsageContext },
): Cell<number> {
  const { timelines, settings } = usage;
  if (objective === null || atObjective === null || timelines === null) return MISSING;
  if (!isPresent(atObjective.count)) return atObjective.count;
  let added = 0;
  const higher = [];
  const answers = new MonthlyAnswers(programme, scope, { timelines, days: [objective.date] });
  for (const [index, essms] of answers.essms.entries()) {
    const { finessEt, finessEj } = essms;
    if (!isBound(usage, 'dossiers_actifs', essms)) continue;
    const row = answers.row(index, 0, 'dossiers_actifs');
    const last = row === NO_ANSWER ? 0 : timelines.numerator(row);
    const highest = highestUntil(timelines, finessEt, objective.date);
    if (!answers.isMember(index, 0) || highest <= last) continue;
    added += highest - last;
    higher.push({ finessEt, organisation: finessEj });
  }
  const tells = added > 0 && (isSmallCount(added, settings) || hasFewContributors(higher, settings));
  return tells ? SECRET : atObjective.count + added;
}

function highestUntil(timelines: UsageTimelines, finessEt: string, date: IsoDate): number {
  let highest = 0;
  for (const row of timelines.measures(finessEt, 'dossiers_actifs')) {
    if (timelines.measuredOn(row) <= packLimit(date)) highest = Math.max(highest, timelines.numerator(row));
  }
  return highest;
}
