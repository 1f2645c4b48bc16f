import { expect, test } from 'vitest';
import { reconciliation, reconciliationTotal } from '../../../src/assembly/quality/reconciliation.ts';
import { Report } from '../../../src/domain/report.ts';

const report = new Report();
report.keep('projets.csv', 9);
report.keep('essms.csv', 4);
report.exclude('essms.csv', 'I-FIN-02', 2);
report.withdraw('essms.csv', 'I-FIN-01');

test('each file says how many rows it lost, and why', () => {
  const files = reconciliation(report);
  expect(files.map(({ file, read, kept, excludedCount }) => [file, read, kept, excludedCount])).toEqual([
    ['essms.csv', 6, 3, 3],
    ['projets.csv', 9, 9, 0],
  ]);
  expect(files[0]?.excluded.map(({ code, count }) => [code, count])).toEqual([
    ['I-FIN-01', 1],
    ['I-FIN-02', 2],
  ]);
});

test('all files together: read = kept + excluded', () => {
  expect(reconciliationTotal(reconciliation(report))).toEqual({ read: 15, kept: 12, excluded: 3 });
  expect(reconciliationTotal([])).toEqual({ read: 0, kept: 0, excluded: 0 });
});
