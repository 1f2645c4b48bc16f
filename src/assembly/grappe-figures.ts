import { acquisitionShare } from '../metrics/acquisition-share.ts';
import { countClasses, PROFILE_BOUNDS } from '../metrics/count-classes.ts';
import type { Coverage } from '../metrics/coverage.ts';
import { coverageByCategory, coverageByOrganisation } from '../metrics/coverage-by.ts';
import { criteriaCounts } from '../metrics/criteria-counts.ts';
import { type GrappeProfile, grappeProfile } from '../metrics/grappe-profile.ts';
import type { ProjectAccount } from '../metrics/project-account.ts';
import type { GrappeFigures, ProfileDistribution, ProfileMeasure } from '../observatory/grappe-figures.ts';
import type { PublishedAttribution } from '../observatory/types.ts';
import type { Programme } from '../programme.ts';
import { essmsIn } from './ledger.ts';
import type { Scope } from './scope.ts';

interface GrappeContext {
  readonly programme: Programme;
  readonly covered: Coverage;
  readonly scope: Scope;
  /** Of the edition. */
  readonly attributions: readonly PublishedAttribution[];
}

/** What the projects gather, and who joins them. `accounts`: the projects of the edition, each as a whole. */
export function grappeFigures(
  accounts: readonly ProjectAccount[],
  { programme, covered, scope, attributions }: GrappeContext,
): GrappeFigures {
  const gathered = accounts.filter(({ counted }) => counted.length > 0);
  const profiles = gathered.map((account) => grappeProfile(account, programme.sites));
  const essms = essmsIn(programme, scope);
  const { organisationSizes, nomenclature } = programme;
  return {
    projectCount: gathered.length,
    distributions: MEASURES.map(([measure, read]) => distribution(measure, profiles.map(read))),
    // An engaged project without any ESSMS has a line of money and no establishment: it is no part of either share.
    acquisition: acquisitionShare(attributions.filter(({ finessEt }) => finessEt !== '')),
    criteriaProjectCount: accounts.length,
    criteria: criteriaCounts(accounts.map(({ project }) => project.criteria)),
    byOrganisationSize: coverageByOrganisation(essms, covered.projectIds, organisationSizes),
    byCategory: coverageByCategory(essms, covered.projectIds).map((row) => ({
      ...row,
      label: nomenclature.get(row.category)?.label ?? row.category,
    })),
  };
}

const MEASURES: readonly (readonly [ProfileMeasure, (profile: GrappeProfile) => number])[] = [
  ['organismes', ({ organisationCount }) => organisationCount],
  ['categories', ({ categoryCount }) => categoryCount],
  ['departements', ({ departements }) => departements.length],
];

const distribution = (measure: ProfileMeasure, values: readonly number[]): ProfileDistribution => ({
  measure,
  classes: countClasses(values, PROFILE_BOUNDS),
  severalCount: values.filter((value) => value > 1).length,
});
