import { PROJECT_STATUSES } from '../domain/project.ts';
import type { ProgrammeFigures, PublishedProject, SizeClass } from '../observatory/types.ts';

/** The size that the calls for projects wish for at least, and the one from which unit amounts are reduced. */
const WISHED_SIZE = 15;
const REDUCED_SIZE = 50;

/** Classes of size go by fives, up to one that has no end. */
const STEP = 5;
const LAST = 100;

/** The projects of an edition, counted. */
export function programmeFigures(
  projects: readonly Pick<PublishedProject, 'status' | 'engaged' | 'essmsCount'>[],
): ProgrammeFigures {
  const count = (holds: (project: (typeof projects)[number]) => boolean) => projects.filter(holds).length;
  return {
    projectCount: projects.length,
    engagedCount: count(({ engaged }) => engaged),
    byStatus: PROJECT_STATUSES.map((status) => ({
      status,
      count: count((project) => project.status === status),
    })),
    bySize: SIZE_BOUNDS.map(({ from, to }) => ({
      from,
      to,
      count: count(({ essmsCount: size }) => size >= from && (to === null || size <= to)),
    })),
    smallCount: count(({ essmsCount }) => essmsCount < WISHED_SIZE),
    largeCount: count(({ essmsCount }) => essmsCount >= REDUCED_SIZE),
  };
}

const SIZE_BOUNDS = Array.from({ length: LAST / STEP + 1 }, (_, index): Omit<SizeClass, 'count'> => {
  const from = index * STEP;
  return { from, to: from === LAST ? null : from + STEP - 1 };
});
