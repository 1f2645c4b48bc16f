import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAccounts } from '../../src/assembly/check-accounts.ts';
import { Report } from '../../src/domain/report.ts';
import { annotate } from '../lib/annotate.ts';
import { LineFindings } from '../lib/annotation/line-findings.ts';
import { jsonReport } from '../lib/json-report.ts';
import { readProgramme } from '../lib/read-programme.ts';
import { terminalReport } from '../lib/terminal-report.ts';
import { faultyFolder } from './faulty-folder.ts';

// Checks a folder where every row is at fault, and reports on it in the three ways: says what each took.
const rows = Number(process.argv[2] ?? '100000');
const work = mkdtempSync(join(tmpdir(), 'cadran-bench-'));
let last = performance.now();
const lap = (what: string): void => {
  const now = performance.now();
  console.log(`${what} : ${((now - last) / 1000).toFixed(2)} s`);
  last = now;
};
try {
  const files = faultyFolder(rows);
  lap('Génération');
  const findings = new LineFindings();
  const report = new Report(findings.note);
  const settled = await readProgramme(files, report);
  if (settled) checkAccounts(settled, report);
  lap('Lecture et contrôle');
  const date = settled?.programme.dataDate ?? null;
  const lines = terminalReport(report, date).split('\n').length;
  lap(`Rapport du terminal (${lines} lignes)`);
  const length = [...jsonReport(report, date)].reduce((sum, piece) => sum + piece.length, 0);
  lap(`JSON (${(length / 1024).toFixed(0)} Kio)`);
  for (const said of await annotate(join(work, 'annotation'), files, report, findings)) console.log(said);
  lap('Classeurs annotés');
} finally {
  rmSync(work, { recursive: true, force: true });
}
