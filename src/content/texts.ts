/** A text that was read to write the pages of context. */
interface ReadText {
  /** What it is called beside what is drawn from it. */
  readonly short: string;
  readonly full: string;
}

/** The texts read, by key. */
export const TEXTS = {
  doctrine: {
    short: 'doctrine technique',
    full: 'Délégation au numérique en santé, doctrine technique, programme de transformation numérique des ESMS (2021)',
  },
  concertation: {
    short: 'synthèse de la concertation',
    full: 'Synthèse de la concertation publique de 2020 sur la trajectoire du numérique en santé médico‑sociale',
  },
  anap: {
    short: 'ANAP',
    full: 'ANAP, « Virage numérique dans le secteur médico‑social : grands enseignements des acteurs de terrain »',
  },
  webinaire: {
    short: 'webinaire du 9 mai 2022',
    full: 'Collectif SI médico‑social des Hauts-de-France, webinaire du 9 mai 2022',
  },
  aap2024: { short: 'AAP 2024', full: 'ARS Bretagne, appel à projets ESMS numérique 2024 (AAP 2024)' },
  bulletin: {
    short: 'Bulletin officiel',
    full: 'Bulletin officiel Santé, protection sociale, solidarités, instruction 2025/100',
  },
  cnsa: {
    short: 'CNSA',
    full: 'CNSA, pages sur l’aide à l’investissement numérique et foire aux questions (2022 et 2023)',
  },
  ash: { short: 'ASH, 2022', full: 'Actualités sociales hebdomadaires, nᵒˢ 3247 et 3259 (2022)' },
  amorcage: { short: 'presse, 2021', full: 'Articles sur la phase d’amorçage : APAHF, AIRMES, DSIH (2021)' },
  dsih2023: { short: 'DSIH, 25 avril 2023', full: 'DSIH, 25 avril 2023' },
  mediaSocial: { short: 'Le Média social, juillet 2023', full: 'Le Média social, juillet 2023' },
  sesan: { short: 'SESAN, 2023', full: 'SESAN, journée e‑santé 2023 (Île-de-France)' },
  normandie: { short: 'e‑Ségur Normandie, 2023', full: 'e‑Ségur Normandie, 23 février 2023' },
  geroscopie: { short: 'Géroscopie, 2024', full: 'Géroscopie, sur la campagne de 2024' },
  careInsight: {
    short: 'Care Insight, 12 septembre 2025',
    full: 'Care Insight, 12 septembre 2025 ; montants initiaux contredits par DSIH, 8 septembre 2025',
  },
  atlas: { short: 'Ehpadia', full: 'Ehpadia, sur l’Atlas ESMS numérique 2024' },
} as const satisfies Readonly<Record<string, ReadText>>;

export type TextKey = keyof typeof TEXTS;
