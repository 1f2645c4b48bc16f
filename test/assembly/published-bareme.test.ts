import { expect, test } from 'vitest';
import { publishedBareme } from '../../src/assembly/published-bareme.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';
import { plain } from '../wording/plain.ts';

const remarks = (bareme: typeof B2024) => publishedBareme(bareme).remarks.map(plain);

test('the caps of small organisations are told, with who is small', () => {
  expect(remarks(B2024)).toEqual([
    'Un service d’aide à domicile compte au prorata de ses heures médico-sociales (usage et logiciel).',
    'Petit organisme : moins de 15 ESSMS, moins de 8 en Corse et outre-mer.',
    'Matériel des petits organismes : 10 000 € au plus par ESSMS.',
    'Assistance (AMOA) aux regroupements de petits organismes : 100 000 € au plus par projet.',
  ]);
});

test('what a text does not say is told as such', () => {
  expect(remarks(B2022)).toEqual([
    'Au-delà de 49 ESSMS, le barème ne s’applique pas.',
    'Le texte ne dit pas comment compter un service d’aide à domicile.',
    'Le texte ne chiffre pas le petit organisme gestionnaire.',
    'Matériel des petits organismes : 20 000 € au plus par ESSMS.',
    'Le texte ne donne pas la règle de l’assistance (AMOA).',
    'Le texte ne donne pas de délai indicatif.',
  ]);
  const uncapped = {
    ...B2024,
    smallOrganisation: { ...B2024.smallOrganisation, equipmentCapPerEssms: null },
  };
  expect(remarks(uncapped)).toContain('Le texte ne plafonne pas le matériel.');
});
