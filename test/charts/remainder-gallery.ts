import { bothWidths } from '../../src/charts/both-widths.ts';
import { smallMaps, smallRegionMap } from '../../src/charts/small-maps.ts';
import { type WaterColumn, waterLevel } from '../../src/charts/water-level.ts';
import { type Cell, MISSING } from '../../src/domain/cell.ts';
import { type Draw, frame } from './cases.ts';
import { BALANCE_SCALE, pseudoRandom, REGIONS } from './data.ts';

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

/** Régions nearer to one value by the second map than by the first: one without money, one without a value. */
export const smallMapsOfRegions: Draw = (document) =>
  smallMaps(
    [1, 0.2].map((spread, rank) => {
      const areas = REGIONS.map(([code, name], index) => {
        const away = (pseudoRandom(index + 3) - 0.4) * 1_600_000 * spread;
        const value: Cell<number> = index === 4 ? MISSING : index === 7 ? 0 : Math.round(1_000_000 + away);
        return { code, name, value, text: 'texte', href: null };
      });
      const label = rank === 0 ? 'Aujourd’hui' : 'Enveloppe restante';
      const note = 'Cinq régions sur dix-huit près de l’équilibre';
      return {
        label,
        note,
        map: smallRegionMap(areas, BALANCE_SCALE, frame(document, `small-${rank}`, label)),
      };
    }),
  );
