import type { Definition } from '../domain/definition.ts';
import { CALL, define, ENGAGED } from './define.ts';
import { ADVANCE_WAIT_DAYS } from './payment-schedule.ts';

const SCHEDULE = `${CALL}, § 3.4.1 : « 50% sous forme d'avance lors de la signature de la convention », « 50% à la fin du projet »`;

/** The definitions of what is said of the money on its way: stages, schedule, envelopes. */
export const PAYMENT_DEFINITIONS: readonly Definition[] = [
  define(
    'parcours-financement',
    'Parcours du financement',
    'Nombre de projets, et montants, à chaque étape : demandé, sélectionné, engagé, avance versée, soldé.',
    {
      unit: 'projets et €',
      perimeter: 'Tous les projets de l’édition, quel que soit leur état.',
      source: `Choix de l’observatoire, à partir de : ${CALL}, § 3.4.1`,
      limits: [
        'Demandé : tous les projets déposés, pour le montant demandé. Sélectionné : statut « sélectionné » ou plus avancé, pour le montant demandé lui aussi, seul connu avant la convention.',
        'Engagé : convention signée, pour le montant conventionné. Avance versée : projets engagés dont une avance est payée, pour le montant des avances.',
        'Soldé : projets engagés de statut « soldé », ou dont un solde est payé, pour le montant des soldes.',
        'Un projet dont le montant n’est pas connu est compté, et son montant dit manquant, jamais 0. Un projet soldé dont le fichier ne donne pas l’avance n’est pas compté à l’étape de l’avance.',
        'Sans fichier de versements, les deux dernières étapes sont « n.d. ».',
        'Dans une édition régionale, les montants sont ceux qui reviennent à la région : le montant demandé est partagé entre les ESSMS comme le serait le montant conventionné.',
      ],
    },
  ),
  define(
    'echeancier',
    'Échéancier attendu',
    'Avance due à la signature de la convention, solde dû à la fin du projet.',
    {
      unit: '€',
      perimeter: ENGAGED,
      source: SCHEDULE,
      limits: [
        'L’avance est arrondie au centime inférieur ; le solde est le reste du montant conventionné.',
        'Le solde suppose aussi que les cibles d’usage soient atteintes et que l’état récapitulatif des dépenses soit fourni.',
        'Un appel à projets qui ne donne pas la part de l’avance laisse l’échéancier indéterminé.',
      ],
    },
  ),
  define(
    'avance-attendue',
    'Convention sans avance',
    `Part des projets dont la convention est signée depuis plus de ${ADVANCE_WAIT_DAYS} jours et dont aucune avance n’est versée.`,
    {
      unit: '%',
      numerator: 'Projets sans avance versée à la date des données',
      denominator: `Projets engagés dont la convention a plus de ${ADVANCE_WAIT_DAYS} jours`,
      perimeter: ENGAGED,
      source: SCHEDULE,
      limits: [
        `Le seuil de ${ADVANCE_WAIT_DAYS} jours est un choix de l’observatoire : le texte ne fixe pas de délai de paiement.`,
        'Les projets d’un appel à projets qui ne dit pas quand l’avance est due ne sont pas jugés.',
      ],
    },
  ),
  define(
    'consommation-enveloppe',
    'Consommation d’une enveloppe',
    'Montants engagés dans une région par les conventions d’une année, rapportés aux crédits notifiés à cette région pour l’année.',
    {
      unit: '%',
      numerator: 'Montants conventionnés dans l’année, attribués aux ESSMS de la région',
      denominator: 'Crédits notifiés à la région pour l’année, redistribution comprise',
      perimeter: ENGAGED,
      source: `${CALL}, calendrier : la troisième fenêtre n’a lieu que si l’enveloppe n’est pas consommée`,
      limits: [
        'Le taux peut dépasser 100 % : l’argent est compté là où sont les ESSMS, et l’année est celle de la convention, qui peut n’être ni la région ni l’année des crédits.',
        'Les projets du guichet national sont comptés dans les régions de leurs ESSMS, avec le détail de leur part ; la réserve nationale est présentée à part et ne s’y ajoute pas.',
        'Sans enveloppe notifiée, le taux est « n.d. », jamais 0.',
      ],
    },
  ),
];
