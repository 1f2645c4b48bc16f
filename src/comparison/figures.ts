import { type Cell, MISSING } from '../domain/cell.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { RateIndicator } from '../domain/usage-return.ts';
import {
  formatCount,
  formatDecimal,
  formatEuros,
  formatIndex,
  formatPercent,
  formatSignedEuros,
  formatSignedPoints,
} from '../format.ts';
import type { UsageMeasure } from '../observatory/usage-figures.ts';
import {
  attainmentLabel,
  INDICATOR_NAMES,
  indicatorDefinition,
  measureOf,
  respondentsOf,
  USAGE_TERMS,
} from '../wording/usage.ts';
import type { ComparedTerritory } from './compared-territory.ts';
import {
  type ComparedFigure,
  countFigure,
  euroFigure,
  millionthFigure,
  ratioFigure,
  wordFigure,
} from './figure.ts';

/** ESSMS, coverage and projects, then money, then balance, then context: one line of the table each. */
export const FIGURES = {
  essms: countFigure('ESSMS', 'essms', formatCount, (row) => row.essmsCount),
  coverage: ratioFigure('Couverture', 'taux-couverture', formatPercent, (row) => row.coverage),
  covered: countFigure('ESSMS dans un projet', 'taux-couverture', formatCount, (row) => row.coveredCount),
  conventioned: {
    ...countFigure(
      'dont projet conventionné',
      'taux-couverture',
      formatCount,
      (row) => row.conventionedCount,
    ),
    of: 'ESSMS dans un projet',
  },
  isolated: countFigure('ESSMS isolés', 'isoles', formatCount, (row) => row.isolatedCount),
  projects: countFigure('Projets', null, formatCount, (row) => row.projectCount),
  signed: euroFigure('Montant engagé', 'montant-conventionne', formatEuros, (row) => row.signedAmount),
  paid: euroFigure(
    'Montant versé, projets abandonnés compris',
    'montant-verse',
    formatEuros,
    (row) => row.paidAmount,
  ),
  paidShare: ratioFigure('Part versée', 'part-versee', formatPercent, (row) => row.paidShare),
  perEssms: euroFigure(
    'Montant engagé par ESSMS',
    'euros-par-essms',
    formatEuros,
    (row) => row.amountPerEssms,
  ),
  meanGap: euroFigure('Écart à la moyenne', 'ecart-moyenne', formatSignedEuros, (row) => row.meanGap),
  index: millionthFigure('Indice d’équilibre', 'indice-equilibre', formatIndex, (row) => row.balanceIndex),
  essmsShare: ratioFigure('Part des ESSMS', 'part-essms', formatPercent, (row) => row.essmsShare),
  amountShare: ratioFigure('Part des montants', 'part-montant', formatPercent, (row) => row.amountShare),
  shareGap: millionthFigure('Écart de part', 'ecart-part', formatSignedPoints, (row) => row.shareGap),
  records: countFigure(
    'Nombre de dossiers actifs',
    USAGE_TERMS.activeRecords,
    formatCount,
    (row) => row.records?.count ?? MISSING,
  ),
  population: countFigure('Population', 'densite', formatCount, (row) => row.population),
  density: ratioFigure(
    'ESSMS pour 100 000 habitants',
    'densite',
    (ratio: Ratio) => formatDecimal(ratio),
    (row) => row.densityPer100k,
  ),
  areaDensity: ratioFigure(
    'ESSMS pour 100 km²',
    'densite-km2',
    (ratio: Ratio) => formatDecimal(ratio),
    (row) => row.densityPer100km2,
  ),
} as const satisfies Readonly<Record<string, ComparedFigure>>;

/** The measure of an indicator in a territory, if any is published. */
export const measureIn = (row: ComparedTerritory, indicator: RateIndicator): UsageMeasure | undefined =>
  measureOf(row.measures, indicator);

/** The lines of the table about one indicator of usage: its rate, who answered, what is said of its target. */
export function usageFigures(indicator: RateIndicator): readonly [ComparedFigure, ...ComparedFigure[]] {
  const words =
    (say: (measure: UsageMeasure) => string) =>
    (row: ComparedTerritory): Cell<string> => {
      const measure = measureIn(row, indicator);
      return measure === undefined ? MISSING : say(measure);
    };
  const name = `${INDICATOR_NAMES[indicator].long}, taux`;
  return [
    ratioFigure(
      name,
      indicatorDefinition(indicator),
      formatPercent,
      (row) => measureIn(row, indicator)?.rate ?? MISSING,
    ),
    { ...wordFigure('ESSMS répondants', USAGE_TERMS.respondents, String, words(respondentsOf)), of: name },
    { ...wordFigure('Cible', USAGE_TERMS.attainment, String, words(attainmentLabel)), of: name },
  ];
}
