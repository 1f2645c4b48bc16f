import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { diagnose } from '../../src/domain/diagnostic-catalogue.ts';
import { MAX_LISTED, Report } from '../../src/domain/report.ts';

describe('a report', () => {
  it('lists the first of each kind, and tells whoever listens of all of them', () => {
    const heard: Diagnostic[] = [];
    const report = new Report((one) => heard.push(one));
    for (let line = 2; line < 252; line += 1) {
      report.add(diagnose('E-VAL-01', { file: 'projets.csv', line, message: 'Non.' }));
    }
    expect(report.diagnostics).toHaveLength(MAX_LISTED);
    expect(report.counts.get('projets.csv E-VAL-01')?.count).toBe(250);
    expect(heard.map(({ line }) => line)).toEqual(Array.from({ length: 250 }, (_, index) => index + 2));
  });
});
