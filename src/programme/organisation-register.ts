import type { Essms } from '../domain/essms.ts';
import type { Sources } from '../sources/read-sources.ts';

/** What is known of the legal entities (FINESS EJ). */
export interface OrganisationRegister {
  /** Number of ESSMS of each: the register's count, or what `organismes.csv` declares, which prevails. */
  readonly organisationSizes: ReadonlyMap<string, number>;
  readonly organisationNames: ReadonlyMap<string, string>;
}

/** The legal entities of the register and of `organismes.csv`. */
export function organisationRegister(
  { organisations: declared, sites }: Sources,
  essms: readonly Essms[],
): OrganisationRegister {
  const sizes = new Map<string, number>();
  const names = new Map<string, string>();
  // An organisation of the register is known even when none of its sites counts: it then has 0 ESSMS.
  for (const { finessEj } of [...sites, ...(declared?.rows ?? [])]) if (finessEj) sizes.set(finessEj, 0);
  for (const { finessEj } of essms) if (finessEj) sizes.set(finessEj, (sizes.get(finessEj) ?? 0) + 1);
  for (const { finessEj, ownerName } of sites) if (finessEj && ownerName) names.set(finessEj, ownerName);
  for (const { finessEj, name, declaredEssmsCount } of declared?.rows ?? []) {
    if (name) names.set(finessEj, name);
    if (declaredEssmsCount !== null) sizes.set(finessEj, declaredEssmsCount);
  }
  return { organisationSizes: sizes, organisationNames: names };
}
