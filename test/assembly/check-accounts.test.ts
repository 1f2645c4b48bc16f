import { describe, expect, it } from 'vitest';
import { jsonReport } from '../../scripts/lib/json-report.ts';
import { readProgramme } from '../../scripts/lib/read-programme.ts';
import { assembleObservatory } from '../../src/assembly/assemble-observatory.ts';
import { checkAccounts } from '../../src/assembly/check-accounts.ts';
import type { SettledProgramme } from '../../src/checks/settle-programme.ts';
import { Report } from '../../src/domain/report.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { csv } from '../fixtures/data-folder.ts';
import { CAEN, member, payment, project, site } from '../fixtures/sound-folder.ts';

/** A project paid more than what it was granted, whose only ESSMS in Calvados is closed. */
const FOLDER = {
  'finess/etablissements.csv': csv([site(1), site(2), site(3, { code_commune: CAEN, etat: 'ferme' })]),
  'projets.csv': csv([project()]),
  'projets_essms.csv': csv([member(1), member(2), member(3)]),
  'versements.csv': csv([payment('V1', { montant: '400000.00' })]),
};

/** What is said of the folder once `end` has done its part, and the codes of it. */
async function said(end: (settled: SettledProgramme, report: Report) => unknown) {
  const report = new Report();
  const files = Object.entries(FOLDER).map(([name, content]) => memoryFile(name, content));
  const settled = await readProgramme(files, report);
  if (settled === null) throw new Error('the folder was refused');
  end(settled, report);
  const text = [...jsonReport(report, settled.programme.dataDate)].join('');
  return { text, codes: [...report.counts.values()].map(({ code }) => code) };
}

describe('checkAccounts', () => {
  it('ends the report: computing what is published finds nothing more', async () => {
    const before = await said(() => undefined);
    const checked = await said(checkAccounts);
    const published = await said((settled, report) =>
      assembleObservatory(settled, report, { version: '', inputs: [] }),
    );
    expect(checked.codes.filter((code) => !before.codes.includes(code)).toSorted()).toEqual([
      'E-TER-03',
      'E-VER-03',
    ]);
    expect(published.text).toBe(checked.text);
  });
});
