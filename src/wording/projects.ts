import { isAbsent, isPresent } from '../domain/cell.ts';
import type { ProjectStatus } from '../domain/project.ts';
import { formatCount, formatDate, formatEuros, formatEurosCompact } from '../format.ts';
import type {
  ProgrammeFigures,
  ProjectMember,
  PublishedProject,
  TerritoryFigures,
} from '../observatory/types.ts';
import { joinNames } from './names.ts';
import { counted, plural } from './plural.ts';

/** Which projects, how much money: the answer that opens the list. */
export function projectsAnswer(
  { projectCount, engagedCount }: ProgrammeFigures,
  top: TerritoryFigures,
): string {
  if (projectCount === 0) return 'Aucun projet n’est déclaré.';
  const start = counted(projectCount, 'projet est connu', 'projets sont connus');
  if (engagedCount === 0) return `${start} ; aucun n’est encore engagé.`;
  const verb = plural(engagedCount, 'est engagé', 'sont engagés');
  const answer =
    engagedCount === projectCount
      ? `${start}, et ${projectCount === 1 ? 'il' : 'tous'} ${verb}`
      : `${start}, dont ${formatCount(engagedCount)} ${verb}`;
  const amount = formatEurosCompact(top.signedAmount);
  if (top.type === 'pays') return `${answer} pour ${amount}.`;
  // A project of several régions is listed whole, and brings its part only.
  return `${answer} ; ${amount} reviennent à la région (${top.label}).`;
}

/** "Bretagne (128 projets)" */
export function groupSummary(label: string, count: number): string {
  return `${label} (${counted(count, 'projet', 'projets')})`;
}

/** What was granted to a project, and where it stands. */
export function projectAnswer(project: PublishedProject): string {
  const members =
    project.essmsCount === 0
      ? 'Ce projet ne réunit encore aucun ESSMS'
      : `Ce projet réunit ${formatCount(project.essmsCount)} ESSMS${situations(project)}`;
  return `${members}. ${moneySentence(project)}`;
}

function situations({ acquisitionCount, upgradeCount, essmsCount }: PublishedProject): string {
  if (acquisitionCount === 0 && upgradeCount === 0) return '';
  if (acquisitionCount === essmsCount) return ', en acquisition';
  if (upgradeCount === essmsCount) return ', en montée de version';
  return `, dont ${formatCount(acquisitionCount)} en acquisition et ${formatCount(upgradeCount)} en montée de version`;
}

function moneySentence(project: PublishedProject): string {
  if (isAbsent(project.signedAmount)) return unsignedSentence(project.status);
  const amount = formatEuros(project.signedAmount);
  if (!project.engaged)
    return `${amount} ont été conventionnés ; ce montant n’est plus compté dans les totaux.`;
  if (isAbsent(project.paidAmount)) return `${amount} sont conventionnés ; le montant versé n’est pas connu.`;
  if (project.paidAmount === 0) return `${amount} sont conventionnés ; rien n’est encore versé.`;
  if (project.paidAmount === project.signedAmount) return `${amount} sont conventionnés, entièrement versés.`;
  return `${amount} sont conventionnés, dont ${formatEuros(project.paidAmount)} versés.`;
}

/** What is decided of a project without a signed amount. */
function unsignedSentence(status: ProjectStatus): string {
  switch (status) {
    case 'non_recevable':
      return 'Il a été jugé non recevable : rien ne lui est accordé.';
    case 'rejete':
      return 'Il a été rejeté : rien ne lui est accordé.';
    case 'abandonne':
      return 'Il a été abandonné avant que rien ne lui soit accordé.';
    default:
      return 'Aucun montant n’est conventionné à ce jour.';
  }
}

/** What to know of the presence of a member; empty when it is simply there. */
export function membershipNote({ counted: counts, entryDate, exitDate }: ProjectMember): string {
  const notes = [
    entryDate === null ? '' : `entré le ${formatDate(entryDate)}`,
    exitDate === null ? '' : `sorti le ${formatDate(exitDate)}`,
    counts ? '' : 'non compté dans l’aide',
  ];
  return notes.filter((note) => note !== '').join(', ');
}

/** How the rows of the members come to those that count and those that are there, above their table. */
export function membersSentence(members: readonly ProjectMember[]): string {
  const count = (test: (member: ProjectMember) => boolean): number => members.filter(test).length;
  const included = count(({ counted: counts }) => counts);
  const parts = [
    [members.length - included, 'non compté dans l’aide', 'non comptés dans l’aide'],
    [count(({ exitDate }) => exitDate !== null), 'sorti du projet', 'sortis du projet'],
    [count(({ name }) => name === null), 'absent du répertoire', 'absents du répertoire'],
  ] as const;
  const said = parts.flatMap(([n, one, many]) =>
    n === 0 ? [] : [`${formatCount(n)} ${plural(n, one, many)}`],
  );
  if (said.length === 0) return '';
  return `${formatCount(members.length)} ESSMS ont été déclarés, dont ${formatCount(included)} ${plural(included, 'compté', 'comptés')} dans l’aide\u202f; ${joinNames(said)}.`;
}

/** Description of a project's page for search engines. */
export function projectDescription(project: PublishedProject): string {
  const amount = isPresent(project.signedAmount)
    ? `${formatEuros(project.signedAmount)} conventionnés, `
    : '';
  return `${project.title} : ${amount}${formatCount(project.essmsCount)} ESSMS, calcul de l’aide pas à pas.`;
}

/** How the signed amount was shared between the ESSMS of a project, above their table. */
export function attributionNote(key: PublishedProject['attributionKey']): string {
  if (key === null) return 'Aucun montant n’est engagé : rien n’est attribué aux ESSMS.';
  return key === 'theorique'
    ? 'Le montant conventionné est réparti entre les ESSMS comptés, à proportion de leur part dans le calcul.'
    : 'Le calcul n’étant pas possible, le montant conventionné est réparti en parts égales entre les ESSMS comptés.';
}
