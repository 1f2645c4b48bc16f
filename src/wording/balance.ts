import { type Cell, isAbsent, isPresent } from '../domain/cell.ts';
import type { TerritoryType } from '../domain/territory.ts';
import { formatCoefficient, formatEuros, formatIndex, formatPercent, formatShare } from '../format.ts';
import type { BalanceFigures, BalanceLevel, LorenzCurve, NamedCode } from '../observatory/types.ts';
import { joinNames } from './names.ts';
import { capitalized, numberWord, plural } from './plural.ts';
import { figureValue, type KeyFigure, LEVEL_WORDS, type LevelWords, levelWords } from './territory.ts';

/** An index of balance of exactly one: the share of the money is that of the ESSMS. */
const BALANCED = 1_000_000;
const MILLION = 1_000_000;

/** Why there is no index: nobody to compare, or no money yet. */
const absentBalance = ({ level, status }: BalanceFigures): string =>
  status === 'sans_objet'
    ? `L’équilibre se mesure entre deux ${level === 'secteur' ? SECTOR_WORDS.many : 'territoires'} au moins : la question ne se pose pas ici.`
    : 'Aucun montant n’est encore engagé : l’équilibre ne peut pas être mesuré.';

const UNITS: Readonly<Record<BalanceLevel, string>> = {
  region: 'chaque région',
  departement: 'chaque département',
  epci: 'chaque intercommunalité',
  secteur: 'chaque secteur',
};

/** The index of Hoover in words : the money that would have to be elsewhere. */
export function hooverSentence(balance: BalanceFigures | undefined): string {
  if (!balance) return '';
  if (isAbsent(balance.hoover)) return absentBalance(balance);
  const unit = UNITS[balance.level];
  if (balance.hoover === 0) return `${capitalized(unit)} reçoit exactement selon ses ESSMS.`;
  return `Pour que ${unit} reçoive selon ses ESSMS, ${formatShare(balance.hoover)} des montants devraient être ailleurs.`;
}

/** What separates the least from the most funded, in words and by name. */
export function spreadSentence(balance: BalanceFigures | undefined): string {
  if (!balance || isAbsent(balance.minPerEssms) || isAbsent(balance.maxPerEssms)) return '';
  const { level, minPerEssms, maxPerEssms, leastFunded, mostFunded } = balance;
  const { one, gender } =
    level === 'secteur' ? SECTOR_WORDS : levelWords(level, [...leastFunded, ...mostFunded]);
  const most = `${gender === 'f' ? 'la plus dotée' : 'le plus doté'}${named(mostFunded)}`;
  const high = formatEuros(maxPerEssms);
  if (minPerEssms === 0) {
    const alone = gender === 'f' ? 'une' : 'un';
    const names = leastFunded.map(({ label }) => label);
    const without =
      names.length > 0
        ? `Sans financement : ${joinNames(names)}`
        : `Au moins ${alone} ${one} est sans financement`;
    return `${without} ; ${most} reçoit ${high} par ESSMS.`;
  }
  const least = gender === 'f' ? `La ${one} la moins dotée` : `Le ${one} le moins doté`;
  return `${least}${named(leastFunded)} reçoit ${formatEuros(minPerEssms)} par ESSMS, ${most} ${high}.`;
}

const SECTOR_WORDS = { one: 'secteur', many: 'secteurs', gender: 'm' } as const;

const named = (parts: readonly NamedCode[]): string =>
  parts.length === 0 ? '' : ` (${joinNames(parts.map(({ label }) => label))})`;

/** The split of the inequality between and within régions, in words; empty when it has none. */
export function theilSentence(balance: BalanceFigures | undefined): string {
  if (!balance || isAbsent(balance.theilBetween) || isAbsent(balance.theilWithin) || isAbsent(balance.theil))
    return '';
  const { theil, theilBetween, theilWithin } = balance;
  const where =
    theilBetween > theilWithin
      ? 'surtout entre les régions'
      : theilBetween < theilWithin
        ? 'surtout à l’intérieur des régions'
        : 'autant entre les régions qu’à l’intérieur';
  return `L’inégalité entre départements se joue ${where} : indice de Theil de ${formatCoefficient(theil)}, dont ${formatCoefficient(theilBetween)} entre régions et ${formatCoefficient(theilWithin)} à l’intérieur.`;
}

/** What the sentences about the ranking need of a row: a territory, or a sector. */
interface Indexed {
  readonly code?: string;
  readonly label: string;
  readonly balanceIndex: Cell<number>;
}

interface Known {
  readonly label: string;
  readonly index: number;
}

/** The rows whose index is known, the least funded first. */
function ranked(rows: readonly Indexed[]): readonly Known[] {
  return rows
    .flatMap(({ label, balanceIndex }) => (isPresent(balanceIndex) ? [{ label, index: balanceIndex }] : []))
    .toSorted((a, b) => a.index - b.index || a.label.localeCompare(b.label, 'fr'));
}

/** "Six régions sur dix-huit reçoivent moins que leur part" */
export function shareTitle(rows: readonly Indexed[], type: TerritoryType | 'secteur'): string {
  const sorted = ranked(rows);
  const words = type === 'secteur' ? SECTOR_WORDS : levelWords(type, rows);
  if (sorted.length === 0) return `L’équilibre entre ${words.many} n’est pas calculable`;
  if (sorted.length === 1) return onlyOneTitle(words);
  const below = sorted.filter(({ index }) => index < BALANCED).length;
  if (below === 0) return noneBelowTitle(sorted, words);
  const subject = `${numberWord(below, words.gender)} ${plural(below, words.one, words.many)}`;
  const verb = plural(below, 'reçoit moins que sa part', 'reçoivent moins que leur part');
  return `${capitalized(subject)} sur ${numberWord(sorted.length, words.gender)} ${verb}`;
}

