import { describe, expect, test } from 'vitest';
import type { FileReconciliation } from '../../src/observatory/types.ts';
import { rowsNote } from '../../src/wording/quality-rows.ts';
import { plain } from './plain.ts';

const file = (...excluded: FileReconciliation['excluded']): FileReconciliation => ({
  file: 'finess/etablissements.csv',
  read: 12,
  kept: 2,
  excludedCount: 10,
  excluded,
});

const closed = { code: 'I-FIN-01', label: 'établissement fermé', count: 3 };
const outside = { code: 'I-FIN-02', label: 'hors du périmètre', count: 5 };
const invalid = { code: 'E-VAL-03', label: 'valeur hors de la liste', count: 2 };

describe('what became of the rows', () => {
  const total = { read: 12, kept: 2, excluded: 10 };

  test('tells those that ask for nothing from the others, the most frequent first, each reason once', () => {
    expect(plain(rowsNote(total, [file(closed, outside, invalid)]))).toBe(
      '12 lignes lues = 2 retenues + 10 exclues. 8 exclusions n’appellent aucune correction : hors du périmètre et établissement fermé.',
    );
    expect(plain(rowsNote(total, [file({ ...closed, count: 1 }, invalid)]))).toContain(
      '1 exclusion n’appelle aucune correction : établissement fermé.',
    );
    expect(plain(rowsNote(total, [file(closed), file(closed)]))).toMatch(
      /correction : établissement fermé\.$/,
    );
  });

  test('says no more when there is none of them', () => {
    expect(plain(rowsNote(total, [file(invalid)]))).toBe('12 lignes lues = 2 retenues + 10 exclues.');
  });
});
