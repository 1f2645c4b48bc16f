import type { AidBound } from '../domain/aid-explanation.ts';
import type { Reading } from '../rules/forfait.ts';
import type { TheoreticalAid } from '../rules/theoretical-aid.ts';

const LABELS: Readonly<Record<Reading, string>> = {
  par_situation: 'Chaque situation compte ses propres rangs : lecture retenue',
  acquisitions_first: 'Un seul compteur pour le projet, les acquisitions d’abord',
  upgrades_first: 'Un seul compteur pour le projet, les montées de version d’abord',
  prorata: 'Un seul compteur pour le projet, chaque tranche partagée au prorata des deux situations',
};

/** The total of an aid in each reading that the call leaves open, the one followed first. */
export const aidBounds = ({ readings }: TheoreticalAid): AidBound[] =>
  readings.map(({ reading, total }) => ({ reading, label: LABELS[reading], amount: total }));
