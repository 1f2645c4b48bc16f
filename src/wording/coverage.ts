import { type Cell, isPresent } from '../domain/cell.ts';
import { type Ratio, ratioMillionths } from '../domain/ratio.ts';
import type { TerritoryType } from '../domain/territory.ts';
import { formatPercent } from '../format.ts';
import { capitalized, numberWord, plural } from './plural.ts';
import { LEVEL_WORDS, levelWords } from './territory.ts';

/** What the sentences about coverage need of a row: a territory, or a sector. */
interface Covered {
  readonly code?: string;
  readonly label: string;
  readonly coverage: Cell<Ratio>;
}

interface Known {
  readonly label: string;
  readonly percent: string;
  readonly millionths: number;
}

/** The rows whose coverage is known, the highest first. */
function ranked(rows: readonly Covered[]): readonly Known[] {
  return rows
    .flatMap(({ label, coverage }) =>
      isPresent(coverage)
        ? [{ label, percent: formatPercent(coverage), millionths: ratioMillionths(coverage) }]
        : [],
    )
    .toSorted((a, b) => b.millionths - a.millionths || a.label.localeCompare(b.label, 'fr'));
}

/** Title of a picture of coverage: how far apart the territories are. */
export function coverageTitle(rows: readonly Covered[], type: TerritoryType): string {
  const sorted = ranked(rows);
  const [first] = sorted;
  const last = sorted.at(-1);
  const { one, many, gender } = LEVEL_WORDS[type];
  if (!first || !last) return `La couverture des ${many} n’est pas calculable`;
  if (sorted.length === 1) return `${first.label} : ${first.percent} des ESSMS dans un projet sélectionné`;
  if (first.millionths === last.millionths) {
    return `${gender === 'f' ? 'Toutes les' : 'Tous les'} ${many} ont la même couverture : ${first.percent}`;
  }
  const article = gender === 'f' ? 'une' : 'un';
  return `D’${article} ${one} à l’autre, la couverture va de ${last.percent} à ${first.percent}`;
}

/** One sentence read on the picture: its ends, by name. */
export function coverageReading(rows: readonly Covered[], type: TerritoryType): string {
  const sorted = ranked(rows);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return 'Aucun territoire n’a de couverture calculable.';
  const highest = `${first.label} (${first.percent})`;
  if (sorted.length === 1) return `Un seul territoire est représenté : ${highest}.`;
  if (first.millionths === last.millionths) return 'Aucun territoire ne se distingue.';
  const untouched = sorted.filter(({ millionths }) => millionths === 0).length;
  if (untouched > 1) {
    const { many, gender } = levelWords(type, rows);
    const without = `${numberWord(untouched, gender)} ${many} n’ont aucun ESSMS dans un projet`;
    return `Couverture la plus haute : ${highest} ; ${without}.`;
  }
  return `Couverture la plus haute : ${highest} ; la plus basse : ${last.label} (${last.percent}).`;
}

/** Title of the bars of coverage: how many are under the territory that holds them. */
export function underWholeTitle(rows: readonly Covered[], type: TerritoryType, whole: Covered): string {
  const sorted = ranked(rows);
  const { one, many, gender } = levelWords(type, rows);
  if (sorted.length === 0 || !isPresent(whole.coverage))
    return `La couverture des ${many} n’est pas calculable`;
  const mean = ratioMillionths(whole.coverage);
  const under = sorted.filter(({ millionths }) => millionths < mean).length;
  const level = `sous la couverture de l’ensemble (${formatPercent(whole.coverage)})`;
  if (under === 0) return `${gender === 'f' ? 'Aucune' : 'Aucun'} ${one} n’est ${level}`;
  const subject = `${capitalized(numberWord(under, gender))} ${plural(under, one, many)}`;
  return `${subject} sur ${numberWord(sorted.length, gender)} ${plural(under, 'est', 'sont')} ${level}`;
}
