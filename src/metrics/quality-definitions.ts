import type { Definition } from '../domain/definition.ts';
import { CALL, define, ENGAGED } from './define.ts';

const OWN = 'Choix de l’observatoire : aucun texte ne règle la mesure de la qualité des données';
const FILES = 'Toutes les lignes de tous les fichiers reçus et lus, en-têtes et lignes vides à part.';
const EXPECTED =
  'ESSMS actifs du périmètre, membres à la date des données d’un projet sélectionné, conventionné, en cours, terminé ou soldé.';

/** The definitions of what is said of the quality of the data. */
export const QUALITY_DEFINITIONS: readonly Definition[] = [
  define(
    'lignes-utilisees',
    'Lignes utilisées',
    'Part des lignes à compter qui servent à au moins un chiffre.',
    {
      unit: '%',
      numerator: 'Lignes retenues',
      denominator: 'Lignes lues, moins celles qui sont écartées sans que ce soit la faute de personne',
      perimeter: FILES,
      source: OWN,
      limits: [
        'Une ligne écartée l’est pour une seule raison, comptée une fois : lignes lues = lignes retenues + lignes écartées.',
        'Un établissement fermé ou hors du périmètre, une mesure rejetée ou qui n’a pas été faite sont écartés sans que ce soit la faute de personne : ces lignes ne sont pas à compter.',
      ],
    },
  ),
  define(
    'montants-confirmes',
    'Montants confirmés par le calcul',
    'Part des montants conventionnés qui sont égaux, à un euro près, à l’aide que donne le barème.',
    {
      unit: '%',
      numerator:
        'Montants conventionnés des projets dont l’aide calculée est certaine et égale au montant signé',
      denominator: 'Montants conventionnés',
      perimeter: ENGAGED,
      source: `${CALL}, § 3.3 et annexe 1`,
      limits: [
        'Un écart n’est pas une faute : le montant signé reste la référence, et une convention peut prévoir moins que le barème.',
        'Dans une édition régionale, un projet compte pour ce qui revient à la région.',
      ],
    },
  ),
  define(
    'montants-incertains',
    'Montants dont la règle est incertaine',
    'Part des montants conventionnés dont l’aide théorique a plusieurs lectures, ou ne peut pas être calculée.',
    {
      unit: '%',
      numerator: 'Montants conventionnés des projets signalés incertains ou indéterminés',
      denominator: 'Montants conventionnés',
      perimeter: ENGAGED,
      source: `${CALL}, § 3.3 et annexe 1`,
      limits: [
        'Plusieurs lectures : projet mixte qui dépasse 49 ESSMS, pour lequel le texte annonce des conditions particulières sans les donner.',
        'Indéterminé : doublon aux contenus différents, situation inconnue, heures d’un service d’aide à domicile inutilisables, ou règle que le barème ne donne pas.',
        'Comptée aussi en nombre de projets. Sans objet tant qu’aucun montant n’est conventionné.',
      ],
    },
  ),
  define(
    'essms-localises',
    'ESSMS situés',
    'Part des ESSMS dont la commune est connue du code officiel géographique.',
    {
      unit: '%',
      numerator: 'ESSMS dont la commune est connue',
      denominator: 'ESSMS de l’édition',
      source: OWN,
      limits: [
        'Ceux qui ont aussi des coordonnées sont comptés à part : eux seuls sont sur les cartes de points.',
        'Sans objet dans une édition régionale, qui ne peut compter que les ESSMS dont la commune est connue.',
      ],
    },
  ),
  define(
    'age-mesures',
    'Âge de la dernière mesure d’usage',
    'Temps écoulé entre la dernière mesure valable d’un ESSMS, quel que soit l’indicateur, et la date des données.',
    {
      unit: 'jours',
      perimeter: EXPECTED,
      source: OWN,
      limits: [
        'Les classes suivent les mois du calendrier ; un ESSMS sans aucune mesure valable est compté « jamais ».',
        'La médiane porte sur ceux qui ont transmis : la plus petite des deux valeurs du milieu s’ils sont en nombre pair.',
        'Un territoire de moins de trois ESSMS attendus est masqué, et un autre avec lui quand le total le révélerait.',
        'Sans fichier d’indicateurs d’usage, l’âge est « n.d. », jamais 0.',
      ],
    },
  ),
  define(
    'types-denominateur',
    'Types de dénominateur',
    'Part de chaque façon de compter les personnes dans les mesures de dossiers actifs retenues.',
    {
      unit: '%',
      numerator: 'Mesures de dossiers actifs de ce type',
      denominator: 'Mesures de dossiers actifs retenues',
      perimeter:
        'Mesures retenues de l’indicateur « dossiers actifs », de tout le fichier reçu, toutes dates confondues.',
      source: OWN,
      limits: ['Des taux dont le dénominateur n’est pas de même type ne s’additionnent pas.'],
    },
  ),
  define(
    'completude',
    'Complétude d’une colonne',
    'Part des lignes d’un fichier où une colonne porte une valeur valable.',
    {
      unit: '%',
      numerator: 'Lignes où la colonne porte une valeur valable',
      denominator: 'Lignes lues du fichier',
      perimeter:
        'Colonnes décrites par le schéma du fichier ; dans le registre, ESSMS comptés, quel que soit son format.',
      source: OWN,
      limits: [
        'Une valeur illisible compte comme absente. Une colonne que le fichier n’a pas est « n.d. », jamais 0 %.',
        'Une colonne facultative peut être vide à bon droit : une date de sortie, par exemple.',
      ],
    },
  ),
  define(
    'signalements',
    'Signalements des contrôles',
    'Nombre de fois où chaque contrôle a trouvé quelque chose, par fichier.',
    {
      unit: 'signalements',
      perimeter: FILES,
      source: OWN,
      limits: [
        'Une erreur est à corriger, une alerte à vérifier ; une information ne demande rien. Ce que chacune écarte est dit contrôle par contrôle.',
        'Un même contrôle de forme est signalé une fois par fichier.',
      ],
    },
  ),
];
