import type { Severity } from '../domain/diagnostic.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '../domain/diagnostic-catalogue.ts';

interface Effect {
  readonly sentence: string;
  readonly codes: readonly DiagnosticCode[];
}

/** What a check does to the figures, when it is not what its severity says. */
const EFFECTS: readonly Effect[] = [
  {
    sentence:
      'Dans une colonne obligatoire, la ligne est écartée ; ailleurs, la cellule compte comme manquante.',
    codes: ['E-VAL-01', 'E-VAL-02', 'E-VAL-03', 'E-VAL-04', 'E-VAL-05', 'E-VAL-06', 'E-VAL-07', 'E-FIN-01'],
  },
  {
    sentence: 'La ligne est comptée une seule fois ; les autres sont écartées.',
    codes: ['W-CLE-02', 'W-PES-03'],
  },
  {
    sentence: 'Le fichier est lu comme s’il suivait la convention.',
    codes: ['W-FMT-01', 'W-FMT-02', 'W-FMT-03', 'W-FMT-04', 'W-FMT-05', 'W-SAA-06'],
  },
  {
    sentence:
      'Une colonne dont le nom est reconnu est lue ; une colonne ou un réglage au nom inconnu ne l’est pas.',
    codes: ['W-FMT-06'],
  },
  {
    sentence: 'Ces lignes ou ces colonnes ne sont pas lues.',
    codes: ['W-FMT-07'],
  },
  {
    sentence: 'La ligne est écartée de tous les chiffres.',
    codes: [
      'E-COR-01',
      'E-PES-01',
      'E-PES-07',
      'E-VER-01',
      'E-IND-01',
      'E-IND-06',
      'E-IND-02',
      'E-IND-07',
      'E-IND-04',
    ],
  },
  {
    sentence: 'L’organisme de l’établissement est tenu pour inconnu.',
    codes: ['E-FIN-04'],
  },
  {
    sentence: 'Rien n’est recalculé : la taille de l’organisme est celle que donne le registre.',
    codes: ['E-FIN-03'],
  },
  {
    sentence: 'Le projet est gardé dans les chiffres, et signalé sur sa page.',
    codes: ['E-PRJ-02', 'E-PRJ-04', 'E-PRJ-10', 'E-PRJ-11', 'E-PRJ-16'],
  },
  {
    sentence: 'Le calendrier du projet n’est pas jugé ; ses montants restent comptés.',
    codes: ['E-PRJ-08', 'E-PRJ-09'],
  },
  {
    sentence: 'Le montant n’est pas compté comme engagé.',
    codes: ['E-PRJ-14'],
  },
  {
    sentence: 'Le calcul retient le plafond.',
    codes: ['E-PRJ-17'],
  },
  {
    sentence: 'Le calcul de l’aide retient 0 € pour l’assistance.',
    codes: ['W-PRJ-12'],
  },
  {
    sentence: 'Le délai indicatif part de la convention.',
    codes: ['W-PRJ-05'],
  },
  {
    sentence: 'Le montant théorique du projet est indéterminé.',
    codes: ['E-PES-02'],
  },
  {
    sentence: 'Rien n’est recalculé : l’établissement est signalé sur la page du projet.',
    codes: ['E-PES-04', 'E-PES-08', 'E-PES-12', 'E-PES-14'],
  },
  {
    sentence:
      'L’établissement compte dans le projet et dans l’aide, mais dans aucun territoire : il est « non localisé ».',
    codes: ['E-PES-10'],
  },
  {
    sentence: 'Le calcul de l’aide ne retient pas ce matériel.',
    codes: ['W-PES-15'],
  },
  {
    sentence:
      'La ligne est écartée : le montant théorique du projet est indéterminé, et son montant est partagé à parts égales.',
    codes: ['E-SAA-01', 'E-SAA-02'],
  },
  {
    sentence: 'Le montant théorique du projet est indéterminé, et son montant est partagé à parts égales.',
    codes: ['E-SAA-07', 'E-SAA-08'],
  },
  {
    sentence: 'Le calcul suit les heures, non la part déclarée.',
    codes: ['E-SAA-03'],
  },
  {
    sentence: 'L’aide suit la part des heures, si petite soit-elle.',
    codes: ['W-SAA-04'],
  },
  {
    sentence: 'Toutes les lignes de cette mesure sont écartées.',
    codes: ['E-IND-12'],
  },
  {
    sentence: 'La transmission la plus ancienne est écartée ; la plus récente vaut.',
    codes: ['W-IND-11'],
  },
  {
    sentence: 'La mesure est montrée, mais hors des cibles et des totaux.',
    codes: ['W-IND-05'],
  },
  {
    sentence: 'La ligne est écartée : elle ne compte pas comme une réponse.',
    codes: ['W-IND-03'],
  },
  {
    sentence: 'Le versement reste compté comme payé.',
    codes: ['E-VER-02', 'E-VER-03', 'E-VER-06', 'W-VER-04', 'W-VER-05'],
  },
  {
    sentence: 'Le projet est compté comme les autres, son montant aussi.',
    codes: ['W-PRJ-18'],
  },
  {
    sentence: 'Le versement n’est pas compté comme payé.',
    codes: ['W-VER-07'],
  },
  {
    sentence: 'Le montant reste compté, sur un territoire dont le montant par ESSMS n’a pas de sens.',
    codes: ['E-TER-03'],
  },
];

const BY_CODE: ReadonlyMap<DiagnosticCode, string> = new Map(
  EFFECTS.flatMap(({ sentence, codes }) => codes.map((code) => [code, sentence] as const)),
);

/** What a severity does to the figures, unless the check says otherwise. */
const BY_SEVERITY: Readonly<Record<Severity, string>> = {
  structure: 'Rien n’est publié tant que ce n’est pas corrigé.',
  erreur: 'La ligne ou le calcul concerné est écarté.',
  alerte: 'Aucun chiffre n’est changé.',
  information: 'La ligne est écartée, sans que personne soit en faute.',
};

/** What a check does to the figures, in one French sentence. */
export const effectOf = (code: DiagnosticCode): string =>
  BY_CODE.get(code) ?? BY_SEVERITY[DIAGNOSTICS[code].severity];

/** The severities, the worst first, with what each one asks of the reader. */
export const SEVERITIES: readonly { readonly severity: Severity; readonly meaning: string }[] = [
  {
    severity: 'structure',
    meaning: 'Le dossier ne peut pas être lu comme il faut. Rien n’est publié tant que ce n’est pas corrigé.',
  },
  {
    severity: 'erreur',
    meaning:
      'Quelque chose est faux, ou manque. Ce qui ne peut pas servir est écarté et compté, le reste est publié : l’effet de chaque contrôle est dit ci-dessous.',
  },
  {
    severity: 'alerte',
    meaning: 'À vérifier, sans urgence. La donnée est gardée, sauf si l’effet du contrôle dit le contraire.',
  },
  {
    severity: 'information',
    meaning: 'La ligne est comptée à part pour une raison normale. Rien à corriger.',
  },
];
