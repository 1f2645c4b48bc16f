import type { InequalityIndices } from '../observatory/balance-figures.ts';
import { type Column, column, writeCell, writeIndex } from './column.ts';

/** The columns of the indices of inequality, wherever they are published. */
export const INEQUALITY_COLUMNS: readonly Column<InequalityIndices>[] = [
  column(
    'hoover',
    'number',
    'Indice de Hoover',
    'Part des montants à déplacer pour atteindre l’équilibre.',
    (row) => writeCell(row.hoover, writeIndex),
  ),
  column('gini', 'number', 'Indice de Gini', 'Inégalité, de 0 à 1.', (row) =>
    writeCell(row.gini, writeIndex),
  ),
  column('theil', 'number', 'Indice de Theil', 'Inégalité décomposable.', (row) =>
    writeCell(row.theil, writeIndex),
  ),
  column(
    'theil_inter',
    'number',
    'Theil entre régions',
    'Part de l’indice entre régions (départements de France).',
    (row) => writeCell(row.theilBetween, writeIndex),
  ),
  column(
    'theil_intra',
    'number',
    'Theil dans les régions',
    'Part de l’indice à l’intérieur des régions.',
    (row) => writeCell(row.theilWithin, writeIndex),
  ),
];
