import type { DemoFile } from './demo-file.ts';
import { DATA_DATE } from './demo-project.ts';
import { fictiveSiren, siretOf } from './finess-sequence.ts';

/** INSEE codes of the régions; the agencies of a demonstration have invented numbers, out of the way of the owners'. */
const REGIONS = '01 02 03 04 06 11 24 27 28 32 44 52 53 75 76 84 93 94'.split(' ');
const AGENCIES = 990_000;
const agency = (rank: number): { siret: string } => ({ siret: siretOf(fictiveSiren(AGENCIES + rank), 1) });
const GRANTORS = {
  national: agency(0),
  ...Object.fromEntries(REGIONS.map((code, index) => [code, agency(index + 1)])),
};

/** The marks by which everyone, and this generator, tells a demonstration from real data. */
const COMMON = {
  editeur: 'Observatoire de démonstration',
  contact: 'demonstration@exemple.invalid',
  perimetre: 'pays',
  date_donnees: DATA_DATE,
  demonstration: true,
  attribuants: GRANTORS,
};

const FICTIVE = {
  titre: 'Cadran, démonstration',
  ...COMMON,
};

const OVER_REGISTER = {
  titre: 'Cadran, démonstration sur un registre réel',
  ...COMMON,
  registre_reel: true,
};

/** The settings of a demonstration: the site says on every page that its data is fictive. */
export const settingsFile = (register: 'fictive' | 'real'): DemoFile => ({
  name: 'observatoire.json',
  content: [`${JSON.stringify(register === 'real' ? OVER_REGISTER : FICTIVE, null, 2)}\n`],
});
