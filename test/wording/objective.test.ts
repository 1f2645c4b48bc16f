import { describe, expect, test } from 'vitest';
import { type AbsenceReason, type Cell, MISSING } from '../../src/domain/cell.ts';
import type { ActiveRecords } from '../../src/observatory/usage-figures.ts';
import {
  objectiveNote,
  objectiveReading,
  objectiveRows,
  objectiveSubtitle,
  objectiveTitle,
} from '../../src/wording/objective.ts';
import { activeRecords } from '../fixtures/usage/active-records.ts';
import { plain } from './plain.ts';

const { objective, latest, atObjective } = activeRecords;
if (objective === null || latest === null || atObjective === null) throw new Error('incomplete fixture');

const withCounts = (now: Cell<number>, then: Cell<number>, national = true): ActiveRecords => ({
  ...activeRecords,
  national,
  latest: { ...latest, count: now },
  atObjective: { ...atObjective, count: then },
});

describe('active files against the objective', () => {
  test.each<[number, boolean, string]>([
    [188_200, true, '188 200 dossiers actifs, 45,9 % de l’objectif national'],
    [410_000, true, 'L’objectif national est atteint : 410 000 dossiers actifs, 100,0 %'],
    [451_008, true, 'L’objectif national est atteint : 451 008 dossiers actifs, 110,0 %'],
    // Cut, never rounded up to the objective.
    [409_999, true, '409 999 dossiers actifs, 99,9 % de l’objectif national'],
    [12_300, false, '12 300 dossiers actifs : une contribution de 3,0 % à l’objectif national'],
    [451_008, false, '451 008 dossiers actifs : une contribution de 110,0 % à l’objectif national'],
  ])('%i, national: %s', (count, national, title) => {
    expect(plain(objectiveTitle(withCounts(count, 0, national), objective))).toBe(title);
  });

  test.each<[AbsenceReason, RegExp]>([
    ['manquant', /n’est encore transmis/],
    ['secret', /secret statistique/],
    ['sans_objet', /Aucun ESSMS n’est attendu/],
    ['indetermine', /ne peut pas être déterminé/],
  ])('%s is told', (absent, title) => {
    expect(objectiveTitle(withCounts({ absent }, { absent }), objective)).toMatch(title);
  });

  test('nothing yet', () => {
    const none = { ...activeRecords, latest: null, atObjective: null };
    expect(objectiveTitle(none, objective)).toBe('Aucun dossier actif n’est encore transmis');
    expect(objectiveReading(none, objective)).toBe('Aucune mesure de dossiers actifs n’est disponible.');
    expect(objectiveRows(none, objective)).toEqual([]);
  });

  test('the reading tells who gave them and what was left on the day of the objective', () => {
    expect(plain(objectiveReading(withCounts(188_200, 150_000), objective))).toBe(
      'Au 30 juin 2025, 984 ESSMS sur 1 434 ont répondu. Au 31 décembre 2024, date de l’objectif : 150 000, soit 36,5 % de l’objectif ; il en manquait 260 000.',
    );
    expect(plain(objectiveReading(withCounts(500_000, 410_000), objective))).toMatch(
      /410 000, soit 100,0 % de l’objectif\.$/,
    );
    expect(plain(objectiveReading(withCounts(500, MISSING), objective))).toMatch(
      /le nombre n’est pas publié \(n\.d\.\)\.$/,
    );
  });

  test('a région has a contribution, and nothing left to it alone', () => {
    const region = withCounts(12_300, 10_000, false);
    expect(plain(objectiveReading(region, objective))).toMatch(/soit 2,4 % de l’objectif de tout le pays\.$/);
    expect(objectiveSubtitle(region, objective)).toMatch(/de la région/);
    expect(objectiveSubtitle(activeRecords, objective)).not.toMatch(/région/);
  });

  test('one bar when the data ends on the day of the objective', () => {
    expect(objectiveRows(withCounts(2, 1), objective).map(({ label }) => label)).toEqual([
      'Décembre 2024',
      'Juin 2025',
    ]);
    expect(objectiveRows({ ...activeRecords, latest: atObjective }, objective)).toHaveLength(1);
  });

  test('the other reading is printed only where it differs', () => {
    expect(plain(objectiveNote(activeRecords, objective))).toMatch(/jusque-là : 38 012\.$/);
    const same = { ...withCounts(1, 38_012) };
    expect(objectiveNote(same, objective)).not.toMatch(/Autre lecture/);
  });
});
