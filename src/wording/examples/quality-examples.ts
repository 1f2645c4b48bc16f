import { isAbsent, isPresent } from '../../domain/cell.ts';
import { formatEuros } from '../../format.ts';
import { counted } from '../plural.ts';
import { DENOMINATOR_LABELS } from '../quality-ages.ts';
import { divided, type ExampleMakers, type ExampleSource, example, greatest } from './example.ts';

function agesExample({ observatory: { quality } }: ExampleSource) {
  if (isAbsent(quality.ages) || isAbsent(quality.ages.medianDays)) return null;
  return example(`âge médian de ${counted(quality.ages.medianDays, 'jour', 'jours')}`);
}

function denominatorsExample({ observatory: { quality } }: ExampleSource) {
  if (isAbsent(quality.denominators)) return null;
  const [most] = quality.denominators;
  return most === undefined ? null : example(divided(most.share), { subject: DENOMINATOR_LABELS[most.type] });
}

/** The incomplete column of a file of the programme that is filled in the most. */
function completenessExample({ observatory: { quality } }: ExampleSource) {
  const columns = quality.completeness.flatMap(({ file, rows, columns: all }) =>
    all.flatMap(({ name, filled, share }) =>
      isPresent(filled) && isPresent(share) && filled < rows ? [{ file, name, filled, share }] : [],
    ),
  );
  const column = greatest(columns, ({ filled }) => filled);
  return column === undefined
    ? null
    : example(divided(column.share), { subject: `colonne ${column.name} de ${column.file}` });
}

function confirmedExample({ observatory: { quality } }: ExampleSource) {
  const equal = quality.amounts.byOutcome.find(({ outcome }) => outcome === 'egal');
  return equal === undefined ? null : example(divided(equal.amountShare, formatEuros));
}

/** Of the quality of the data. */
export const QUALITY_EXAMPLES: ExampleMakers = {
  'lignes-utilisees': ({ observatory: { quality } }) => example(divided(quality.usedRows)),
  'essms-localises': ({ observatory: { quality } }) => example(divided(quality.location.inCommune)),
  'montants-confirmes': confirmedExample,
  'montants-incertains': ({ observatory: { quality } }) =>
    example(divided(quality.amounts.uncertainAmountShare, formatEuros)),
  'age-mesures': agesExample,
  'types-denominateur': denominatorsExample,
  completude: completenessExample,
};
