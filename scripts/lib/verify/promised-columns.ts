/** The tables of `donnees/` that whoever reuses them can rely on, and their columns; there may be more of both. */
export const PROMISED_COLUMNS: Readonly<Record<string, string>> = {
  projets:
    'id_projet intitule finess_ej_porteur code_bareme statut guichet guichet_calcule nb_essms nb_acquisition nb_montee_version montant_theorique montant_theorique_min montant_theorique_max regle_incertaine theorique_usage theorique_logiciel theorique_materiel theorique_amoa statut_montant_theorique montant_demande montant_conventionne ecart montant_verse reste_a_verser delai_indicatif_mois echeance_indicative au_dela_delai cibles_atteintes',
  essms:
    'finess_et finess_ej raison_sociale code_categorie secteur code_commune code_epci code_departement code_region dans_projet id_projets montant_attribue isole',
  attributions: 'id_projet finess_et situation montant_attribue cle',
  territoires:
    'type_territoire code_territoire libelle nb_essms part_essms montant_conventionne montant_verse part_montant euros_par_essms indice_equilibre ecart_part nb_essms_couverts taux_couverture nb_isoles population densite_100k',
  secteurs:
    'type_territoire code_territoire secteur nb_essms part_essms montant_conventionne part_montant indice_equilibre nb_essms_couverts taux_couverture',
  equilibre:
    'dimension niveau perimetre hoover gini theil theil_inter theil_intra euros_par_essms_min euros_par_essms_max statut',
  usages:
    'type_territoire code_territoire secteur code_indicateur numerateur denominateur taux statut cible atteinte nb_repondants nb_attendus borne_basse borne_haute date_mesure_min date_mesure_max type_denominateur',
  echanges: 'mois type_territoire code_territoire code_indicateur nombre statut',
  usages_projets:
    'id_projet code_indicateur type_denominateur numerateur denominateur taux statut cible atteinte nb_repondants nb_attendus',
  dui_actifs: 'mois type_territoire code_territoire nb_dossiers_actifs statut nb_repondants nb_attendus',
  versements: 'mois code_region montant_avance montant_solde montant_autre cumul_verse cumul_engage',
  calendrier:
    'id_projet date_depot fenetre recevable_calendrier date_debut date_fin echeance_indicative jours_ecart',
  qualite: 'code gravite fichier nombre message',
  subventions:
    'nomAttribuant idAttribuant dateConvention referenceDecision nomBeneficiaire idBeneficiaire objet montant nature conditionsVersement datesPeriodeVersement idRAE notificationUE pourcentageSubvention dispositifAide rnaBeneficiaire',
};
