import { checkAccounts } from '../src/assembly/check-accounts.ts';
import { Report } from '../src/domain/report.ts';
import { annotate, checkAnnotationFolder } from './lib/annotate.ts';
import { LineFindings } from './lib/annotation/line-findings.ts';
import { runCommand } from './lib/command.ts';
import { dataSource } from './lib/data-source.ts';
import { jsonReport } from './lib/json-report.ts';
import { readOptions } from './lib/read-options.ts';
import { readProgramme } from './lib/read-programme.ts';
import { viewOf } from './lib/report/terminal-view.ts';
import { terminalReport } from './lib/terminal-report.ts';
import { writeOut } from './lib/write-out.ts';

const USAGE = 'Usage : npm run check -- --data DOSSIER [--json] [--annotate DOSSIER]';

/** Reads and checks a data folder, and prints what is wrong, where, and what to do. Publishes nothing. */
async function check(args: readonly string[]): Promise<number> {
  const { data, json, annotate: annotated } = readOptions(args, ['data', 'annotate'], ['json']);
  const { label, folder, files } = dataSource(data);
  if (annotated !== undefined) await checkAnnotationFolder(annotated, folder);
  // With --json, standard output is the report and nothing else.
  if (!json) await writeOut([`Contrôle : ${label}\n\n`], process.stdout);
  else if (process.stderr.isTTY) console.error(`Contrôle : ${label}…\n`);
  const findings = new LineFindings();
  const report = annotated === undefined ? new Report() : new Report(findings.note);
  const settled = await readProgramme(files, report);
  // The last checks: those that need the money counted.
  if (settled) checkAccounts(settled, report);
  const date = settled?.programme.dataDate ?? null;
  const text = () => `${terminalReport(report, date, viewOf(process.stdout, process.env))}\n`;
  await writeOut(json ? jsonReport(report, date) : [text()], process.stdout);
  if (annotated !== undefined) {
    const done = await annotate(annotated, files, report, findings);
    const said = [`\nClasseurs annotés dans « ${annotated} »`, ...done.map((line) => `  ${line}`)].join('\n');
    await writeOut([`${said}\n`], json ? process.stderr : process.stdout);
  } else if (!json && report.counts.size > 0) await writeOut([`\n${HINT}\n`], process.stdout);
  return report.hasStructuralError ? 1 : 0;
}

const HINT = `Pour retrouver ces lignes dans vos fichiers, cellules en couleur :
  npm run check -- --data DOSSIER --annotate AUTRE-DOSSIER`;

await runCommand(USAGE, check);
