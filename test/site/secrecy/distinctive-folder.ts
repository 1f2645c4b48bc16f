import type { Row } from '../../demonstration/tables.ts';
import { csvRows, csvText, type Folder } from '../../usage/folders.ts';

/** A number that looks random and is the same every time. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const SPREAD = 200_003;

/**
 * A count that an ESSMS gives, made a number of seven or eight digits that is found nowhere else. Counts of one ESSMS
 * keep their order: equal ones stay equal, and 0 stays 0.
 */
const distinctive = (essms: string, count: number): number =>
  count === 0 ? 0 : count * SPREAD + (scatter(`${essms} ${count}`) % SPREAD);

function withCounts(row: Row, columns: readonly string[], salt: string): Row {
  const counts = columns.flatMap((column) => {
    const text = row[column] ?? '';
    return /^\d+$/.test(text)
      ? [[column, String(distinctive(`${salt} ${row.finess_et}`, Number(text)))]]
      : [];
  });
  return { ...row, ...Object.fromEntries(counts) };
}

const HOURS = ['heures_total', 'heures_apa', 'heures_pch', 'heures_dependance_hors_apa_pch'];

/** The hours of a service keep their shares. */
function withHours(row: Row): Row {
  const times = 1_009 + (scatter(`hours ${row.finess_et}`) % 997);
  return {
    ...row,
    ...Object.fromEntries(HOURS.map((column) => [column, String(Number(row[column]) * times)])),
  };
}

/** Quotes under the cap differ by their cents; the others are far above it. */
function withEquipment(row: Row): Row {
  const amounts = ['devis_materiel', 'depense_materiel'].flatMap((column) => {
    const amount = Number(row[column] ?? '');
    if (!(amount > 0)) return [];
    const noise = scatter(`${column} ${row.finess_et}`);
    const euros = amount < 6_000 ? amount + (noise % 997) : amount * (211 + (noise % 89));
    return [[column, `${euros}.${String(10 + (noise % 89)).padStart(2, '0')}`]];
  });
  return { ...row, ...Object.fromEntries(amounts) };
}

/** A folder where every count of persons, every number of hours and every price of one ESSMS is distinctive. */
export function distinctiveFolder(folder: Folder): Folder {
  const rows = (name: string, change: (row: Row) => Row): [string, string] => [
    name,
    csvText(csvRows(folder[name]).map(change)),
  ];
  return {
    ...folder,
    ...Object.fromEntries([
      rows('indicateurs_usage.csv', (row) => withCounts(row, ['numerateur', 'denominateur'], 'return')),
      rows('projets_essms.csv', (row) => withEquipment(withCounts(row, ['file_active'], 'member'))),
      rows('heures_saad.csv', withHours),
    ]),
  };
}
