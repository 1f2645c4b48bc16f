import type { TextKey } from './texts.ts';

/** A call and the text it applies. */
export interface Call {
  readonly year: string;
  readonly rules: string;
  readonly novelty: string;
  /** Code of the scale that this site applies to it; `null` when none is known in full. */
  readonly bareme: 'hauts-de-france-2022' | 'bretagne-2024' | null;
  readonly text: TextKey;
}

/** The calls, in order of year. */
export const CALLS: readonly Call[] = [
  {
    year: '2020‑2021',
    rules: 'Instruction d’amorçage (4ᵉ trimestre 2020)',
    novelty:
      '30 M€ de la CNSA pour les ESSMS des champs personnes âgées et handicap que finance l’assurance maladie.',
    bareme: null,
    text: 'doctrine',
  },
  {
    year: '2022',
    rules: 'Instruction n° DNS/CNSA/DGCS/2022/34 du 8 février 2022',
    novelty:
      'Généralisation. Un montant par ESSMS, jusqu’à 49 ; logiciel mieux aidé s’il est référencé Ségur.',
    bareme: 'hauts-de-france-2022',
    text: 'webinaire',
  },
  {
    year: '2023',
    rules: 'Instruction n° DGCS/DNS/CNSA/2023/13 du 16 janvier 2023',
    novelty: 'Le barème de cette année n’a pas pu être lu.',
    bareme: null,
    text: 'cnsa',
  },
  {
    year: '2024',
    rules: 'Instruction n° DNS/DGCS/CNSA/2024/15 du 1ᵉʳ février 2024',
    novelty:
      'Montants dégressifs à partir du 50ᵉ ESSMS ; cinq cibles d’usage ; moitié en avance, moitié à leur atteinte.',
    bareme: 'bretagne-2024',
    text: 'aap2024',
  },
  {
    year: '2025',
    rules: 'Instruction n° 2025/40 du 16 avril 2025, modifiée par 2025/100 du 2 septembre 2025',
    novelty: 'Des ESSMS sont exemptés de certaines cibles ; le détail et le barème n’ont pas pu être lus.',
    bareme: null,
    text: 'bulletin',
  },
];