/** What stands for the title of a comparison when one alone has ESSMS: whatever it receives, it is no balance. */
export const onlyOneTitle = ({ one, gender }: Pick<LevelWords, 'one' | 'gender'>): string =>
  `${gender === 'f' ? 'Une seule' : 'Un seul'} ${one} compte des ESSMS : aucun partage n’est à comparer`;

/** They can all be above their part: ESSMS of no known place have a part too, and may receive nothing. */
function noneBelowTitle(rows: readonly Known[], { one, many, gender }: LevelWords): string {
  return rows.every(({ index }) => index === BALANCED)
    ? `${gender === 'f' ? 'Toutes les' : 'Tous les'} ${many} reçoivent exactement leur part`
    : `${gender === 'f' ? 'Aucune' : 'Aucun'} ${one} ne reçoit moins que sa part`;
}

/** The question of balance answered: how far from it, and how many are under their part where that can be told. */
export function balanceAnswer(
  balance: BalanceFigures | undefined,
  rows: readonly Indexed[],
  level: TerritoryType,
): string {
  const measure = hooverSentence(balance);
  return balance && isAbsent(balance.hoover) ? measure : `${measure} ${shareTitle(rows, level)}.`.trim();
}

/** One sentence read on the ranking: its ends, by name. */
export function shareReading(rows: readonly Indexed[]): string {
  const sorted = ranked(rows);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (!least || !most) return 'Aucun indice d’équilibre n’est calculable.';
  if (sorted.length === 1)
    return `Un seul indice est calculable : ${least.label} (${formatIndex(least.index)}).`;
  if (least.index === most.index) return 'Tous les indices sont égaux.';
  const nothing = sorted.filter(({ index }) => index === 0);
  const low =
    nothing.length > 1
      ? `Sans aucun montant : ${joinNames(nothing.map(({ label }) => label))}`
      : `Indice le plus bas : ${least.label} (${formatIndex(least.index)})`;
  return `${low} ; le plus haut : ${most.label} (${formatIndex(most.index)}).`;
}

/** Title of a Lorenz curve: what the less funded half of the ESSMS receives. */
export function lorenzTitle(balance: BalanceFigures | undefined): string {
  if (!balance || isAbsent(balance.hoover)) return 'La courbe ne peut pas être tracée';
  if (balance.hoover === 0) return 'Les montants suivent exactement les ESSMS';
  return `${formatShare(balance.hoover)} des montants ne sont pas là où sont les ESSMS`;
}

/** One sentence read on the curve: the last point at or under half of the ESSMS, the least funded ones. */
export function lorenzReading(curve: LorenzCurve): string {
  const point =
    curve.points.findLast(({ essmsShare }) => essmsShare > 0 && essmsShare <= 0.5) ??
    curve.points.find(({ essmsShare }) => essmsShare > 0);
  if (!point) return 'La courbe n’a aucun point.';
  return `Les territoires les moins dotés qui réunissent ${formatShare(point.essmsShare)} des ESSMS reçoivent ${formatShare(point.amountShare)} des montants.`;
}

/** A share of a point, as the tables of territories print theirs: what is something never reads 0. */
export const cumulatedShare = (share: number): string =>
  formatPercent({ numerator: Math.round(share * MILLION), denominator: MILLION });

/** Codes of the points named on a curve: where it is farthest from the diagonal, and the most funded one before the end. */
export function namedPoints(curve: LorenzCurve): ReadonlySet<string> {
  const inner = curve.points.filter(({ essmsShare }) => essmsShare > 0).slice(0, -1);
  const depth = (point: LorenzCurve['points'][number]): number => point.essmsShare - point.amountShare;
  const farthest = inner.reduce<(typeof inner)[number] | undefined>(
    (best, point) => (best === undefined || depth(point) > depth(best) ? point : best),
    undefined,
  );
  return new Set(farthest === undefined ? [] : [farthest.code]);
}

/** Between what a row of indices measures. */
export function balanceLevelLabel({ level }: BalanceFigures): string {
  return level === 'secteur' ? 'secteurs' : LEVEL_WORDS[level].many;
}

/** Which territories the indices leave out, having no ESSMS; empty when there is none. */
export function excludedSentence({ level, excluded }: BalanceFigures): string {
  if (excluded.length === 0 || level === 'secteur') return '';
  const { one, many } = LEVEL_WORDS[level];
  const start = `${capitalized(numberWord(excluded.length, LEVEL_WORDS[level].gender))} ${plural(excluded.length, one, many)}`;
  return `${start} sans ESSMS, hors des indices : ${joinNames(excluded, 12)}.`;
}

/** The index of Hoover at each level, as the figures that open the page. */
export function balanceKeyFigures(rows: readonly BalanceFigures[]): readonly KeyFigure[] {
  return rows.map((row) => ({
    label: `Entre ${balanceLevelLabel(row)}`,
    definition: 'hoover',
    ...figureValue(row.hoover, formatShare),
    detail: isPresent(row.hoover) ? 'des montants devraient être ailleurs' : '',
    comparisons: [],
  }));
}
