import type { Bareme } from '../domain/bareme.ts';
import type { Cents } from '../domain/cents.ts';
import type { AidMember, Component } from './aid-request.ts';

/**
 * The equipment aid of the ESSMS of small organisations, each capped on its own: min(quote, cap), and never more than
 * the real spend once it is known ("AAP 2024 § 3.3.2"). Spend without quote counts as min(cap, spend); neither, 0.
 * `total` is `unknown` when an ESSMS gives a quote or a spend and the scale lacks the rule.
 */
export function equipmentAid(
  members: readonly AidMember[],
  bareme: Bareme,
): { readonly byMember: readonly Cents[]; readonly total: Component } {
  const cap = bareme.smallOrganisation.equipmentCapPerEssms;
  const asked = members.filter((member) => member.equipmentQuote !== null || member.equipmentSpend !== null);
  if (asked.length === 0) return { byMember: members.map(() => 0), total: 0 };
  if (cap === null || bareme.readings.equipmentCap === null) {
    return { byMember: members.map(() => 0), total: 'unknown' };
  }
  if (asked.some((member) => member.smallOrganisation === null)) {
    return { byMember: members.map(() => 0), total: 'unknown' };
  }
  const byMember = members.map(({ smallOrganisation, equipmentQuote, equipmentSpend }) => {
    if (!smallOrganisation) return 0;
    const known = [equipmentQuote, equipmentSpend].filter((amount): amount is Cents => amount !== null);
    return known.length === 0 ? 0 : Math.min(cap, ...known);
  });
  return { byMember, total: byMember.reduce((sum, amount) => sum + amount, 0) };
}
