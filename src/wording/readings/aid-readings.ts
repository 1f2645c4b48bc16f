import type { Reading } from './reading.ts';

/** How the aid of a project is computed, and what is told of it. */
export const AID_READINGS: readonly Reading[] = [
  {
    id: 'projets-mixtes',
    name: 'par_situation',
    setting: 'projet_mixte.mode_seuil',
    because:
      'Le seuil est écrit dans chacune des deux situations, et compter par situation ne demande aucun ordre entre les ESSMS, que nul texte ne donne.',
    question: 'À partir de quel ESSMS le montant unitaire baisse-t-il dans un projet mixte ?',
    choice:
      'Le seuil du 50e ESSMS est compté séparément pour les acquisitions et pour les montées de version. Pour un projet mixte de 50 ESSMS et plus, le montant théorique est donné avec ses bornes.',
    leftOut:
      'Compter le seuil sur tout le projet, en classant d’abord les acquisitions, d’abord les montées de version, ou au prorata. Le texte annonce des « conditions particulières » qu’il ne donne pas : les bornes couvrent ces lectures.',
  },
  {
    id: 'finess-uniques',
    name: 'finess_et_unique',
    setting: 'comptage',
    because:
      'Le texte fait du nombre de FINESS géographiques uniques la clé du calcul. Choisir entre deux déclarations contraires serait inventer un montant.',
    question: 'Que compte-t-on comme ESSMS d’un projet ?',
    choice:
      'Chaque numéro FINESS géographique compte une fois, à la date de la convention (à défaut, du dépôt). Un même numéro déclaré deux fois avec des contenus différents rend le montant théorique indéterminé.',
    leftOut: 'Retenir la plus haute ou la plus basse des deux déclarations.',
  },
  {
    id: 'essms-dans-deux-projets',
    name: 'compte_dans_chaque_projet',
    setting: null,
    because:
      'Une acquisition puis une montée de version sont deux opérations, et l’argent versé l’est réellement deux fois.',
    question: 'Que faire d’un ESSMS présent dans deux projets ?',
    choice:
      'La couverture le compte une seule fois ; l’argent est compté dans chaque projet, puisqu’il est versé deux fois. Le cas est signalé sur les deux projets.',
    leftOut: 'Exclure l’un des deux projets du calcul.',
  },
  {
    id: 'prorata-saad',
    name: 'moyenne_projet',
    setting: 'prorata_saad.mode',
    because:
      'Le texte dit « enveloppes forfaitaires », donc usage et logiciel ; il vise une activité surtout médico-sociale sans en faire une condition.',
    question: 'Comment l’aide d’un service d’aide à domicile est-elle réduite ?',
    choice:
      'Le service compte pour un ESSMS. Le prorata de ses heures médico-sociales s’applique aux lignes usage et logiciel, sur la moyenne du projet, pour ne pas dépendre d’un ordre que le texte ne fixe pas. Il s’applique aussi sous 50 %. Sans heures déclarées, le montant théorique est indéterminé.',
    leftOut:
      'Refuser toute aide sous 50 % ; appliquer le prorata à toutes les lignes ; placer le service avant ou après le 50e rang.',
  },
  {
    id: 'petit-organisme',
    name: 'toute_la_france',
    setting: null,
    because:
      'Le texte parle des organismes « regroupant » moins de 15 ESSMS, sans limiter le décompte au projet ni à la région.',
    question: 'Quand un organisme gestionnaire est-il « petit » ?',
    choice:
      'Lorsqu’il gère, dans toute la France, strictement moins de 15 ESSMS, ou moins de 8 si la majorité de ses ESSMS du projet est en Corse ou outre-mer.',
    leftOut: 'Ne compter que les ESSMS du projet ou de la région, ou ceux de tout un groupe.',
  },
  {
    id: 'materiel',
    name: 'par_essms',
    setting: 'petit_og.materiel_mode_plafond',
    because: 'Le texte donne un maximum « par ESSMS » et dit que l’aide n’excède jamais la dépense réelle.',
    question: 'Le plafond du matériel est-il par ESSMS ou pour l’organisme ?',
    choice:
      'Par ESSMS : le moindre du devis, du plafond et, une fois connue, de la dépense réelle. Avant, le montant est prévisionnel.',
    leftOut: 'Mettre en commun le plafond de tous les ESSMS de l’organisme.',
  },
  {
    id: 'amoa',
    name: 'tous_membres_petits',
    setting: 'petit_og.amoa_condition',
    because:
      'Le texte vise les « regroupements composés d’organismes de petite taille » : un organisme seul n’est pas un regroupement, et « maximum » n’est pas un forfait dû.',
    question: 'Qui a droit au forfait d’assistance à maîtrise d’ouvrage ?',
    choice:
      'Les regroupements d’au moins deux organismes, tous petits : le moindre du montant demandé et de 100 000 €. Rien n’est compté quand rien n’est demandé.',
    leftOut: 'L’accorder dès que la majorité des organismes, ou un seul, est petite.',
  },
  {
    id: 'plafond-depense',
    name: 'materiel_seulement',
    setting: null,
    because: 'La subvention est dite « unique et forfaitaire ».',
    question: 'Toute la subvention est-elle plafonnée par la dépense réelle ?',
    choice:
      'Non : seul le matériel l’est, le texte ne le dit que pour lui. Usage et logiciel sont des forfaits.',
    leftOut: 'Plafonner l’ensemble.',
  },
  {
    id: 'arrondis',
    question: 'Où arrondit-on ?',
    name: 'par_ligne',
    setting: null,
    choice:
      'Chaque ligne (usage, logiciel, matériel, assistance) est arrondie une fois au centime le plus proche, et le total est leur somme. Les étapes imprimées d’une ligne font ce qu’elle fait, au centime.',
    because: 'Les textes n’en disent rien : arrondir le moins souvent possible, là où un montant se déclare.',
    leftOut: 'Arrondir la part de chaque ESSMS, ou le seul total.',
  },
  {
    id: 'secret-affaires',
    question: 'Que publie-t-on des heures, des devis et des dépenses d’un établissement ?',
    name: 'trois_services_au_moins',
    setting: null,
    choice:
      'Ni heures, ni devis, ni dépense. La part médico-sociale d’un service d’aide à domicile n’est écrite que dans une moyenne d’au moins trois services (réglages min_essms et part_dominante_ppm), dont aucun n’en fait 85 % ; sinon seulement le côté de 50 % où elle se trouve. Les montants d’aide, argent public, sont toujours publiés, calculés comme signés : qui refait le calcul peut retrouver une part, ou le devis d’un seul ESSMS resté sous le plafond, jamais des heures.',
    because:
      'L’article L. 311-6 du code des relations entre le public et l’administration protège le secret des affaires ; les montants et les bénéficiaires d’une subvention sont publics.',
    leftOut: 'Taire le montant calculé d’un projet qui n’a qu’un ou deux services d’aide à domicile.',
  },
];
