import type { Essms } from '../domain/essms.ts';
import { organisationOf } from './participants.ts';

/** Fewer ESSMS than this make a small organisation: on the mainland, in Corsica and overseas (AAP 2024 § 3.3.2). */
const MAINLAND = 15;
const FAR = 8;

const isFar = ({ location }: Essms): boolean => /^(2A|2B|97|98)/.test(location?.departement ?? '');

/** Tells, for the ESSMS of one project, whether their organisation is a small one over the whole register. */
export function smallOrganisations(
  register: readonly Essms[],
): (project: readonly Essms[]) => (essms: Essms) => boolean {
  const sizes = new Map<string, number>();
  for (const essms of register) {
    const organisation = organisationOf(essms);
    sizes.set(organisation, (sizes.get(organisation) ?? 0) + 1);
  }
  return (project) => {
    const held = Map.groupBy(project, organisationOf);
    const small = new Set(
      [...held].flatMap(([organisation, essms]) => {
        const threshold = essms.filter(isFar).length * 2 > essms.length ? FAR : MAINLAND;
        return (sizes.get(organisation) ?? 0) < threshold ? [organisation] : [];
      }),
    );
    return (essms) => small.has(organisationOf(essms));
  };
}
