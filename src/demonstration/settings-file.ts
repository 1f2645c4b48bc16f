import type { DemoFile } from './demo-file.ts';
import { DATA_DATE } from './demo-project.ts';

/** The marks by which everyone, and this generator, tells a demonstration from real data. */
const COMMON = {
  editeur: 'Observatoire de démonstration',
  contact: 'demonstration@exemple.invalid',
  perimetre: 'pays',
  date_donnees: DATA_DATE,
  demonstration: true,
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
