import { assembleObservatory } from '../src/assembly/assemble-observatory.ts';
import { Report } from '../src/domain/report.ts';
import { annotate, checkAnnotationFolder } from './lib/annotate.ts';
import { runCommand } from './lib/command.ts';
import { dataSource } from './lib/data-source.ts';
import { readOptions } from './lib/read-options.ts';
import { readProgramme } from './lib/read-programme.ts';
import { jsonReport, terminalReport } from './lib/terminal-report.ts';

const USAGE = 'Usage : npm run check -- --data DOSSIER [--json] [--annotate DOSSIER]';

/** Reads and checks a data folder, and prints what is wrong, where, and what to do. Publishes nothing. */
async function check(args: readonly string[]): Promise<number> {
  const { data, json, annotate: annotated } = readOptions(args, ['data', 'annotate'], ['json']);
  const { folder, files } = dataSource(data);
  if (annotated !== undefined) await checkAnnotationFolder(annotated, folder);
  const report = new Report();
  const settled = await readProgramme(files, report);
  // The checks that need the rules run as the figures are computed.
  if (settled) assembleObservatory(settled, report, { version: '', inputs: [] });
  console.log(json ? jsonReport(report, settled?.programme.dataDate ?? null) : terminalReport(report));
  if (annotated !== undefined) {
    const done = await annotate(annotated, files, report);
    // With --json, standard output is the report and nothing else.
    const say = json ? console.error : console.log;
    say([`\nClasseurs annotés dans « ${annotated} »`, ...done.map((line) => `  ${line}`)].join('\n'));
  }
  return report.hasStructuralError ? 1 : 0;
}

await runCommand(USAGE, check);
