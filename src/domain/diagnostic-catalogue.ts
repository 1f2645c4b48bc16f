import type { Diagnostic, Severity } from './diagnostic.ts';

interface Entry {
  readonly severity: Severity;
  /** What the code means, in a few French words: quality page and reconciliation. */
  readonly label: string;
  /** What to do about it, unless the place of the problem says better. */
  readonly remedy: string;
}

const entry = (severity: Severity, label: string, remedy: string): Entry => ({ severity, label, remedy });
const structure = (label: string, remedy: string): Entry => entry('structure', label, remedy);
const error = (label: string, remedy: string): Entry => entry('erreur', label, remedy);
const warning = (label: string, remedy: string): Entry => entry('alerte', label, remedy);
const information = (label: string, remedy: string): Entry => entry('information', label, remedy);

const NOTHING_TO_DO = 'Rien à corriger : la ligne est comptée à part.';
const CHECK_REGISTER =
  'À signaler à l’agence régionale si l’établissement vous est connu ; rien à corriger dans vos fichiers.';

/** Every code of the checks, with its severity, its meaning and its remedy. The order is that of precedence. */
export const DIAGNOSTICS = {
  'S-FIC-01': structure('fichier obligatoire absent', 'Ajoutez ce fichier au dossier de données.'),
  'S-FIC-02': structure(
    'fichier illisible',
    'Exportez de nouveau ce fichier depuis sa source, puis recopiez-le.',
  ),
  'S-FIC-03': structure(
    'format de registre inconnu',
    'Utilisez un extrait FINESS+ (structures), un extrait FINESS classique, une archive annuelle ou etablissements.csv.',
  ),
  'S-COL-01': structure(
    'colonne obligatoire absente',
    'Ajoutez cette colonne, ou corrigez son nom dans l’en-tête.',
  ),
  'S-COL-02': structure('colonne en double', 'Gardez une seule colonne de ce nom.'),
  'S-CLE-01': structure(
    'même identifiant, contenus différents',
    'Gardez une seule ligne pour cet identifiant.',
  ),
  'E-PRJ-01': structure('barème inconnu', 'Corrigez code_bareme, ou décrivez ce barème dans baremes.json.'),

  'W-FMT-01': warning('encodage inhabituel', 'Rien à faire : le fichier est lu tel quel.'),
  'W-FMT-02': warning('séparateur inhabituel', 'Rien d’urgent : la virgule est la convention.'),
  'W-FMT-03': warning('dates au format JJ/MM/AAAA', 'Rien d’urgent : AAAA-MM-JJ est la convention.'),
  'W-FMT-04': warning(
    'décimales à virgule ou symbole de monnaie',
    'Rien d’urgent : 1234.50 est la convention.',
  ),
  'W-FMT-05': warning(
    'numéro remis en forme (zéro de tête, espaces, marque de tableur)',
    'Mettez la colonne au format Texte dans le tableur.',
  ),
  'W-FMT-06': warning(
    'nom de colonne ou de réglage à revoir',
    'Rien d’urgent : écrivez les noms de colonnes en minuscules, sans accent ni espace.',
  ),
  'W-FMT-07': warning(
    'lignes ou colonnes ignorées (vides, titres, totaux, en-tête répété)',
    'Rien d’urgent : supprimez-les dans le tableur.',
  ),

  'E-VAL-01': error(
    'date non valide',
    'Écrivez une date du calendrier, AAAA-MM-JJ ou JJ/MM/AAAA, entre 2015 et 2050.',
  ),
  'E-VAL-02': error('nombre non valide', 'Écrivez un nombre, sans lettre, avec deux décimales au plus.'),
  'E-VAL-03': error('valeur hors de la liste', 'Choisissez une valeur de la liste.'),
  'E-VAL-04': error('valeur obligatoire absente', 'Remplissez cette cellule.'),
  'E-VAL-05': error('erreur de tableur', 'Corrigez la formule dans le tableur, puis exportez de nouveau.'),
  'E-VAL-06': error('cellule trop longue', 'Raccourcissez cette cellule (10 000 caractères au plus).'),
  'E-VAL-07': error(
    'identifiant abîmé par le tableur',
    'Mettez la colonne au format Texte et reprenez l’identifiant d’origine.',
  ),

  'W-CLE-02': warning('ligne répétée à l’identique', 'Gardez une seule de ces lignes.'),
  'W-PES-03': warning('établissement répété à l’identique dans un projet', 'Gardez une seule de ces lignes.'),

  'E-IND-12': error(
    'même mesure transmise le même jour avec des valeurs différentes',
    'Gardez la bonne ligne. Si la même mesure vaut pour deux projets, donnez-la une fois, « id_projet » vide.',
  ),
  'W-IND-11': warning(
    'mesure corrigée par une transmission plus récente',
    'Rien à corriger : la dernière transmission vaut.',
  ),

  'E-FIN-01': error('numéro FINESS mal formé', 'Un numéro FINESS a neuf caractères.'),
  'W-FIN-02': warning('clé du numéro FINESS inexacte', 'Vérifiez que le numéro n’a pas de faute de frappe.'),
  'E-FIN-03': error('organisme inconnu', 'Ajoutez cet organisme à organismes.csv, ou corrigez finess_ej.'),
  'E-FIN-04': error(
    'FINESS géographique égal au FINESS juridique',
    'Corrigez finess_ej : c’est le numéro de l’organisme.',
  ),
  'W-FIN-05': warning('clé du SIRET inexacte', CHECK_REGISTER),
  'W-FIN-06': warning('catégorie d’établissement obsolète', CHECK_REGISTER),
  'W-FIN-07': warning('agrégat différent de celui de la nomenclature', CHECK_REGISTER),
  'E-COR-01': error(
    'renumérotation sans issue',
    'Gardez pour chaque ancien numéro une seule ligne, qui mène au numéro d’aujourd’hui.',
  ),
  'W-ORG-03': warning(
    'organismes d’un même groupe comptés séparément',
    'Rien à corriger si chacun gère ses établissements ; sinon, déclarez leur taille commune dans nb_essms_declare.',
  ),

  'E-PRJ-02': error('porteur non identifié', 'Remplissez finess_ej_porteur ou siret_porteur.'),
  'W-PRJ-03': warning(
    'guichet différent du guichet calculé',
    'Vérifiez le guichet et la liste des établissements.',
  ),
  'E-PRJ-04': error(
    'statut incohérent avec les dates',
    'Mettez d’accord le statut et la date de convention.',
  ),
  'W-PRJ-05': warning(
    'date de début absente',
    'Remplissez date_debut_projet : à défaut, la date de convention est prise.',
  ),
  'W-PRJ-06': warning(
    'moins d’établissements que l’appel ne le souhaite',
    'Rien à corriger : ce minimum est un souhait, apprécié par l’agence régionale.',
  ),
  'W-PRJ-07': warning('guichet changé par le dédoublonnage', 'Retirez les établissements répétés.'),
  'E-PRJ-08': error('dates dans le désordre', 'Corrigez la date qui n’est pas à sa place.'),
  'E-PRJ-09': error('dépôt hors du calendrier de l’appel', 'Vérifiez date_depot et code_bareme.'),
  'E-PRJ-10': error(
    'accord de l’entité nationale absent',
    'Joignez l’accord écrit de l’entité nationale, puis remplissez accord_entite_nationale.',
  ),
  'E-PRJ-11': error(
    'logiciel non référencé sans dispense',
    'Vérifiez statut_referencement, type_porteur et les établissements du projet.',
  ),
  'W-PRJ-12': warning('assistance demandée hors regroupement de petits organismes', 'Vérifiez montant_amoa.'),
  'W-PRJ-13': warning('montant conventionné supérieur au montant demandé', 'Vérifiez les deux montants.'),
  'E-PRJ-14': error('montant conventionné sans date de convention', 'Remplissez date_convention.'),
  'W-PRJ-15': warning(
    'lignes de l’aide dont la somme n’est pas le montant conventionné',
    'Vérifiez les quatre montants et montant_conventionne.',
  ),
  'E-PRJ-16': error(
    'aide au logiciel sans acquisition',
    'Vérifiez montant_logiciel, ou la situation des établissements.',
  ),
  'E-PRJ-17': error(
    'assistance au-dessus du plafond',
    'Vérifiez montant_amoa : le calcul retient le plafond.',
  ),
  'W-PRJ-18': warning(
    'projet daté au-delà des données',
    'Corrigez la date, ou date_donnees dans observatoire.json.',
  ),

  'E-PES-01': error('projet inconnu', 'Corrigez id_projet, ou ajoutez ce projet à projets.csv.'),
  'E-PES-02': error('établissement répété avec des contenus différents', 'Gardez la bonne ligne.'),
  'E-PES-04': error(
    'établissement dans deux projets à la fois',
    'Remplissez date_sortie dans le projet qu’il a quitté.',
  ),
  'W-PES-05': warning(
    'acquisition puis montée de version dans deux projets',
    'Rien à corriger si c’est bien le cas.',
  ),
  'W-PES-06': warning(
    'beaucoup de sites secondaires',
    'Rien à corriger si chaque site a bien son propre FINESS géographique.',
  ),
  'E-PES-07': error('établissement hors du périmètre', 'Retirez cette ligne, ou corrigez finess_et.'),
  'W-PES-08': warning(
    'Prestation Ségur validée le dernier jour du premier trimestre 2023',
    'Vérifiez la date : le texte laisse ce jour en suspens.',
  ),
  'E-PES-08': error(
    'Prestation Ségur validée trop tôt',
    'Vérifiez la date ; validée avant la fin du premier trimestre 2023, elle ferme l’aide à l’usage.',
  ),
  'E-PES-10': error(
    'établissement absent du registre',
    'Corrigez finess_et, ou mettez à jour l’extrait du registre.',
  ),

  'W-PES-11': warning(
    'organisme différent de celui du registre',
    'Rien à corriger si l’établissement a changé d’organisme depuis ; sinon, corrigez finess_ej.',
  ),
  'E-PES-12': error(
    'logiciel différent de celui du projet',
    'Corrigez solution_dui : tous les établissements d’un projet ont le même logiciel.',
  ),
  'W-PES-13': warning(
    'rattachement sans accord du porteur',
    'Remplissez accord_porteur une fois l’accord donné.',
  ),
  'E-PES-14': error(
    'autre aide européenne',
    'Vérifiez autre_aide_europeenne : une opération ne peut pas recevoir les deux aides.',
  ),
  'W-PES-15': warning(
    'matériel demandé par un organisme qui n’est pas petit',
    'Rien à corriger si l’organisme le sait : le calcul ne retient pas ce matériel.',
  ),
  'W-PES-16': warning('dépense de matériel sans devis', 'Remplissez devis_materiel.'),

  'E-SAA-01': error(
    'heures manquantes',
    'Remplissez les heures totales, APA, PCH et de dépendance (0 s’il n’y en a pas).',
  ),
  'E-SAA-02': error(
    'heures incohérentes',
    'Le total doit être positif et contenir les heures APA, PCH et de dépendance.',
  ),
  'E-SAA-03': error(
    'part déclarée différente des heures',
    'Corrigez la part ou les heures : le calcul suit les heures.',
  ),
  'W-SAA-04': warning('moins de la moitié d’heures médico-sociales', 'Vérifiez les heures déclarées.'),
  'W-SAA-05': warning(
    'service mixte réduit en entier',
    'Rien à corriger : les textes ne disent pas comment compter sa partie de soins.',
  ),
  'W-SAA-06': warning('part écrite en pourcentage', 'Rien d’urgent : 0.62 est la convention.'),
  'E-SAA-07': error('heures d’une autre année', 'Donnez les heures de l’année qui précède le dépôt.'),
  'E-SAA-08': error(
    'service d’aide à domicile sans heures déclarées',
    'Ajoutez ce service à heures_saad.csv, ou corrigez sa ligne si elle y est.',
  ),

  'W-SAA-09': warning(
    'financement des autres heures non précisé',
    'Remplissez type_financement_hors_apa_pch.',
  ),
  'W-SAA-10': warning(
    'heures non vérifiées par l’agence régionale',
    'Remplissez verifie_ars une fois la vérification faite.',
  ),

  'E-IND-01': error(
    'mesure d’un établissement qui n’est pas membre',
    'Corrigez finess_et, id_projet ou date_mesure, ou ajoutez l’établissement au projet.',
  ),
  'W-IND-05': warning(
    'période de recueil non conforme',
    'Reprenez la mesure sur la période demandée ; elle est montrée, mais hors des cibles.',
  ),
  'E-IND-06': error('date à venir', 'Corrigez la date, ou date_donnees dans observatoire.json.'),
  'E-IND-02': error('numérateur supérieur au dénominateur', 'Corrigez l’un des deux nombres.'),
  'W-IND-03': warning('dénominateur nul', 'Laissez le numérateur vide si l’indicateur n’a pas été mesuré.'),
  'E-IND-04': error('nombre de personnes avec des décimales', 'Écrivez un nombre entier, pas un taux.'),
  'W-IND-12': warning('définition appliquée non précisée', 'Remplissez definition_indicateur.'),
  'E-IND-07': error(
    'plus de dossiers que de dossiers actifs',
    'Corrigez le numérateur de cette mesure, ou celui de dossiers_actifs à la même date.',
  ),
  'W-IND-08': warning('dénominateur plus que doublé', 'Vérifiez ce que compte le dénominateur.'),
  'W-IND-09': warning(
    'valeurs identiques dans plusieurs établissements',
    'Vérifiez qu’elles n’ont pas été recopiées d’un établissement à l’autre.',
  ),
  'W-IND-13': warning(
    'dénominateur différent des dossiers actifs',
    'Donnez en dénominateur le nombre de dossiers actifs de la même date.',
  ),

  'E-VER-01': error('versement d’un projet inconnu', 'Corrigez id_projet.'),
  'E-VER-02': error('versement avant la convention', 'Vérifiez date_versement et date_convention.'),
  'E-VER-03': error('versements au-delà du montant engagé', 'Vérifiez les montants versés.'),
  'W-VER-04': warning(
    'avance différente de la moitié du montant conventionné',
    'Vérifiez le montant et le type du versement.',
  ),
  'W-VER-05': warning(
    'solde versé sans ses conditions',
    'Vérifiez l’état récapitulatif des dépenses et les cibles d’usage du projet.',
  ),
  'E-VER-06': error('deux avances', 'Gardez une seule avance, ou changez le type.'),
  'W-VER-07': warning(
    'versement daté au-delà des données',
    'Corrigez la date, ou date_donnees dans observatoire.json.',
  ),

  'W-PIE-01': warning('pièce attendue absente', 'Joignez cette pièce au dossier, ou corrigez pieces.csv.'),

  'E-TER-03': error(
    'montant sur un territoire sans établissement',
    'Vérifiez les établissements fermés ou sans commune dans le registre.',
  ),

  'I-FIN-01': information('établissement fermé', NOTHING_TO_DO),
  'I-FIN-02': information('hors du périmètre de l’article L. 312-1', NOTHING_TO_DO),
  'I-IND-02': information('mesure rejetée', NOTHING_TO_DO),
  'I-IND-03': information('indicateur non mesuré', NOTHING_TO_DO),
} as const satisfies Record<string, Entry>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** Where a problem is, and what it says. */
export interface Finding {
  readonly file: string;
  readonly line?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
  /** One or two French sentences. */
  readonly message: string;
  readonly remedy?: string;
}

const MAX_VALUE_LENGTH = 80;

const shortened = (value: string): string =>
  value.length > MAX_VALUE_LENGTH ? `${value.slice(0, MAX_VALUE_LENGTH)}…` : value;

/** A diagnostic of this code, with the severity and the remedy of the catalogue. */
export function diagnose(code: DiagnosticCode, finding: Finding): Diagnostic {
  const { severity, remedy } = DIAGNOSTICS[code];
  const { file, line = null, column = null, value = null, message } = finding;
  const shown = value === null ? null : shortened(value);
  return { code, severity, file, line, column, value: shown, message, remedy: finding.remedy ?? remedy };
}
