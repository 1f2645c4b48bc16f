import type { Definition } from '../domain/definition.ts';
import { CALL, define } from './define.ts';

const WATCH = `${CALL}, § 3.2`;

/** The definitions of what is said of isolated ESSMS. */
export const ISOLATED_DEFINITIONS: readonly Definition[] = [
  define(
    'isoles',
    'ESSMS isolés',
    'ESSMS dans aucun projet sélectionné ou plus avancé, alors que leur département en compte au moins un.',
    {
      unit: 'ESSMS',
      source: `${WATCH} : vigilance aux ESSMS « qui resteraient isolés en n’étant pas parties au projet présenté »`,
      limits: [
        'Le texte ne définit pas l’isolement ; le département est la lecture retenue. Un ESSMS non localisé n’est jamais dit isolé.',
        'Un ESSMS hors de tout projet, dans un département sans aucun projet, n’est pas dit isolé : il est compté à part.',
      ],
    },
  ),
  define(
    'part-isoles',
    'Part des isolés',
    'Part des ESSMS du territoire, ou d’un de ses secteurs, qui sont isolés.',
    {
      unit: '%',
      numerator: 'ESSMS isolés du territoire ou du secteur',
      denominator: 'ESSMS du territoire ou du secteur',
      source: WATCH,
      limits: [
        'Sans objet (« s.o. ») là où aucun département n’a de projet : personne n’y est laissé hors d’un projet, et une part nulle le donnerait en exemple.',
      ],
    },
  ),
  define(
    'isoles-petits-organismes',
    'Isolés de petits organismes',
    'ESSMS isolés dont l’organisme gestionnaire est petit et n’a aucun ESSMS dans un projet sélectionné ou plus avancé.',
    {
      unit: 'ESSMS',
      source: `${WATCH} et § 3.3.2 : moins de quinze ESSMS, moins de huit en Corse et outre-mer`,
      limits: [
        'La taille est celle de l’organisme dans toute la France : celle qu’il déclare, à défaut le compte du répertoire. Le seuil est celui du territoire où il en a le plus ; à égalité, quinze.',
        'Les seuils sont ceux du dernier barème entré en vigueur à la date des données. Sans barème qui les donne, le nombre est indéterminé.',
        'Un organisme que le répertoire ne donne pas n’est pas dit petit.',
      ],
    },
  ),
  define(
    'grappes-proches',
    'Grappes proches',
    'Projets sélectionnés, conventionnés ou en cours qui ont un membre dans le département ou l’intercommunalité de l’ESSMS isolé.',
    {
      unit: 'grappes',
      perimeter: 'Projets qui ont au moins un membre présent à la date des données.',
      source: `${WATCH} : un ESSMS isolé peut « rejoindre un regroupement déjà financé », avec l’accord du porteur et dans une temporalité cohérente avec le projet`,
      limits: [
        'Un projet déposé ou recevable n’est pas encore financé ; un projet terminé ou soldé n’a plus de temps pour déployer : ni l’un ni l’autre n’est proposé. Un projet sélectionné l’est : son financement est décidé.',
        'Ordre : d’abord les grappes où son organisme a déjà un ESSMS, puis celles qui ont un ESSMS de son secteur (le même logiciel sert à tous), puis la distance du membre le plus proche, puis l’identifiant du projet.',
        'Distance à vol d’oiseau (grand cercle, rayon moyen de la Terre de 6 371 km) entre les coordonnées du répertoire. Sans coordonnées, pas de distance : les grappes sont rangées après les autres, celles de la même intercommunalité d’abord.',
        'Places avant le 50e ESSMS : 49 moins le nombre de membres présents, dans les barèmes fournis ; au-delà, le barème réduit l’aide de chaque ESSMS supplémentaire, ou ne la donne pas. Pour un projet mixte, le texte ne dit pas comment se comptent les rangs : tous les membres sont comptés ensemble.',
        'Les trois premières sont affichées, les cinq premières sont dans le fichier. C’est un point de départ : l’accord du porteur, le marché et le calendrier du projet décident.',
      ],
    },
  ),
  define(
    'groupes-possibles',
    'Groupes possibles',
    'Ensembles d’ESSMS isolés voisins, du même département, qui atteindraient ensemble la taille souhaitée d’une grappe.',
    {
      unit: 'groupes',
      source: `${WATCH} : « idéalement quinze structures » ; huit en Corse et outre-mer selon les pages publiques du programme. Les ESSMS isolés y sont « invités à se rapprocher d’autres ESSMS dans la même situation sur leur territoire »`,
      limits: [
        'Un calcul de l’observatoire : le texte ne dit pas qui devrait se réunir avec qui.',
        'D’abord d’un seul secteur, dans l’ordre des secteurs, parce que le même logiciel sert à tous ; puis, avec ceux qui restent, de tous secteurs.',
        'À chaque pas, le groupe le plus serré se forme : l’ESSMS dont les quatorze voisins libres (sept en Corse et outre-mer) sont les plus proches ; à égalité, le plus petit numéro FINESS. Aucun n’est à plus de 50 km du premier, à vol d’oiseau.',
        'Ceux qui restent rejoignent le groupe le plus proche à moins de 50 km, de leur secteur ou de plusieurs, sans dépasser 49 ESSMS. Un ESSMS est dans un groupe au plus ; certains n’en ont aucun.',
        'Un ESSMS sans coordonnées n’est dans aucun groupe. Le numéro d’un groupe est propre à l’édition.',
      ],
    },
  ),
];
