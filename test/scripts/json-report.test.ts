import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonReport } from '../../scripts/lib/json-report.ts';
import { diagnose } from '../../src/domain/diagnostic-catalogue.ts';
import { MAX_LISTED, Report } from '../../src/domain/report.ts';

const parse = (report: Report) => JSON.parse([...jsonReport(report, '2025-06-30')].join(''));

const place = fc.record({
  code: fc.constantFrom('E-VAL-01', 'E-VAL-02', 'W-FMT-03', 'S-COL-01'),
  file: fc.constantFrom('projets.csv', 'finess/a.csv', 'pieces.csv'),
  line: fc.option(fc.integer({ min: 1, max: 9 })),
  column: fc.option(fc.constantFrom('statut', 'date_depot')),
  message: fc.constantFrom('Un « guillemet ».', 'Deux\nlignes.'),
});

describe('the report as JSON', () => {
  it('has the agreed keys, in their order', () => {
    const report = new Report();
    report.keep('projets.csv', 2);
    report.exclude('projets.csv', 'E-VAL-01');
    report.unread = [{ file: 'notes.txt', suggestion: null }];
    report.add(
      diagnose('E-VAL-01', { file: 'projets.csv', line: 2, column: 'd', value: 'x', message: 'Non.' }),
    );
    expect(parse(report)).toEqual({
      date_donnees: '2025-06-30',
      fichiers: [{ fichier: 'projets.csv', lignes_lues: 3, lignes_retenues: 2, lignes_exclues: 1 }],
      diagnostics: [
        {
          code: 'E-VAL-01',
          gravite: 'erreur',
          fichier: 'projets.csv',
          ligne: 2,
          colonne: 'd',
          valeur: 'x',
          message: 'Non.',
          remede: expect.stringContaining('Écrivez une date'),
        },
      ],
      exclusions: [{ code: 'E-VAL-01', fichier: 'projets.csv', lignes: 1 }],
      comptes: [{ code: 'E-VAL-01', fichier: 'projets.csv', nombre: 1 }],
      limite: MAX_LISTED,
      fichiers_non_lus: ['notes.txt'],
    });
  });

  it('of nothing is an object of empty lists', () => {
    expect(JSON.parse([...jsonReport(new Report(), null)].join(''))).toEqual({
      date_donnees: null,
      fichiers: [],
      diagnostics: [],
      exclusions: [],
      comptes: [],
      limite: MAX_LISTED,
      fichiers_non_lus: [],
    });
  });

  it('is the same whatever the order in which things were found', () => {
    const shuffled = fc
      .array(place, { maxLength: 30 })
      .chain((places) =>
        fc.tuple(fc.constant(places), fc.shuffledSubarray(places, { minLength: places.length })),
      );
    fc.assert(
      fc.property(shuffled, ([places, others]) => {
        const [one, other] = [places, others].map((list) => {
          const report = new Report();
          for (const { code, ...finding } of list) report.add(diagnose(code, finding));
          return report;
        }) as [Report, Report];
        expect([...jsonReport(one, null)]).toEqual([...jsonReport(other, null)]);
      }),
    );
  });

  it('goes by file, line, column and code, places without line or column first', () => {
    const report = new Report();
    const add = (code: 'E-VAL-01' | 'E-VAL-02', file: string, line: number | null, column: string | null) =>
      report.add(diagnose(code, { file, line, column, message: 'Non.' }));
    add('E-VAL-02', 'b.csv', 10, 'x');
    add('E-VAL-02', 'b.csv', 9, 'y');
    add('E-VAL-02', 'b.csv', 9, 'x');
    add('E-VAL-01', 'b.csv', 9, 'x');
    add('E-VAL-01', 'b.csv', 9, null);
    add('E-VAL-01', 'b.csv', null, 'z');
    add('E-VAL-01', 'a.csv', 99, null);
    const { diagnostics } = parse(report);
    expect(
      diagnostics.map((one: Record<string, unknown>) => [one.fichier, one.ligne, one.colonne, one.code]),
    ).toEqual([
      ['a.csv', 99, null, 'E-VAL-01'],
      ['b.csv', null, 'z', 'E-VAL-01'],
      ['b.csv', 9, null, 'E-VAL-01'],
      ['b.csv', 9, 'x', 'E-VAL-01'],
      ['b.csv', 9, 'x', 'E-VAL-02'],
      ['b.csv', 9, 'y', 'E-VAL-02'],
      ['b.csv', 10, 'x', 'E-VAL-02'],
    ]);
  });

  it('comes in small pieces, however long it is', () => {
    const report = new Report();
    for (let line = 2; line < 1002; line += 1) {
      report.add(diagnose('E-VAL-01', { file: `f${line % 20}.csv`, line, message: 'Non.' }));
    }
    expect(parse(report).diagnostics).toHaveLength(1000);
    for (const piece of jsonReport(report, null)) expect(piece.length).toBeLessThan(1000);
  });
});
