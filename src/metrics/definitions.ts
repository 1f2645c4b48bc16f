import type { Definition } from '../domain/definition.ts';
import { ACTIVE_RECORDS_DEFINITIONS } from './active-records-definitions.ts';
import { BALANCE_DEFINITIONS } from './balance-definitions.ts';
import { CALENDAR_DEFINITIONS } from './calendar-definitions.ts';
import { CALL, define, ENGAGED } from './define.ts';
import { GRAPPE_DEFINITIONS } from './grappe-definitions.ts';
import { ISOLATED_DEFINITIONS } from './isolated-definitions.ts';
import { PAYMENT_DEFINITIONS } from './payment-definitions.ts';
import { QUALITY_DEFINITIONS } from './quality-definitions.ts';
import { REMAINDER_DEFINITIONS } from './remainder-definitions.ts';
import { USAGE_DEFINITIONS } from './usage-definitions.ts';
import { USAGE_INDICATOR_DEFINITIONS } from './usage-indicator-definitions.ts';

/** The definition of every published indicator, written once. */
export const DEFINITIONS: readonly Definition[] = [
  define(
    'essms',
    'Nombre d’ESSMS',
    'Nombre d’établissements et services sociaux et médico-sociaux actifs, un par numéro FINESS géographique.',
    {
      unit: 'ESSMS',
      source: `${CALL}, § 3.3 : le compte se fait par FINESS géographique unique`,
      limits: [
        'C’est la densité de référence de l’observatoire : le texte demande un équilibre « selon la densité des ESSMS » sans la définir ; le nombre d’ESSMS du territoire est la lecture retenue.',
        'Les collectivités d’outre-mer comptent parmi les départements, sous leur code, et ensemble parmi les régions, sous la ligne « Collectivités d’outre-mer ».',
        'Un établissement fermé, ou d’une catégorie hors du périmètre, n’est pas compté ; chaque exclusion est dénombrée sur la page Qualité.',
      ],
    },
  ),
  define(
    'part-essms',
    'Part des ESSMS',
    'Part des ESSMS de l’ensemble qui sont dans le territoire, ou dans le secteur.',
    {
      unit: '%',
      numerator: 'ESSMS du territoire ou du secteur',
      denominator: 'ESSMS de l’ensemble',
      source: `${CALL}, § 3.3 : le compte se fait par FINESS géographique unique`,
      limits: [
        'L’ensemble est la France, ou la région d’une édition régionale ; pour un secteur, c’est le territoire de la page.',
      ],
    },
  ),
  define(
    'taux-couverture',
    'Taux de couverture',
    'Part des ESSMS qui sont membres, à la date des données, d’un projet sélectionné ou plus avancé.',
    {
      unit: '%',
      numerator: 'ESSMS membres d’au moins un projet sélectionné, conventionné, en cours, terminé ou soldé',
      denominator: 'ESSMS du territoire',
      limits: [
        'Un ESSMS dans deux projets est compté une fois.',
        'Un membre sorti du projet n’est plus couvert ; un projet terminé couvre encore.',
        'Un membre entré après la convention est couvert, mais aucun montant ne lui est attribué.',
      ],
    },
  ),
  define(
    'montant-conventionne',
    'Montant conventionné',
    'Subvention de la dernière convention ou du dernier avenant signé, attribuée aux ESSMS du projet, au centime.',
    {
      unit: '€',
      perimeter: ENGAGED,
      source: `${CALL}, § 3.3 et 3.4`,
      limits: [
        'L’argent est compté là où sont les ESSMS, non au siège du porteur.',
        'Un ESSMS compté à la convention garde sa part s’il sort ensuite du projet, tant qu’aucun avenant ne change le montant : il n’est plus couvert, et peut être isolé.',
        'Le partage suit l’aide théorique de chaque ESSMS ; à défaut, les parts sont égales et c’est dit (clé « egale »).',
        'Les centimes restants vont aux plus forts restes, puis au plus petit numéro FINESS.',
        'Ce qui revient à un ESSMS absent du registre est « non localisé » : montré, jamais réparti.',
      ],
    },
  ),
  define(
    'part-montant',
    'Part des montants',
    'Part du montant conventionné de l’ensemble qui est attribuée au territoire, ou au secteur.',
    {
      unit: '%',
      numerator: 'Montant conventionné attribué au territoire ou au secteur',
      denominator: 'Montant conventionné de l’ensemble',
      perimeter: ENGAGED,
      source: `${CALL}, § 3.3 et 3.4`,
      limits: [
        'L’ensemble est la France, ou la région d’une édition régionale ; pour un secteur, c’est le territoire de la page.',
        'Indéterminée tant qu’aucun montant n’est conventionné dans l’ensemble.',
      ],
    },
  ),
  define(
    'montant-verse',
    'Montant versé',
    'Sommes payées à la date des données : avances, soldes et ajustements, moins les reversements.',
    {
      unit: '€',
      perimeter: 'Tous les projets : ce qui a été payé à un projet abandonné reste payé.',
      source: `${CALL}, § 3.4`,
      limits: [
        'Chaque versement suit les ESSMS comme le montant conventionné. Sans fichier de versements, le montant est « n.d. », jamais 0.',
      ],
    },
  ),
  define(
    'part-versee',
    'Part versée',
    'Ce qui est versé aux projets engagés, rapporté à leur montant conventionné dans le même territoire.',
    {
      unit: '%',
      numerator: 'Montant versé aux projets engagés, attribué au territoire',
      denominator: 'Montant conventionné attribué au territoire',
      perimeter: 'Projets de statut « conventionné » à « soldé ».',
      source: `${CALL}, § 3.4`,
      limits: [
        'Ce qu’un projet abandonné a reçu compte dans le montant versé, non dans cette part : elle n’en est donc pas toujours le quotient.',
        'Sans fichier de versements, la part est « n.d. », jamais 0. Sans objet là où rien n’est conventionné.',
      ],
    },
  ),
  define(
    'euros-par-essms',
    'Euros par ESSMS',
    'Montant conventionné divisé par le nombre d’ESSMS du territoire, couverts ou non.',
    {
      unit: '€ par ESSMS',
      numerator: 'Montant conventionné attribué au territoire',
      denominator: 'ESSMS du territoire',
      source: `${CALL}, § 6 : équilibre entre les territoires selon la densité des ESSMS`,
    },
  ),
  ...BALANCE_DEFINITIONS,
  ...ISOLATED_DEFINITIONS,
  define(
    'densite',
    'Densité pour 100 000 habitants',
    'Nombre d’ESSMS pour 100 000 habitants : un élément de contexte, jamais la densité de référence.',
    {
      unit: 'ESSMS pour 100 000 habitants',
      numerator: 'ESSMS du territoire',
      denominator: 'Population municipale',
      source: 'Populations municipales de référence publiées par l’Insee, de 2023 (de 2017 à Mayotte)',
      limits: [
        'La population des collectivités d’outre-mer compte la Polynésie française et la Nouvelle-Calédonie, dont peu d’établissements sont au répertoire : leur densité n’est comparable à aucune autre, et celle de la France en est abaissée d’un centième au plus.',
      ],
    },
  ),
  define(
    'densite-km2',
    'Densité pour 100 km²',
    'Nombre d’ESSMS pour 100 kilomètres carrés : un élément de contexte, jamais la densité de référence.',
    {
      unit: 'ESSMS pour 100 km²',
      numerator: 'ESSMS du territoire',
      denominator: 'Superficie cadastrale, en kilomètres carrés entiers',
      source: 'Superficies cadastrales des départements publiées par l’Insee',
      limits: [
        'La superficie des intercommunalités et des collectivités d’outre-mer n’est pas dans les données : leur densité, et celle de la France qui les contient, ne sont pas disponibles.',
        'Les quelques communes passées d’un département à un autre depuis 2018 sont comptées dans l’ancien : moins de 1 % de la superficie.',
      ],
    },
  ),
  define(
    'montant-theorique',
    'Montant théorique',
    'Aide que donne le barème de l’appel à projets pour les ESSMS du projet : une vérification, le montant conventionné restant la référence.',
    {
      unit: '€',
      perimeter:
        'Membres du projet à la date de convention (à défaut, de dépôt), un par FINESS géographique.',
      source: `${CALL}, § 3.3 et annexe 1 ; présentation Hauts-de-France du 9 mai 2022`,
      limits: [
        'Projets mixtes de 50 ESSMS et plus : le texte annonce des conditions particulières sans les donner. Chaque situation compte ses propres rangs (lecture retenue) ; le plus bas et le plus haut de quatre lectures encadrent le montant, signalé incertain.',
        'Services d’aide à domicile : l’usage et le logiciel suivent la part moyenne d’heures médico-sociales ; le service compte pour un dans les rangs. Sans heures utilisables, le montant est indéterminé.',
        'Matériel : plafonné ESSMS par ESSMS, pour les petits organismes seulement, et jamais au-delà de la dépense réelle.',
        'Petit organisme : sa taille est celle de tous ses ESSMS en France ; le seuil est celui du territoire où il en a le plus dans le projet.',
        'Assistance : pour les regroupements d’au moins deux organismes, tous petits ; le montant demandé, dans la limite du plafond.',
        'Ce qu’un barème ne dit pas reste inconnu : rien n’est repris d’un autre appel à projets.',
      ],
    },
  ),
  define(
    'guichet',
    'Guichet calculé',
    'National à partir de 50 ESSMS dans plusieurs régions, régional sinon.',
    {
      perimeter: 'ESSMS comptés dans le projet ; chaque collectivité d’outre-mer compte pour une région.',
      source: `${CALL}, § 7`,
      limits: ['En 2022, le guichet était national dès 50 ESSMS.'],
    },
  ),
  ...PAYMENT_DEFINITIONS,
  ...REMAINDER_DEFINITIONS,
  ...CALENDAR_DEFINITIONS,
  ...GRAPPE_DEFINITIONS,
  ...USAGE_DEFINITIONS,
  ...USAGE_INDICATOR_DEFINITIONS,
  ...ACTIVE_RECORDS_DEFINITIONS,
  ...QUALITY_DEFINITIONS,
];
