import { beforeAll, describe, expect, it } from 'vitest';
import { faultyFolder } from '../../scripts/bench/faulty-folder.ts';
import { LineFindings } from '../../scripts/lib/annotation/line-findings.ts';
import { jsonReport } from '../../scripts/lib/json-report.ts';
import { readProgramme } from '../../scripts/lib/read-programme.ts';
import { terminalReport } from '../../scripts/lib/terminal-report.ts';
import { checkAccounts } from '../../src/assembly/check-accounts.ts';
import { MAX_LISTED, Report } from '../../src/domain/report.ts';

const ROWS = 20_000;

describe('a folder of 20 000 faulty rows', { timeout: 60_000 }, () => {
  const findings = new LineFindings();
  const report = new Report(findings.note);

  beforeAll(async () => {
    const settled = await readProgramme(faultyFolder(ROWS), report);
    if (settled) checkAccounts(settled, report);
  }, 60_000);

  it('is read whole: every row is kept, or excluded for one reason', () => {
    const file = report.files.get('projets_essms.csv');
    expect(file?.read).toBe(ROWS);
    for (const { read, kept, excluded } of report.files.values()) {
      expect(read).toBe(kept + [...excluded.values()].reduce((sum, rows) => sum + rows, 0));
    }
  });

  it('has faults of many kinds, all of them to be annotated, on every row', () => {
    const codes = new Set([...report.counts.values()].map(({ code }) => code));
    expect(codes.size).toBeGreaterThan(10);
    const { diagnostics, dropped } = findings.of('projets_essms.csv');
    expect(dropped).toBe(0);
    expect(new Set(diagnostics.map(({ line }) => line)).size).toBeGreaterThan(ROWS * 0.95);
  });

  it('gives a report that a person can read', () => {
    const lines = terminalReport(report).split('\n');
    expect(lines.length).toBeLessThan(150);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('gives a report that programs can read, of at most a hundred of each kind', () => {
    const { diagnostics, comptes } = JSON.parse([...jsonReport(report, null)].join(''));
    const listed = Map.groupBy(
      diagnostics as { code: string; fichier: string }[],
      ({ code, fichier }) => `${fichier} ${code}`,
    );
    for (const { code, fichier, nombre } of comptes) {
      expect(listed.get(`${fichier} ${code}`)?.length).toBeLessThanOrEqual(MAX_LISTED);
      expect(nombre).toBeGreaterThan(0);
    }
  });
});
