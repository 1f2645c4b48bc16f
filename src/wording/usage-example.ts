import { isAbsent, isPresent } from '../domain/cell.ts';
import { formatCount, formatPercent } from '../format.ts';
import type { UsageFigures, UsageMeasure } from '../observatory/usage-figures.ts';
import { counted } from './plural.ts';
import { DENOMINATOR_LABELS } from './quality-ages.ts';
import { typeset } from './typeset.ts';
import { boundsRange, INDICATOR_NAMES, indicatorDefinition, mainMeasures, withTypes } from './usage.ts';

/** The formula of a definition of usage with the numbers of this edition; `null` for those that no number tells. */
export function usageExample(
  id: string,
  { available, projectTargets, activeRecords }: UsageFigures,
  measures: readonly UsageMeasure[],
): string | null {
  if (!available) return null;
  const rows = withTypes(measures);
  switch (id) {
    case 'taux-usage':
      return rateExample(rows);
    case 'taux-reponse':
      return respondentsExample(mainMeasures(measures));
    case 'bornes-usage':
      return boundsExample(rows);
    case 'cibles-reunies': {
      const judged = projectTargets.filter(({ allReached }) => allReached !== null);
      const reached = judged.filter(({ allReached }) => allReached === 'oui').length;
      return `${counted(reached, 'projet', 'projets')} sur ${formatCount(judged.length)} que l’on peut juger`;
    }
    case 'dui-actifs':
      return activeRecords.latest === null || isAbsent(activeRecords.latest.count)
        ? null
        : counted(activeRecords.latest.count, 'dossier', 'dossiers');
    default:
      return rateExample(rows.filter(({ indicator }) => indicatorDefinition(indicator) === id));
  }
}

/** "Agenda : 31 493 ÷ 37 649 = 83,6 %" */
function rateExample(rows: readonly UsageMeasure[]): string | null {
  const row = rows.find(({ rate }) => isPresent(rate));
  if (row === undefined || isAbsent(row.rate)) return null;
  const { numerator, denominator } = row.rate;
  return typeset(
    `${nameOf(row)} : ${formatCount(numerator)} ÷ ${formatCount(denominator)} = ${formatPercent(row.rate)}`,
  );
}

function respondentsExample([row]: readonly UsageMeasure[]): string | null {
  if (row === undefined || row.expected === 0) return null;
  const share = formatPercent({ numerator: row.respondents, denominator: row.expected });
  return typeset(
    `${nameOf(row)} : ${formatCount(row.respondents)} ÷ ${formatCount(row.expected)} = ${share}`,
  );
}

function boundsExample(rows: readonly UsageMeasure[]): string | null {
  const row = rows.find(({ lowerBound, upperBound }) => isPresent(lowerBound) && isPresent(upperBound));
  return row === undefined ? null : typeset(`${nameOf(row)} : ${boundsRange(row)}`);
}

const nameOf = ({ indicator, denominatorType }: UsageMeasure): string => {
  const name = INDICATOR_NAMES[indicator].short;
  return denominatorType === 'tous' ? name : `${name} (${DENOMINATOR_LABELS[denominatorType]})`;
};
