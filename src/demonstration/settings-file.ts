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
  avertissement:
    'Données fictives, produites par un générateur : les établissements, les organismes, les projets, les montants et les usages n’existent pas. Seuls les communes, leurs populations et les catégories d’établissements sont réels.',
};

const OVER_REGISTER = {
  titre: 'Cadran, démonstration sur un registre réel',
  ...COMMON,
  registre_reel: true,
  avertissement:
    'Programme fictif sur un registre réel : les établissements existent, mais les projets, les montants, les versements et les usages qui leur sont attribués sont inventés par un générateur.',
};

/** The settings of the observatory of a demonstration, which say that its data is fictive. */
export const settingsFile = (register: 'fictive' | 'real'): DemoFile => ({
  name: 'observatoire.json',
  content: [`${JSON.stringify(register === 'real' ? OVER_REGISTER : FICTIVE, null, 2)}\n`],
});
