import type { UsageMeasure } from '../observatory/usage-figures.ts';
import { type Column, column, writeCell, writeMillionths, writeRatio, writeText } from './column.ts';

/** The columns of an indicator, whatever it is the usage of. */
export function usageColumns<Row extends UsageMeasure>() {
  const of = (...parts: Parameters<typeof column<Row>>): Column<Row> => column<Row>(...parts);
  return {
    indicator: of(
      'code_indicateur',
      'string',
      'Indicateur',
      'dossiers_actifs, dossiers_actifs_projet_personnalise, dossiers_actifs_agenda, mssante ou dmp.',
      (row) => row.indicator,
    ),
    type: of(
      'type_denominateur',
      'string',
      'Type de dénominateur',
      'tous ; pour dossiers_actifs, aussi une ligne par type présent : file_active_annuelle, personnes_periode, presents_date_mesure ou inconnu. Là où plusieurs types se rencontrent, ils sont donnés un à un pour la France, les régions et les projets.',
      (row) => row.denominatorType,
    ),
    numerator: of(
      'numerateur',
      'integer',
      'Numérateur',
      'Personnes, somme des dernières mesures valides des ESSMS répondants.',
      (row) => writeCell(row.numerator, String),
    ),
    denominator: of(
      'denominateur',
      'integer',
      'Dénominateur',
      'Personnes, somme des mêmes mesures ; vide si plusieurs types de dénominateur se rencontrent.',
      (row) => writeCell(row.denominator, String),
    ),
    rate: of('taux', 'number', 'Taux', 'Numérateur sur dénominateur, tronqué à six décimales.', (row) =>
      writeCell(row.rate, writeRatio),
    ),
    status: of(
      'statut',
      'string',
      'Statut',
      'publie ; secret (secret statistique) ; manquant (aucune réponse) ; sans_objet (aucun ESSMS attendu) ; indetermine (types de dénominateur différents).',
      (row) => row.status,
    ),
    target: of('cible', 'number', 'Cible', 'Taux à atteindre, en vigueur à la date des données.', (row) =>
      row.target === null ? '' : writeMillionths(row.target),
    ),
    attained: of(
      'atteinte',
      'string',
      'Cible atteinte',
      'oui ou non quand tous ont répondu (non aussi quand les absents n’y changeraient rien) ; sinon oui_sur_repondants ou non_sur_repondants ; vide si rien ne peut être dit.',
      (row) => writeText(row.attained),
    ),
    respondents: of(
      'nb_repondants',
      'integer',
      'ESSMS répondants',
      'ESSMS qui ont une mesure valide.',
      (row) => String(row.respondents),
    ),
    expected: of(
      'nb_attendus',
      'integer',
      'ESSMS attendus',
      'ESSMS membres d’un projet sélectionné ou au-delà, moins ceux que la cible exempte.',
      (row) => String(row.expected),
    ),
    lowerBound: of(
      'borne_basse',
      'number',
      'Borne basse',
      'Taux si aucune personne des ESSMS non répondants ne comptait, tronqué ; vide si leur nombre est inconnu ou secret.',
      (row) => writeCell(row.lowerBound, writeMillionths),
    ),
    upperBound: of(
      'borne_haute',
      'number',
      'Borne haute',
      'Taux si toutes les personnes des ESSMS non répondants comptaient, arrondi au-dessus ; vide comme la borne basse.',
      (row) => writeCell(row.upperBound, writeMillionths),
    ),
  };
}
