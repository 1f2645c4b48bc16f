import type { Bareme } from '../domain/bareme.ts';
import type { Desk } from '../domain/project.ts';

/**
 * The desk where a project is to be filed, from its number of unique ESSMS and the number of regions they stand in
 * ("AAP 2024 § 7": national from 50 ESSMS in several regions; each collectivité d'outre-mer counts as a region).
 */
export function computedDesk(essmsCount: number, regionCount: number, bareme: Bareme): Desk {
  const { threshold, severalRegionsForNational } = bareme.desk;
  if (essmsCount < threshold) return 'regional';
  return severalRegionsForNational && regionCount < 2 ? 'regional' : 'national';
}
