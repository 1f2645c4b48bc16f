import { isAbsent } from '../domain/cell.ts';
import type { EnvelopeConsumption } from '../domain/envelope-consumption.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeCell, writeEuros, writeRatio } from './column.ts';

type Row = EnvelopeConsumption & { readonly year: number };

const key = ({ year, code, kind }: Row): string => `${year} ${code} ${kind}`;

const rowsOf = ({ payments }: Observatory): Row[] =>
  payments.envelopeYears
    .flatMap(({ year, regions, national }) =>
      [...regions, ...(national === null ? [] : [national])].map((row) => ({ ...row, year })),
    )
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

/** `consommation_enveloppes.csv`: one row per year and envelope. */
export const consommationEnveloppes = dataset<Observatory, Row>({
  name: 'consommation_enveloppes',
  title: 'Consommation des enveloppes',
  description:
    'Une année et une région par ligne : crédits notifiés, montants engagés par les conventions de l’année. La réserve nationale (FR) est à part : ses projets sont déjà dans leurs régions.',
  primaryKey: ['annee', 'code_region', 'type'],
  rows: rowsOf,
  columns: [
    column('annee', 'integer', 'Année', 'Année des crédits et de la convention.', ({ year }) => String(year)),
    column(
      'code_region',
      'string',
      'Région',
      'Code INSEE de la région, COM, non_localise, ou FR pour la réserve nationale.',
      ({ code }) => code,
    ),
    column(
      'type',
      'string',
      'Type',
      'regionale (crédits ouverts et redistribués à la région) ou nationale.',
      ({ kind }) => kind,
    ),
    column(
      'montant_enveloppe',
      'number',
      'Enveloppe',
      'Crédits notifiés, en euros ; vide si aucun ne l’est.',
      ({ envelope }) => writeCell(envelope, writeEuros),
    ),
    column(
      'dont_redistribution',
      'number',
      'Dont redistribution',
      'Part de l’enveloppe redistribuée en cours d’année, en euros ; vide sans enveloppe.',
      ({ envelope, redistributed }) => writeCell(isAbsent(envelope) ? envelope : redistributed, writeEuros),
    ),
    column(
      'montant_engage',
      'number',
      'Engagé',
      'Montants conventionnés dans l’année et attribués ici, en euros.',
      ({ signed }) => writeEuros(signed),
    ),
    column(
      'dont_guichet_national',
      'number',
      'Dont guichet national',
      'Part de l’engagé qui vient de projets du guichet national (déclaré, à défaut calculé), en euros.',
      ({ signedNational }) => writeEuros(signedNational),
    ),
    column('taux', 'number', 'Consommation', 'Engagé sur enveloppe ; peut dépasser 1.', ({ rate }) =>
      writeCell(rate, writeRatio),
    ),
    column(
      'statut',
      'string',
      'Statut',
      'publie, manquant (aucune enveloppe notifiée) ou sans_objet.',
      ({ rate }) => (isAbsent(rate) ? rate.absent : 'publie'),
    ),
  ],
});
