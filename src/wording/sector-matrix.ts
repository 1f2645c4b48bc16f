import { type Cell, isPresent } from '../domain/cell.ts';
import type { TerritoryType } from '../domain/territory.ts';
import { formatCount } from '../format.ts';
import { plural } from './plural.ts';
import { levelWords } from './territory.ts';

/** A sector and its index of balance in each territory of the matrix. */
export interface MatrixSector {
  readonly label: string;
  readonly indices: readonly Cell<number>[];
}

/** Under half of its share. */
const FAR_BELOW = 500_000;

const count = (indices: readonly Cell<number>[], is: (index: number) => boolean): number =>
  indices.filter((index) => isPresent(index) && is(index)).length;

/** What the matrix says as a whole: how often a sector has less than half of its share, and which one the most often. */
export function matrixSentence(
  sectors: readonly MatrixSector[],
  type: TerritoryType,
  territories: readonly { readonly code: string }[],
): string {
  const judged = sectors.map(({ label, indices }) => ({
    label,
    all: count(indices, () => true),
    far: count(indices, (index) => index < FAR_BELOW),
  }));
  const all = judged.reduce((sum, each) => sum + each.all, 0);
  if (all === 0) return 'Aucun indice n’est calculable.';
  const far = judged.reduce((sum, each) => sum + each.far, 0);
  if (far === 0) return 'Aucun secteur ne reçoit, nulle part, moins de la moitié de sa part.';
  const [most] = judged.toSorted((a, b) => b.far - a.far || a.label.localeCompare(b.label, 'fr'));
  const { one, many } = levelWords(type, territories);
  const worst = most
    ? ` ; le plus souvent « ${most.label} », dans ${formatCount(most.far)} ${plural(most.far, one, many)} sur ${formatCount(most.all)}`
    : '';
  return `Dans ${formatCount(far)} ${plural(far, 'case', 'cases')} sur ${formatCount(all)}, le secteur reçoit moins de la moitié de sa part des montants du territoire${worst}.`;
}
