import { type Cell, isAbsent, isPresent } from '../domain/cell.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { QualityFigures } from '../observatory/quality-figures.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeCell, writeEuros, writeRatio } from './column.ts';

interface Row {
  readonly indicator: string;
  /** Which part of the whole. */
  readonly part: string;
  readonly unit: 'lignes' | 'euros' | 'projets' | 'ESSMS' | 'mesures';
  readonly share: Cell<Ratio>;
}

/** The part of an indicator that has one only: no cell of a key may be empty. */
const ONLY = 'ensemble';

const row = (indicator: string, part: string, unit: Row['unit'], share: Cell<Ratio>): Row => ({
  indicator,
  part,
  unit,
  share,
});

const rowsOf = ({ quality }: Observatory): Row[] => [
  row('lignes_utilisees', ONLY, 'lignes', quality.usedRows),
  ...amountRows(quality),
  row('essms_localises', 'commune', 'ESSMS', quality.location.inCommune),
  row('essms_localises', 'coordonnees', 'ESSMS', quality.location.onMap),
  ...ageRows(quality),
  ...denominatorRows(quality),
];

const byKey = (a: Row, b: Row): number =>
  a.indicator === b.indicator ? (a.part < b.part ? -1 : 1) : a.indicator < b.indicator ? -1 : 1;

const amountRows = ({ amounts }: QualityFigures): Row[] => [
  row('montants_incertains', ONLY, 'euros', amounts.uncertainAmountShare),
  row('projets_incertains', ONLY, 'projets', amounts.uncertainProjectShare),
  ...amounts.byOutcome.flatMap(({ outcome, amountShare, projectShare }) => [
    row('montants_verifies', outcome, 'euros', amountShare),
    row('projets_verifies', outcome, 'projets', projectShare),
  ]),
];

const ageRows = ({ ages }: QualityFigures): Row[] =>
  isAbsent(ages)
    ? [row('age_mesures', ONLY, 'ESSMS', ages)]
    : ages.classes.map(({ ageClass, share }) => row('age_mesures', ageClass, 'ESSMS', share));

const denominatorRows = ({ denominators }: QualityFigures): Row[] =>
  isAbsent(denominators)
    ? [row('types_denominateur', ONLY, 'mesures', denominators)]
    : denominators.map(({ type, share }) => row('types_denominateur', type, 'mesures', share));

const writePart = ({ unit, share }: Row, part: keyof Ratio): string => {
  const value = isPresent(share) ? share[part] : share;
  return writeCell(value, unit === 'euros' ? writeEuros : String);
};

/** `indicateurs_qualite.csv`: one row per share that tells whether the figures can be trusted. */
export const indicateursQualite = dataset<Observatory, Row>({
  name: 'indicateurs_qualite',
  title: 'Indicateurs de qualité',
  description:
    'Part des lignes utilisées, des montants que le calcul confirme, des ESSMS situés, et fraîcheur des mesures d’usage.',
  primaryKey: ['indicateur', 'modalite'],
  rows: (observatory) => rowsOf(observatory).sort(byKey),
  columns: [
    column('indicateur', 'string', 'Indicateur', 'Ce dont la part est donnée.', ({ indicator }) => indicator),
    column(
      'modalite',
      'string',
      'Modalité',
      'Partie du tout : résultat du calcul, classe d’âge, type de dénominateur ; ensemble s’il n’y en a qu’une.',
      ({ part }) => part,
    ),
    column('unite', 'string', 'Unité', 'lignes, euros, projets, ESSMS ou mesures.', ({ unit }) => unit),
    column('numerateur', 'number', 'Numérateur', 'Nombre ou montant de la partie.', (each) =>
      writePart(each, 'numerator'),
    ),
    column('denominateur', 'number', 'Dénominateur', 'Nombre ou montant du tout.', (each) =>
      writePart(each, 'denominator'),
    ),
    column('taux', 'number', 'Taux', 'Numérateur sur dénominateur.', ({ share }) =>
      writeCell(share, writeRatio),
    ),
    column(
      'statut',
      'string',
      'Statut',
      'publie, manquant (fichier absent) ou sans_objet (rien au dénominateur).',
      ({ share }) => (isAbsent(share) ? share.absent : 'publie'),
    ),
  ],
});
