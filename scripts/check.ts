import { assembleObservatory } from '../src/assembly/assemble-observatory.ts';
import { Report } from '../src/domain/report.ts';
import { runCommand } from './lib/command.ts';
import { dataSource } from './lib/data-source.ts';
import { readOptions } from './lib/read-options.ts';
import { readProgramme } from './lib/read-programme.ts';
import { jsonReport, terminalReport } from './lib/terminal-report.ts';

const USAGE = 'Usage : npm run check -- --data DOSSIER [--json]';

/** Reads and checks a data folder, and prints what is wrong, where, and what to do. Publishes nothing. */
async function check(args: readonly string[]): Promise<number> {
  const { data, json } = readOptions(args, ['data'], ['json']);
  const report = new Report();
  const programme = await readProgramme(dataSource(data).files, report);
  // The checks that need the rules run as the figures are computed.
  if (programme) assembleObservatory(programme, report, { version: '', inputs: [] });
  console.log(json ? jsonReport(report, programme?.dataDate ?? null) : terminalReport(report));
  return report.hasStructuralError ? 1 : 0;
}

await runCommand(USAGE, check);
