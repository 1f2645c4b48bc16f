import type { AllocatedTerritory, Allocation, AllocationArea, IndicesChange } from '../domain/allocation.ts';
import { type Cell, isPresent } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { formatCell, formatEuros, formatEurosCompact, formatShare } from '../format.ts';
import { joinNames } from './names.ts';
import { capitalized, numberWord, plural } from './plural.ts';
import { levelWords } from './territory.ts';

// What is told of an envelope shared: the same words at build and in the browser.

/** "Départements (Bretagne)" */
export const areaLabel = ({ level, perimeter }: AllocationArea, label: string): string => {
  if (level === 'region') return 'Régions';
  return perimeter === 'FR' ? 'Départements de France' : `Départements (${label})`;
};

/** "entre les régions", "entre les départements" */
export const betweenArea = ({ level }: AllocationArea): string =>
  level === 'region' ? 'entre les régions' : 'entre les départements';

/** Who receives something, in words: "sept régions sur dix-huit reçoivent une part" */
function receiversClause({ level }: AllocationArea, territories: readonly AllocatedTerritory[]): string {
  const counted = territories.filter(({ essmsCount }) => essmsCount > 0);
  const words = levelWords(level, counted);
  const receivers = counted.filter(({ allocation }) => allocation > 0).length;
  if (receivers === 0)
    return words.gender === 'f' ? `aucune ${words.one} ne reçoit rien` : `aucun ${words.one} ne reçoit rien`;
  if (receivers === counted.length) {
    return `${words.gender === 'f' ? 'toutes les' : 'tous les'} ${words.many} reçoivent une part`;
  }
  const subject = `${numberWord(receivers, words.gender)} ${plural(receivers, words.one, words.many)}`;
  return `${subject} sur ${numberWord(counted.length, words.gender)} ${plural(receivers, 'reçoit', 'reçoivent')} une part`;
}

/** Title of an envelope shared: "Sept régions sur dix-huit reçoivent une part de 18,7 M€". */
export function allocationTitle(area: AllocationArea, envelope: Cents, { territories }: Allocation): string {
  if (envelope === 0) return 'Rien n’est à répartir';
  return `${capitalized(receiversClause(area, territories))} de ${formatEurosCompact(envelope)}`;
}

/** One sentence: how much, to whom, up to which level. */
export function allocationSentence(
  area: AllocationArea,
  envelope: Cents,
  { territories, level }: Allocation,
): string {
  if (envelope === 0) return 'L’enveloppe est vide : rien n’est à répartir.';
  const start = `Avec ${formatEurosCompact(envelope)}, ${receiversClause(area, territories)}`;
  return level === null ? `${start}.` : `${start} ; niveau commun : ${formatEuros(level)} par ESSMS.`;
}

/** What becomes of the index of Hoover. */
export function hooverChangeSentence({ before, after }: IndicesChange): string {
  if (after === null) return 'L’indice de Hoover n’est pas calculable.';
  if (before === null) return `L’indice de Hoover serait de ${formatShare(after.hoover)}.`;
  const [from, to] = [formatShare(before.hoover), formatShare(after.hoover)];
  return from === to
    ? `L’indice de Hoover resterait de ${from}.`
    : `L’indice de Hoover passerait de ${from} à ${to}.`;
}

/** What the caps leave of the envelope; empty when it is all given. */
export const unspentSentence = (unspent: Cents): string =>
  unspent === 0
    ? ''
    : `Les plafonds sont trop bas pour tout répartir : ${formatEuros(unspent)} restent sans emploi. Relevez un plafond, ou baissez l’enveloppe.`;

/** The floors exceed the envelope. */
export const missingSentence = (missing: Cents): string =>
  `Les planchers demandent ${formatEuros(missing)} de plus que l’enveloppe : rien n’est réparti. Baissez un plancher, ou augmentez l’enveloppe.`;

/** What holds a territory back or up: its cap, its floor; empty when nothing does. */
export function boundWord({ allocation, floor, cap, essmsCount }: AllocatedTerritory): string {
  if (essmsCount === 0) return 'sans ESSMS';
  if (cap !== null && allocation === cap) return 'au plafond';
  return floor > 0 && allocation === floor ? 'au plancher' : '';
}

/** "Morbihan : 2 400 € par ESSMS, puis 5 500 €" */
export function columnText({ label, perEssms, perEssmsAfter, allocation }: AllocatedTerritory): string {
  const before = `${label} : ${formatCell(perEssms, formatEuros)} par ESSMS`;
  return allocation === 0 ? before : `${before}, puis ${formatCell(perEssmsAfter, formatEuros)}`;
}

/** What the picture draws. */
export const WATER_SUBTITLE =
  'Montant par ESSMS, en euros : une colonne par territoire, du moins doté au plus doté, aussi large que ses ESSMS.';

export const WATER_CAPTION = 'Largeur : nombre d’ESSMS';

export const WATER_KEY = [
  { fill: 'water-engaged', label: 'Déjà engagé' },
  { fill: 'water-added', label: 'Ce que l’enveloppe ajoute' },
] as const;

/** How far above the common level the picture goes, and the part of the ESSMS that it may cut. */
const HIGHEST = 1.6;
const CUT_AT_MOST = 0.05;

const isAbove = ({ perEssmsAfter }: AllocatedTerritory, top: number): boolean =>
  isPresent(perEssmsAfter) && perEssmsAfter > top;

const essmsOf = (territories: readonly AllocatedTerritory[]): number =>
  territories.reduce((sum, { essmsCount }) => sum + essmsCount, 0);

/**
 * Where the columns of the picture stop; `null` when all of them hold. A few small territories that are much better funded
 * would flatten all the others: only such are cut.
 */
export function pictureTop({ territories, level }: Allocation): Cents | null {
  if (level === null || level === 0) return null;
  const top = level * HIGHEST;
  const cut = essmsOf(territories.filter((one) => isAbove(one, top)));
  return cut > 0 && cut <= essmsOf(territories) * CUT_AT_MOST ? top : null;
}

/** Which columns are cut, with their values; empty when none is. */
export function cutSentence(allocation: Allocation): string {
  const top = pictureTop(allocation);
  if (top === null) return '';
  const cut = allocation.territories
    .filter((one) => isAbove(one, top))
    .map(({ label, perEssmsAfter }) => `${label} (${formatCell(perEssmsAfter, formatEuros)})`);
  return `${plural(cut.length, 'Colonne coupée', 'Colonnes coupées')} en haut : ${joinNames(cut)}.`;
}

/** The common level as the picture names it. */
export const levelLabel = (level: Cents | null): { label: string; amount: Cents } | null =>
  level === null ? null : { label: `niveau commun : ${formatEuros(level)}`, amount: level };

const height = (cell: Cell<Cents>): number => (isPresent(cell) ? cell : Number.POSITIVE_INFINITY);

/** The territories from the least to the most funded by ESSMS, those without ESSMS last. */
export const leastFundedFirst = <T extends { readonly perEssms: Cell<Cents>; readonly label: string }>(
  territories: readonly T[],
): T[] =>
  territories.toSorted((a, b) => {
    const [low, high] = [height(a.perEssms), height(b.perEssms)];
    return low === high ? a.label.localeCompare(b.label, 'fr') : low < high ? -1 : 1;
  });
