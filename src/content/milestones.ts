import type { IsoDate } from '../domain/iso-date.ts';
import type { TextKey } from './texts.ts';

/** A stage of the programme, as the texts announce or report it. */
export interface Milestone {
  /** First and last day of the time named. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** That time as the text names it. */
  readonly when: string;
  readonly what: string;
  readonly phase: 'Cadrage' | 'Amorçage' | 'Généralisation';
  /** Whether a text reports it as done; otherwise it was only planned in what was read. */
  readonly reported: boolean;
  readonly text: TextKey;
}

/** The milestones, in order of their first day. */
export const MILESTONES: readonly Milestone[] = [
  {
    from: '2019-04-25',
    to: '2019-04-25',
    when: '25 avril 2019',
    what: 'La feuille de route du virage numérique en santé est présentée.',
    phase: 'Cadrage',
    reported: true,
    text: 'concertation',
  },
  {
    from: '2019-07-01',
    to: '2019-09-30',
    when: '3ᵉ trimestre 2019',
    what: 'Le cadrage du programme commence avec les acteurs du médico‑social ; ses marqueurs sont fixés en août.',
    phase: 'Cadrage',
    reported: true,
    text: 'doctrine',
  },
  {
    from: '2020-01-01',
    to: '2020-06-30',
    when: '1ᵉʳ semestre 2020',
    what: 'Le cahier des charges national du dossier de l’usager est entrepris, le document de cadrage est écrit.',
    phase: 'Cadrage',
    reported: true,
    text: 'doctrine',
  },
  {
    from: '2020-06-18',
    to: '2020-06-18',
    when: '18 juin 2020',
    what: 'Une trajectoire propre au médico‑social est partagée au Conseil du numérique en santé.',
    phase: 'Cadrage',
    reported: true,
    text: 'concertation',
  },
  {
    from: '2020-06-30',
    to: '2020-09-25',
    when: '30 juin au 25 septembre 2020',
    what: 'La trajectoire est soumise à une concertation publique.',
    phase: 'Cadrage',
    reported: true,
    text: 'concertation',
  },
  {
    from: '2020-07-01',
    to: '2020-09-30',
    when: '3ᵉ trimestre 2020',
    what: 'Le Ségur de la santé apporte 600 M€ ; le cadrage de la généralisation commence.',
    phase: 'Cadrage',
    reported: true,
    text: 'doctrine',
  },
  {
    from: '2020-10-01',
    to: '2020-12-31',
    when: '4ᵉ trimestre 2020',
    what: 'L’instruction de la phase d’amorçage part aux agences régionales de santé ; l’accord‑cadre national est publié.',
    phase: 'Amorçage',
    reported: true,
    text: 'doctrine',
  },
  {
    from: '2021-01-01',
    to: '2021-03-31',
    when: '1ᵉʳ trimestre 2021',
    what: 'Les agences régionales lancent leurs appels à projets d’amorçage ; premiers crédits de la généralisation.',
    phase: 'Amorçage',
    reported: false,
    text: 'doctrine',
  },
  {
    from: '2021-04-01',
    to: '2021-12-31',
    when: '2021',
    what: 'Un premier temps d’amorçage retient 71 dossiers sur 242.',
    phase: 'Amorçage',
    reported: true,
    text: 'amorcage',
  },
  {
    from: '2022-02-08',
    to: '2022-02-08',
    when: '8 février 2022',
    what: 'L’instruction 2022/34 ouvre la généralisation.',
    phase: 'Généralisation',
    reported: true,
    text: 'cnsa',
  },
  {
    from: '2022-10-01',
    to: '2022-12-31',
    when: 'Fin 2022',
    what: 'La phase d’amorçage est évaluée.',
    phase: 'Amorçage',
    reported: false,
    text: 'doctrine',
  },
  {
    from: '2023-01-16',
    to: '2023-01-16',
    when: '16 janvier 2023',
    what: 'L’instruction 2023/13 fixe les règles de la campagne de 2023.',
    phase: 'Généralisation',
    reported: true,
    text: 'cnsa',
  },
  {
    from: '2024-01-15',
    to: '2024-09-15',
    when: '15 janvier au 15 septembre 2024',
    what: 'Campagne de 2024 (instruction 2024/15 du 1ᵉʳ février) : trois fenêtres de dépôt en région, une pour plusieurs régions.',
    phase: 'Généralisation',
    reported: true,
    text: 'aap2024',
  },
  {
    from: '2024-12-31',
    to: '2024-12-31',
    when: 'Fin 2024',
    what: 'Échéance de l’objectif national de 410 000 dossiers actifs, dont dépend le remboursement européen.',
    phase: 'Généralisation',
    reported: false,
    text: 'aap2024',
  },
  {
    from: '2025-04-16',
    to: '2025-09-02',
    when: '16 avril et 2 septembre 2025',
    what: 'Les instructions 2025/40 puis 2025/100 règlent la campagne de 2025.',
    phase: 'Généralisation',
    reported: true,
    text: 'bulletin',
  },
  {
    from: '2025-12-31',
    to: '2025-12-31',
    when: 'Fin 2025',
    what: 'Terme des cinq ans pour lesquels les 600 M€ sont mobilisés.',
    phase: 'Généralisation',
    reported: false,
    text: 'aap2024',
  },
  {
    from: '2026-01-01',
    to: '2026-12-31',
    when: '2026',
    what: 'Bilan de la phase de généralisation.',
    phase: 'Généralisation',
    reported: false,
    text: 'doctrine',
  },
];
