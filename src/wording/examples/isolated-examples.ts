import { isAbsent } from '../../domain/cell.ts';
import { formatCount } from '../../format.ts';
import { counted, plural } from '../plural.ts';
import { divided, type ExampleMakers, type ExampleSource, example } from './example.ts';

function isolatedCounts({ observatory: { isolated }, top }: ExampleSource) {
  return isolated.counts.find(
    ({ sector, territory }) =>
      sector === 'tous' && territory.type === top.type && territory.code === top.code,
  );
}

function nearbyExample(source: ExampleSource) {
  const counts = isolatedCounts(source);
  if (counts === undefined || counts.isolatedCount === 0) return null;
  const { isolatedCount, withoutGrappeCount } = counts;
  const numerator = isolatedCount - withoutGrappeCount;
  return example(
    `${divided({ numerator, denominator: isolatedCount })} des isolés ont au moins une grappe proche`,
  );
}

function groupsExample(source: ExampleSource) {
  const counts = isolatedCounts(source);
  if (counts === undefined || isAbsent(counts.groupCount) || counts.groupCount === 0) return null;
  return example(
    `${counted(counts.groupCount, 'groupe possible', 'groupes possibles')}, qui ${plural(counts.groupCount, 'réunit', 'réunissent')} ${counted(counts.groupedCount, 'isolé', 'isolés')}`,
  );
}

function smallExample(source: ExampleSource) {
  const count = isolatedCounts(source)?.smallAndAloneCount;
  return count === undefined || isAbsent(count) ? null : example(`${formatCount(count)} ESSMS`);
}

function isolatedShareExample(source: ExampleSource) {
  const share = isolatedCounts(source)?.isolatedShare;
  return share === undefined ? null : example(divided(share));
}

/** Of the isolated ESSMS, and whom they could join. */
export const ISOLATED_EXAMPLES: ExampleMakers = {
  isoles: ({ top }) => example(`${formatCount(top.isolatedCount)} ESSMS`),
  'part-isoles': isolatedShareExample,
  'isoles-petits-organismes': smallExample,
  'grappes-proches': nearbyExample,
  'groupes-possibles': groupsExample,
};
