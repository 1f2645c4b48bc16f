import { bothWidths } from '../../src/charts/both-widths.ts';
import { type WaterColumn, waterLevel } from '../../src/charts/water-level.ts';
import { type Draw, frame } from './cases.ts';
import { pseudoRandom, REGIONS } from './data.ts';

const CAPTION = 'Largeur : nombre d’ESSMS';

const column = (label: string, essmsCount: number, engaged: number, allocation: number): WaterColumn => ({
  label,
  essmsCount,
  engaged,
  allocation,
  text: `${label} : texte`,
});

/** The four départements of the worked example, and one that has no ESSMS. */
const FOUR = [
  column('Côtes-d’Armor', 400, 200_000_000, 20_000_000),
  column('Finistère', 600, 420_000_000, 0),
  column('Ille-et-Vilaine', 700, 360_000_000, 25_000_000),
  column('Morbihan', 500, 120_000_000, 155_000_000),
  column('Saint-Barthélemy', 0, 0, 0),
];

export const waterLevelOfFour: Draw = (document) =>
  bothWidths(frame(document, 'water', 'Trois départements sur quatre reçoivent une part'), (each) =>
    waterLevel(
      {
        columns: FOUR,
        level: { label: 'niveau commun : 5 500 €', amount: 550_000 },
        top: null,
        caption: CAPTION,
      },
      each,
    ),
  );

export const waterLevelOfRegions: Draw = (document) => {
  const columns = REGIONS.map(([, label], index) => {
    const essms = 100 + Math.floor(pseudoRandom(index) * 4_000);
    const engaged = Math.floor(essms * (200_000 + pseudoRandom(index + 50) * 500_000));
    return column(label, essms, engaged, Math.max(0, 450_000 * essms - engaged));
  });
  return bothWidths(frame(document, 'water-regions', 'Régions'), (each) =>
    waterLevel(
      {
        columns,
        level: { label: 'niveau commun : 4 500 €', amount: 450_000 },
        top: 600_000,
        caption: CAPTION,
      },
      each,
    ),
  );
};

export const waterLevelOfNothing: Draw = (document) =>
  bothWidths(frame(document, 'water-none', 'Rien n’est réparti'), (each) =>
    waterLevel(
      {
        columns: FOUR.map((one) => ({ ...one, engaged: 0, allocation: 0 })),
        level: null,
        top: null,
        caption: CAPTION,
      },
      each,
    ),
  );
