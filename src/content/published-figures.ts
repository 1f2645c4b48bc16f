import type { TextKey } from './texts.ts';

/** A figure that others published: context, never mixed with what this site computes. */
export interface PublishedFigure {
  readonly when: string;
  readonly figure: string;
  readonly text: TextKey;
  /** What contradicts it, or limits it. */
  readonly remark?: string;
}

/** What was said of the programme's progress and of its credits, in order of date. */
export const PROGRESS: readonly PublishedFigure[] = [
  {
    when: '2021',
    figure: 'Amorçage, premier temps : 71 dossiers retenus sur 242, environ 24 M€.',
    text: 'amorcage',
    remark: 'De 1 340 à 1 356 ESSMS selon l’article.',
  },
  {
    when: '2021',
    figure: 'Amorçage en tout : 224 projets régionaux et 9 nationaux, environ 6 000 ESSMS.',
    text: 'dsih2023',
  },
  { when: '2022', figure: 'Environ 200 projets de plus : 182 régionaux et 16 nationaux.', text: 'dsih2023' },
  { when: 'Avril 2023', figure: 'Plus de 430 projets, plus de 11 000 ESSMS, 188,4 M€.', text: 'dsih2023' },
  {
    when: 'Juillet 2023',
    figure: '439 projets, 11 300 structures, 800 000 personnes accompagnées.',
    text: 'mediaSocial',
    remark: 'Environ 190 M€ : l’article imprime « 190 000 millions ».',
  },
  { when: '2023', figure: 'En Île-de-France, 2 200 ESSMS sur 6 500 visés, plus de 31 M€.', text: 'sesan' },
  { when: 'Fin 2023', figure: 'Environ 17 000 ESSMS.', text: 'geroscopie' },
  { when: 'Début 2025', figure: '21 200 structures.', text: 'careInsight' },
  {
    when: 'Visé fin 2025',
    figure: 'Environ 36 500 ESSMS et 1 400 projets ; 405 M€ sur 630 M€ vont aux projets.',
    text: 'atlas',
  },
];

/** Yearly credits as announced. */
export const CREDITS: readonly PublishedFigure[] = [
  {
    when: '2023',
    figure:
      '150 M€ : 84 pour les projets (67 en région, 16,7 nationaux), 51 pour les éditeurs (SONS), 12 de ressources régionales, 3 d’innovation.',
    text: 'normandie',
  },
  {
    when: '2024',
    figure:
      '87 M€ pour les projets : 71,5 en région, 15,2 nationaux ; 1,5 d’innovation et 1,5 de ressources en plus.',
    text: 'geroscopie',
  },
  {
    when: '2025',
    figure:
      '83 M€ ramenés à 76,5 M€, dont 6,5 déplacés vers les éditeurs ; enveloppes régionales de 70 à 63,5 M€.',
    text: 'careInsight',
    remark:
      'DSIH donne 86 M€ en tout, et 56 M€ prévus d’abord en région : les deux articles ne s’accordent pas.',
  },
];

/** What the programme said it would reach. */
export const AMBITIONS: readonly PublishedFigure[] = [
  { when: '2021', figure: '75 % des acteurs du secteur, en cinq ans.', text: 'doctrine' },
  { when: '2022', figure: '35 000 ESSMS.', text: 'ash' },
  { when: '2024', figure: '410 000 dossiers de l’usager actifs à la fin de l’année.', text: 'aap2024' },
];
