import type { ProjectStatus } from '../domain/project.ts';
import type { Call } from './demo-project.ts';
import { quantile, spreadPair } from './spread.ts';

/** How the members of a project differ from each other: all in one situation, or not. */
export type Mix = 'acquisition' | 'montee_version' | 'mixte';

const STATUSES: Readonly<Record<Call, readonly (readonly [ProjectStatus, number])[]>> = {
  '2022': [
    ['rejete', 6],
    ['abandonne', 3],
    ['en_cours', 16],
    ['termine', 30],
    ['solde', 45],
  ],
  '2024': [
    ['depose', 3],
    ['recevable', 3],
    ['non_recevable', 3],
    ['rejete', 6],
    ['selectionne', 6],
    ['conventionne', 10],
    ['en_cours', 47],
    ['termine', 12],
    ['solde', 7],
    ['abandonne', 3],
  ],
};

const MIXES: readonly (readonly [Mix, number])[] = [
  ['acquisition', 32],
  ['montee_version', 32],
  ['mixte', 36],
];

/** What becomes of the `index`-th project, and what it is made of: every kind is met, whatever their number. */
export function projectKind(
  index: number,
  call: Call,
): { readonly status: ProjectStatus; readonly mix: Mix } {
  const [statusAt, mixAt] = spreadPair(index);
  return { status: quantile(STATUSES[call], statusAt), mix: quantile(MIXES, mixAt) };
}
