import type { Definition } from '../domain/definition.ts';
import { CALL, define } from './define.ts';

/** The part of the call that sets what is to be used, and how much. */
export const USAGE = `${CALL}, § 4`;

/** The ESSMS that usage is asked of. */
export const EXPECTED_MEMBERS =
  'ESSMS attendus : actifs, membres à la date des données d’un projet sélectionné, conventionné, en cours, terminé ou soldé, moins ceux que la cible en vigueur dispense.';

const PROJECTS = 'Projets sélectionnés, conventionnés, en cours, terminés ou soldés.';

const TRUNCATED = 'Un taux est coupé, jamais arrondi vers sa cible : 89,96 % s’écrit 89,9 %.';

const HIDDEN =
  'Une case masquée par le secret statistique perd ensemble son taux, ses bornes et ce qui est dit de la cible ; le nombre de répondants reste.';

/** The definitions of what is said of the usage targets: rates, responses, bounds, attainment, trends. */
export const USAGE_DEFINITIONS: readonly Definition[] = [
  define(
    'cible-usage',
    'Cible d’usage',
    'Si le taux d’un usage est au moins égal à la cible que fixe l’appel à projets.',
    {
      perimeter: EXPECTED_MEMBERS,
      source: `${USAGE} : 90 % pour les trois usages du DUI, 70 % pour les deux services socles`,
      limits: [
        'La comparaison se fait sur les nombres entiers : numérateur × 1 000 000 ≥ cible × dénominateur.',
        'Atteinte, ou non atteinte : tous les ESSMS attendus ont répondu, ou la cible est manquée quoi que les autres répondent. Sinon, ce qui est dit ne vaut que « sur les répondants ».',
        'Un ESSMS qui n’a pas mesuré n’est pas à zéro : il n’est pas compté. Une mesure hors période ne l’est pas non plus.',
        'Les cibles sont datées. Aucune dispense n’est appliquée : l’instruction de 2025 en prévoit, dont le détail ne nous est pas connu.',
        'La cible atteinte ou non par chaque ESSMS est comptée, jamais listée : aucune page ne dit d’un établissement s’il atteint ses cibles.',
        HIDDEN,
      ],
    },
  ),
  define(
    'taux-usage',
    'Taux d’usage',
    'Somme des numérateurs divisée par somme des dénominateurs, sur la dernière mesure valable de chaque ESSMS.',
    {
      unit: '%',
      numerator: 'Somme des numérateurs des dernières mesures valables',
      denominator: 'Somme de leurs dénominateurs',
      perimeter: EXPECTED_MEMBERS,
      source: `${USAGE} ; la condition du solde porte sur le projet, « à la fin du projet » (§ 3.4)`,
      limits: [
        'Jamais une moyenne de taux, qui donnerait à un petit service le poids d’un grand : 180 sur 200, 8 sur 10 et 7 sur 10 font 195 sur 220, soit 88,6 %, et non 80,0 %.',
        'Un ESSMS de deux projets compte une fois. À date égale, la mesure transmise en dernier compte.',
        'Une mesure rejetée, un dénominateur de 0 et un numérateur supérieur à son dénominateur ne sont pas des réponses.',
        TRUNCATED,
        HIDDEN,
      ],
    },
  ),
  define(
    'taux-reponse',
    'Répondants',
    'ESSMS qui ont une mesure valable de l’usage, rapportés à ceux dont on l’attend.',
    {
      unit: 'ESSMS',
      numerator: 'ESSMS attendus qui ont une mesure valable',
      denominator: 'ESSMS attendus',
      perimeter: EXPECTED_MEMBERS,
      source: `${USAGE} : « remonter cet indicateur au plus tôt à l’ARS et à le mettre à jour »`,
      limits: ['Sans aucun ESSMS attendu, la question ne se pose pas : « sans objet ».'],
    },
  ),
  define(
    'bornes-usage',
    'Bornes d’un taux',
    'Ce que serait le taux si, parmi les personnes des ESSMS qui n’ont pas répondu, aucune ne comptait, ou si toutes comptaient.',
    {
      unit: '%',
      numerator: 'Somme des numérateurs (borne basse), plus les personnes des non-répondants (borne haute)',
      denominator: 'Somme des dénominateurs, plus les personnes des non-répondants',
      perimeter: EXPECTED_MEMBERS,
      source: 'Choix de l’observatoire : dire ce que l’absence de réponse laisse possible',
      limits: [
        'Exemple : 14 ESSMS sur 20 donnent 610 sur 660 (92,4 %) et les 6 autres accompagnent 240 personnes : le taux de tous est entre 67,7 % et 94,5 %, et la cible ne peut pas être dite atteinte.',
        'Les personnes d’un ESSMS sans réponse sont sa file active déclarée, à défaut le dernier dénominateur valable de ses dossiers actifs. Si l’une manque, les bornes sont absentes.',
        'La borne basse est coupée, la borne haute arrondie au-dessus : l’intervalle ne se resserre pas à l’écriture.',
        'Les bornes sont masquées quand ceux qui n’ont pas répondu sont trop peu : elles diraient combien de personnes ils accompagnent.',
      ],
    },
  ),
  define(
    'cibles-reunies',
    'Toutes les cibles',
    'Projets dont les cinq taux atteignent leur cible, parmi ceux que l’on peut juger.',
    {
      unit: 'projets',
      numerator: 'Projets dont les cinq cibles sont atteintes',
      denominator: 'Projets dont les cinq cibles sont atteintes, ou dont une est manquée',
      perimeter: PROJECTS,
      source: `${CALL}, § 3.4 : solde versé « à l’atteinte des cibles d’usage à la fin du projet »`,
      limits: [
        'Une cible est jugée sur le projet entier, tous ses ESSMS ayant répondu. Un projet dont un ESSMS se tait ne peut être jugé que si la cible est manquée quoi qu’il réponde.',
        'Un projet dont les dénominateurs des dossiers actifs sont de plusieurs types n’a pas de taux commun, et ne peut pas être dit au niveau de cette cible.',
        'Aucun texte ne dit l’effet d’une cible atteinte en partie : aucun solde au prorata n’est montré.',
        'À côté : combien d’ESSMS atteignent les cinq cibles, les trois du DUI, les deux des services socles, parmi ceux qui ont tout mesuré. C’est un nombre, jamais une liste.',
      ],
    },
  ),
  define(
    'tendance-usage',
    'Tendance d’un usage',
    'Taux d’usage à la fin de chaque mois, la dernière mesure de chaque ESSMS étant reportée jusqu’à la suivante.',
    {
      unit: '%',
      numerator: 'Somme des numérateurs des dernières mesures à la fin du mois',
      denominator: 'Somme de leurs dénominateurs',
      perimeter: EXPECTED_MEMBERS,
      source: 'Choix de l’observatoire',
      limits: [
        'Ceux qui répondent changent d’un mois à l’autre : un taux peut baisser parce que d’autres ESSMS se sont mis à mesurer. Le nombre de répondants de chaque mois est dans le tableau.',
        'Un mois masqué, ou dont les dénominateurs sont de plusieurs types, interrompt la ligne : rien n’est tracé à sa place.',
        TRUNCATED,
      ],
    },
  ),
  define(
    'delai-cible',
    'Délai d’atteinte d’une cible',
    'Nombre de mois de la convention du projet à la première mesure où son taux atteint la cible.',
    {
      unit: 'mois',
      perimeter: PROJECTS,
      source: 'Choix de l’observatoire ; estimateur de Kaplan-Meier',
      limits: [
        'Les projets qui n’ont pas encore atteint la cible comptent aussi, pour le temps déjà passé : ne garder que ceux qui l’ont atteinte donnerait un délai trop court.',
        'Rien n’est dit sous trente projets, ni d’un quartile que trop peu de projets ont atteint.',
        'Mois entiers, coupés.',
      ],
    },
  ),
];
