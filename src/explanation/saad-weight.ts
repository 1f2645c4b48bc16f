import {
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  sumFractions,
} from '../domain/fraction.ts';
import { formatCount, formatWeight } from '../format.ts';
import type { AidMember } from '../rules/aid-request.ts';
import type { Audience, Disclosure } from './audience.ts';

const HALF = fraction(1, 2);
const MILLION = 1_000_000n;

/** How the home-help services of a situation reduce its amount: the factor, and a French sentence that reads it. */
export interface SaadWeight {
  readonly factor: string;
  readonly meaning: string;
}

/**
 * The reduction of the ESSMS of one situation, `null` without home-help service. The public reads their mean where it
 * tells of none of them; else on which side of one half they stand, and the formula in which each director puts the
 * share they know. Source: AAP 2024, annexe 1 (the reduction); article
 * L. 311-6 of the code des relations entre le public et l'administration (what stays secret).
 */
export function saadWeight(members: readonly AidMember[], audience: Audience): SaadWeight | null {
  const shares = members.flatMap(({ saadShare }) => (saadShare ? [saadShare] : []));
  if (shares.length === 0) return null;
  const total = formatCount(members.length);
  const full = members.length - shares.length;
  if (audience === 'applicant' || isPublishable(shares, audience)) {
    const sum = sumFractions([fraction(full), ...shares]);
    return { factor: `${formatWeight(sum)} / ${total}`, meaning: meanMeaning(full, shares.length, sum) };
  }
  const unknown =
    shares.length === 1 ? 'part du service' : `parts des ${formatCount(shares.length)} services`;
  const factor = full === 0 ? `${unknown} / ${total}` : `(${formatCount(full)} + ${unknown}) / ${total}`;
  return { factor, meaning: classMeaning(shares) };
}

function isPublishable(shares: readonly Fraction[], { minServices, dominantPart }: Disclosure): boolean {
  if (shares.length < minServices) return false;
  const most = multiplyFractions(sumFractions(shares), fraction(dominantPart, MILLION));
  return shares.every((share) => compareFractions(share, most) < 0);
}

function meanMeaning(full: number, services: number, sum: Fraction): string {
  const helped = services === 1 ? 'Le service' : `Chacun des ${formatCount(services)} services`;
  const others = full === 0 ? '' : ', les autres ESSMS pour 1';
  const exact = (sum.n * MILLION) % sum.d === 0n;
  const rounded = exact ? '' : ' (somme arrondie ici au millionième, non dans le calcul)';
  return `${helped} d’aide à domicile compte pour la part médico-sociale de ses heures${others}${rounded}.`;
}

function classMeaning(shares: readonly Fraction[]): string {
  const low = shares.filter((share) => compareFractions(share, HALF) < 0).length;
  if (shares.length === 1) {
    const side = low === 1 ? 'de moins de 50 %' : 'de 50 % ou plus';
    return `La part médico-sociale des heures du service d’aide à domicile n’est pas publiée : elle est ${side}.`;
  }
  const start = 'Les parts médico-sociales des heures des services d’aide à domicile ne sont pas publiées';
  if (low === 0) return `${start} : toutes sont de 50 % ou plus.`;
  if (low === shares.length) return `${start} : toutes sont de moins de 50 %.`;
  return `${start} : ${formatCount(shares.length - low)} de 50 % ou plus, ${formatCount(low)} de moins de 50 %.`;
}
