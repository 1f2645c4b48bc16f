import type { Project } from '../domain/project.ts';

/** The dates of a project that have an order. */
export type OrderedDate = 'depositDate' | 'selectionDate' | 'conventionDate' | 'startDate' | 'deploymentEnd';

/**
 * What has to come in this order. A start before the convention is normal; committees meet when they can, and a planned
 * end may be out of date: they are not compared.
 */
const SEQUENCES: readonly (readonly OrderedDate[])[] = [
  ['depositDate', 'selectionDate', 'conventionDate'],
  ['startDate', 'deploymentEnd'],
];

/** The neighbouring known dates of a project that come in the wrong order: `earlier` should, and does not. */
export function disorderedDates(project: Project): { earlier: OrderedDate; later: OrderedDate }[] {
  return SEQUENCES.flatMap((sequence) => {
    const known = sequence.filter((name) => project[name] !== null);
    return known.slice(1).flatMap((later, index) => {
      const earlier = known[index] as OrderedDate;
      return (project[earlier] ?? '') > (project[later] ?? '') ? [{ earlier, later }] : [];
    });
  });
}
