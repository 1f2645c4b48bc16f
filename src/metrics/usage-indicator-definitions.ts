import type { Definition } from '../domain/definition.ts';
import { define } from './define.ts';
import { EXPECTED_MEMBERS, USAGE } from './usage-definitions.ts';

const ANAP =
  'La formule est dans un document de l’ANAP, « Indicateurs de suivi de l’utilisation du DUI », qui n’est pas public pour nous : numérateur et dénominateur sont pris comme ils sont déclarés.';

const QUARTER =
  'La période est celle des trois mois qui précèdent la mesure, à sept jours près (tolérance choisie par l’observatoire). Une mesure d’une autre période est gardée, mais hors des cibles et des totaux.';

const SOCLE =
  'La période est de trois à six mois avant la mesure, à sept jours près (tolérance choisie par l’observatoire).';

/** A rate of the use of the software: what it divides is what is declared. */
const ofDui = (
  id: string,
  label: string,
  sentence: string,
  rest: Partial<Pick<Definition, 'numerator' | 'denominator' | 'limits'>>,
): Definition =>
  define(id, label, sentence, {
    unit: '%',
    perimeter: EXPECTED_MEMBERS,
    source: `${USAGE}, usage du DUI, cible de 90 % : « Une mesure sur les 3 mois écoulés avant la date de mesure »`,
    ...rest,
  });

/** A rate of the use of a national service. */
const ofService = (id: string, label: string, service: string): Definition =>
  define(id, label, `Utilisation ${service}, telle que l’ESSMS la déclare.`, {
    unit: '%',
    numerator: 'Nombre déclaré au numérateur',
    denominator: 'Nombre déclaré au dénominateur',
    perimeter: EXPECTED_MEMBERS,
    source: `${USAGE}, services socles, cible de 70 % : « Une mesure sur les 3 à 6 mois écoulés avant la date de mesure finale »`,
    limits: [
      ANAP,
      SOCLE,
      'Plusieurs lectures sont plausibles (part des dossiers, des professionnels, des établissements) : aucune n’est reconstituée.',
    ],
  });

/** An optional count of exchanges. */
const ofExchanges = (id: string, label: string, sentence: string, quote: string): Definition =>
  define(id, label, sentence, {
    unit: 'échanges par mois',
    perimeter: EXPECTED_MEMBERS,
    source: `${USAGE}, « Ces cibles d’usage sont facultatives » : « ${quote} », « Pas de valeur cible imposée »`,
    limits: [
      'Sommes seules : il n’y a ni dénominateur, ni cible, ni taux.',
      'La première mesure d’un ESSMS couvre trois mois : elle est comptée entière dans le mois où elle est mesurée, et ce mois ne se compare pas aux suivants.',
      'Les mois sont ceux de la date de mesure ; si une mesure a été transmise plusieurs fois, la dernière compte.',
      'Ne pas mesurer un usage facultatif n’est pas mesurer zéro : le nombre d’ESSMS qui ont compté est donné à côté.',
      'Un nombre de 1 à 10 est masqué, comme les nombres de personnes, et avec lui ce qui permettrait de le retrouver.',
    ],
  });

/** The definition of each thing that is measured: five rates, two optional counts. */
export const USAGE_INDICATOR_DEFINITIONS: readonly Definition[] = [
  ofDui(
    'dossiers-actifs',
    'Dossiers actifs',
    'Part des personnes accompagnées dont le dossier, dans le logiciel, a été mis à jour pendant la période.',
    {
      numerator: 'Dossiers de personnes accompagnées, mis à jour au moins une fois pendant la période',
      denominator: 'Personnes accompagnées, comptées comme l’ESSMS le déclare',
      limits: [
        'Le texte définit la file active sur une année et mesure sur trois mois : la formule exacte du dénominateur est dans un document de l’ANAP qui n’est pas public pour nous. Le dénominateur est pris comme il est déclaré, avec son type.',
        'Des dénominateurs de types différents ne sont jamais mélangés : la ligne « tous » a alors un numérateur, et son taux est indéterminé. La page Qualité donne la part de chaque type.',
        'Un service où l’on passe peu de temps ne peut pas atteindre 90 % d’une file active annuelle : un même taux ne veut pas dire la même chose d’un type à l’autre.',
        QUARTER,
      ],
    },
  ),
  ofDui(
    'dossiers-actifs-projet-personnalise',
    'Projet personnalisé',
    'Part des dossiers actifs qui contiennent un projet personnalisé.',
    {
      numerator: 'Dossiers actifs avec un projet personnalisé',
      denominator: 'Dossiers actifs',
      limits: [
        'Rapporté aux dossiers actifs (lecture retenue), le texte disant « taux de dossiers actifs avec » ; l’autre lecture, la file active, donnerait un taux plus bas.',
        QUARTER,
      ],
    },
  ),
  ofDui(
    'dossiers-actifs-agenda',
    'Agenda',
    'Part des dossiers actifs dont l’agenda contient au moins un événement.',
    {
      numerator: 'Dossiers actifs avec au moins un événement dans l’agenda',
      denominator: 'Dossiers actifs',
      limits: [
        'Rapporté aux dossiers actifs (lecture retenue), comme le taux de projet personnalisé.',
        QUARTER,
      ],
    },
  ),
  ofService('mssante', 'MSSanté', 'de la messagerie sécurisée de santé (MSSanté)'),
  ofService('dmp', 'DMP', 'du dossier médical partagé (DMP)'),
  ofExchanges(
    'e-prescription',
    'E-prescription',
    'Nombre de prescriptions électroniques importées dans le logiciel pendant le mois.',
    'nombre de fois dans le mois ou une prescription électronique est importée dans la solution DUI',
  ),
  ofExchanges(
    'e-parcours',
    'E-parcours',
    'Nombre d’échanges entre le logiciel et une plateforme e-parcours pendant le mois.',
    'nombre d’échanges réalisés via le cahier de liaison entre la solution DUI et la plateforme',
  ),
];
