import { addDays } from '../../src/domain/iso-date.ts';
import type { Row } from '../demonstration/tables.ts';

/** What befalls a row: it becomes other ones. */
type Mishap = (row: Row) => readonly Row[];

const one =
  (change: (row: Row) => Row): Mishap =>
  (row) => [{ ...row, ...change(row) }];
/** The row stays, and another one like it comes after. */
const again =
  (change: (row: Row) => Row): Mishap =>
  (row) => [row, { ...row, ...change(row) }];

const later = (row: Row, days: number): Row => ({
  date_transmission: addDays(row.date_transmission ?? '', days),
});
const minus = (text: string | undefined, less: number): string =>
  text ? String(Math.max(0, Number(text) - less)) : '';

/** One row in five is disturbed, by each of them in turn. */
function disturb(rows: readonly Row[], mishaps: readonly Mishap[]): Row[] {
  return rows.flatMap((row, index) => {
    const mishap = index % 5 === 0 ? mishaps[(index / 5) % mishaps.length] : undefined;
    return mishap ? mishap(row) : [row];
  });
}

/** Measures sent twice, contradicted, corrected, misdated, unnamed: what a demonstration seldom has, or never. */
export function disturbedReturns(rows: readonly Row[], members: readonly Row[]): Row[] {
  const projects = Map.groupBy(members, ({ finess_et }) => finess_et);
  const otherProject = ({ finess_et, id_projet }: Row): string =>
    projects.get(finess_et)?.find((member) => member.id_projet !== id_projet)?.id_projet ?? '';
  return disturb(rows, [
    one(() => ({ id_projet: '' })),
    again(() => ({})),
    again(({ numerateur }) => ({ numerateur: minus(numerateur, 1) })),
    again((row) => ({ ...later(row, 3), numerateur: minus(row.numerateur, 2) })),
    again((row) => ({
      ...later(row, 3),
      date_debut_periode: addDays(row.date_mesure ?? '', -20),
      numerateur: '0',
    })),
    again((row) => ({ ...later(row, 3), statut_validation: 'rejete', numerateur: '0' })),
    again((row) => ({ ...later(row, 3), numerateur: '0', denominateur: '0' })),
    again((row) => ({ ...later(row, 3), numerateur: '' })),
    again(({ numerateur }) => ({ date_transmission: '', numerateur: minus(numerateur, 3) })),
    again((row) => ({
      ...later(row, 3),
      type_denominateur: row.type_denominateur ? 'personnes_periode' : '',
    })),
    again((row) => ({ ...later(row, 3), id_projet: '', numerateur: minus(row.numerateur, 1) })),
    again((row) => ({ id_projet: otherProject(row) })),
    again((row) => ({ ...later(row, 3), id_projet: otherProject(row) })),
    one(({ numerateur, denominateur }) => ({ numerateur: denominateur ?? numerateur ?? '' })),
    one(({ numerateur, denominateur }) => ({
      numerateur: minus(numerateur, -30),
      denominateur: minus(denominateur, -30),
    })),
    one(() => ({ date_mesure: '2025-07-02' })),
    one(() => ({ date_transmission: '2025-07-01' })),
    one(({ date_mesure = '' }) => ({ date_transmission: addDays(date_mesure, -1) })),
    one(({ date_mesure = '' }) => ({ date_fin_periode: addDays(date_mesure, -1) })),
    one(({ date_mesure = '' }) => ({ date_fin_periode: addDays(date_mesure, -2) })),
    one(({ date_debut_periode = '' }) => ({ date_debut_periode: addDays(date_debut_periode, 7) })),
    one(({ date_debut_periode = '' }) => ({ date_debut_periode: addDays(date_debut_periode, -8) })),
    one(() => ({ date_debut_periode: '' })),
    one(() => ({ id_projet: 'inconnu' })),
    one(() => ({ type_denominateur: '' })),
    one(({ numerateur }) => ({ numerateur: `${numerateur}.5` })),
    one(() => ({ numerateur: '0' })),
  ]);
}

/** Members who come, leave, belong to the project beside too, or tell nothing of their persons. */
export function disturbedMembers(rows: readonly Row[]): Row[] {
  const neighbour = new Map(rows.map(({ id_projet = '' }, index) => [id_projet, rows[index + 1]?.id_projet]));
  const beside = ({ id_projet = '' }: Row): Row => ({ id_projet: neighbour.get(id_projet) ?? id_projet });
  return disturb(rows, [
    one(() => ({ date_sortie: '2025-03-15' })),
    one(() => ({ date_sortie: '2025-06-30' })),
    one(() => ({ date_sortie: '2025-07-01' })),
    one(() => ({ date_entree: '2024-12-31' })),
    one(() => ({ date_entree: '2025-06-30' })),
    one(() => ({ date_entree: '2025-07-01' })),
    one(() => ({ file_active: '' })),
    one(() => ({ file_active: '0' })),
    again(beside),
    again((row) => ({ ...beside(row), date_entree: '2025-02-01' })),
    (row) => [
      { ...row, date_sortie: '2025-01-15' },
      { ...row, ...beside(row), date_entree: '2025-01-15' },
    ],
  ]);
}

/** Sites out of any EPCI, in an overseas collectivity, in no known commune. */
export const disturbedSites = (rows: readonly Row[]): Row[] =>
  disturb(rows, [
    one(() => ({ code_commune: '29155' })),
    one(() => ({ code_commune: '97502' })),
    one(() => ({ code_commune: '' })),
    one(() => ({})),
    one(() => ({})),
    one(() => ({})),
    one(() => ({})),
    one(() => ({})),
  ]);
