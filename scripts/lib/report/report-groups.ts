import type { Severity } from '../../../src/domain/diagnostic.ts';
import type { DiagnosticCount, Report } from '../../../src/domain/report.ts';
import { formatCount } from '../../../src/format.ts';
import { counted, plural } from '../../../src/wording/plural.ts';
import { labelOf, remedyOf } from './code-meaning.ts';
import { compare, compareFiles } from './file-order.ts';
import { printable } from './printable.ts';
import { problemExamples } from './problem-examples.ts';
import { problemCount } from './report-verdict.ts';
import { paint, type TerminalView, type Tone } from './terminal-view.ts';
import { wrapText } from './wrap-text.ts';

/** How much of each severity is shown: what a person reads before correcting, not an inventory. */
interface Section {
  readonly title: string;
  readonly tone: Tone;
  /** How many problems come with examples and remedy; the next ones take a line each, up to `MAX_NAMED` in all. */
  readonly detailed: number;
  readonly examples: number;
}

const SECTIONS: Readonly<Record<Severity, Section>> = {
  structure: { title: 'À corriger avant toute publication', tone: 'bad', detailed: 12, examples: 3 },
  erreur: {
    title: 'Erreurs : la ligne, ou le chiffre qu’elle touche, est laissée de côté',
    tone: 'bad',
    detailed: 12,
    examples: 3,
  },
  alerte: { title: 'Alertes : la donnée est utilisée', tone: 'caution', detailed: 8, examples: 1 },
  information: { title: 'Pour information', tone: 'title', detailed: 0, examples: 0 },
};
const MAX_NAMED = 25;
const WITHOUT_EXAMPLE = 'Et aussi, sans exemple ici (--json et --annotate en donnent) :';

/** The problems of one severity, by file then by number: examples and remedy of the first, one line for the others. */
export function reportGroups(severity: Severity, report: Report, view: TerminalView): string[] {
  const { title, tone, detailed, examples } = SECTIONS[severity];
  const found = [...report.counts.values()]
    .filter(({ first }) => first.severity === severity)
    .sort((a, b) => compareFiles(a.file, b.file) || b.count - a.count || compare(a.code, b.code));
  if (found.length === 0) return [];
  const [forms, problems] = [found.filter(isForm), found.filter((one) => !isForm(one))];
  return [
    ...wrapText(`${title} (${formatCount(problemCount(report, severity))})`, view).map((line) =>
      paint(line, tone, view),
    ),
    ...problems.slice(0, detailed).flatMap((one) => detailedProblem(one, report, examples, view)),
    ...namedProblems(problems.slice(detailed), detailed, view),
    ...formsOfFiles(forms, view),
  ];
}

/** A remark on how a file is written, made once for the file, and with no other advice than to write it better. */
const isForm = ({ code, first }: DiagnosticCount): boolean =>
  code.startsWith('W-FMT') && first.remedy === remedyOf(code);

const heading = ({ code, count }: DiagnosticCount): string =>
  `${code} — ${labelOf(code)} (${formatCount(count)} fois)`;

function detailedProblem(
  problem: DiagnosticCount,
  report: Report,
  number: number,
  view: TerminalView,
): string[] {
  const wrap = (text: string) => wrapText(text, { width: view.width, indent: '    ', hang: '      ' });
  const { code, file, first } = problem;
  const listed = report.diagnostics.filter((one) => one.code === code && one.file === file);
  const { examples, others } = problemExamples(problem, listed, number);
  const isShared = examples.every(({ remedy }) => remedy === examples[0]?.remedy);
  const remedy = (text: string) => wrap(`→ ${printable(text)}`);
  return [
    ...wrapText(heading(problem), { width: view.width, indent: '  ', hang: '      ' }).map((line) =>
      paint(line, 'title', view),
    ),
    ...examples.flatMap((one) => [...wrap(one.text), ...(isShared ? [] : remedy(one.remedy))]),
    ...(others > 0 ? [`    … et ${formatCount(others)} ${plural(others, 'autre', 'autres')}.`] : []),
    ...(isShared ? remedy(examples[0]?.remedy ?? first.remedy) : []),
  ];
}

function namedProblems(problems: readonly DiagnosticCount[], detailed: number, view: TerminalView): string[] {
  if (problems.length === 0) return [];
  const named = problems.slice(0, MAX_NAMED - detailed);
  const unnamed = problems.length - named.length;
  return [
    ...(detailed > 0 ? wrapText(WITHOUT_EXAMPLE, { width: view.width, indent: '  ' }) : []),
    ...named.flatMap((one) =>
      wrapText(`${heading(one)}, ${one.file}`, { width: view.width, indent: '  ', hang: '      ' }),
    ),
    ...(unnamed > 0 ? [`  … et ${counted(unnamed, 'autre problème', 'autres problèmes')}.`] : []),
  ];
}

/** A line for each file: « projets.csv : encodage inhabituel (W-FMT-01), … ». */
function formsOfFiles(forms: readonly DiagnosticCount[], view: TerminalView): string[] {
  if (forms.length === 0) return [];
  const lines = [...Map.groupBy(forms, ({ file }) => file)].flatMap(([file, found]) => {
    const said = found.toSorted((a, b) => compare(a.code, b.code)).map(formOf);
    return wrapText(`${file} : ${said.join(', ')}.`, { width: view.width, indent: '    ', hang: '      ' });
  });
  return [
    paint('  Forme des fichiers : rien d’urgent', 'title', view),
    ...lines.slice(0, MAX_NAMED),
    ...(lines.length > MAX_NAMED ? ['    … et d’autres fichiers.'] : []),
  ];
}

const formOf = ({ code, first: { line } }: DiagnosticCount): string =>
  `${labelOf(code)} (${code}${line === null ? '' : `, ligne ${line}`})`;
