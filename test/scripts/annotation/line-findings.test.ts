import { describe, expect, it } from 'vitest';
import { LineFindings } from '../../../scripts/lib/annotation/line-findings.ts';
import { diagnose } from '../../../src/domain/diagnostic-catalogue.ts';

const fault = (line: number | null, file = 'projets.csv') =>
  diagnose('E-VAL-01', { file, line, message: 'Non.' });
const warning = (line: number) => diagnose('W-PRJ-03', { file: 'projets.csv', line, message: 'Voir.' });

describe('the findings to annotate', () => {
  it('are those that have a line and something to do, by file', () => {
    const findings = new LineFindings();
    findings.note(fault(2));
    findings.note(fault(3, 'pieces.csv'));
    findings.note(fault(null));
    findings.note(diagnose('I-IND-03', { file: 'projets.csv', line: 2, message: 'Rien.' }));
    expect(findings.of('projets.csv')).toEqual({ diagnostics: [fault(2)], dropped: 0 });
    expect(findings.of('pieces.csv').diagnostics).toHaveLength(1);
    expect(findings.of('versements.csv')).toEqual({ diagnostics: [], dropped: 0 });
  });

  it('are kept up to a limit, and warnings never take the place of faults', () => {
    const findings = new LineFindings(2);
    for (let line = 2; line < 7; line += 1) findings.note(warning(line));
    for (let line = 2; line < 4; line += 1) findings.note(fault(line));
    const { diagnostics, dropped } = findings.of('projets.csv');
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['W-PRJ-03', 2],
      ['W-PRJ-03', 3],
      ['E-VAL-01', 2],
      ['E-VAL-01', 3],
    ]);
    expect(dropped).toBe(3);
  });
});
