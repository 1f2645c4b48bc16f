import { isAbsent, isPresent } from '../domain/cell.ts';
import {
  formatCell,
  formatCount,
  formatDate,
  formatEuros,
  formatEurosCompact,
  formatEurosExact,
} from '../format.ts';
import type {
  ProgrammeFigures,
  ProjectMember,
  PublishedProject,
  TerritoryFigures,
} from '../observatory/types.ts';
import { DESK_LABELS } from './labels.ts';
import { joinNames } from './names.ts';
import { counted, plural } from './plural.ts';
import { typeset } from './typeset.ts';

/** Which projects, how much money: the answer that opens the list. */
export function projectsAnswer(
  { projectCount, engagedCount }: ProgrammeFigures,
  top: TerritoryFigures,
): string {
  if (projectCount === 0) return 'Aucun projet n’est déclaré.';
  const start = counted(projectCount, 'projet est connu', 'projets sont connus');
  if (engagedCount === 0) return `${start} ; aucun n’est encore engagé.`;
  const verb = plural(engagedCount, 'est engagé', 'sont engagés');
  const answer = `${start}, dont ${formatCount(engagedCount)} ${verb}`;
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
  if (isAbsent(project.signedAmount)) return 'Aucun montant n’est conventionné à ce jour.';
  const amount = formatEuros(project.signedAmount);
  if (!project.engaged)
    return `${amount} ont été conventionnés ; ce montant n’est plus compté dans les totaux.`;
  if (isAbsent(project.paidAmount)) return `${amount} sont conventionnés ; le montant versé n’est pas connu.`;
  if (project.paidAmount === 0) return `${amount} sont conventionnés ; rien n’est encore versé.`;
  if (project.paidAmount === project.signedAmount) return `${amount} sont conventionnés, entièrement versés.`;
  return `${amount} sont conventionnés, dont ${formatEuros(project.paidAmount)} versés.`;
}

/** The signed amount compared with the computed one. */
export function gapSentence(project: PublishedProject): string {
  const { theoretical, signedAmount, gap } = project;
  if (theoretical.undeterminedBecause !== null) return typeset(theoretical.undeterminedBecause);
  if (isAbsent(theoretical.total)) return 'Le montant théorique ne peut pas être calculé.';
  if (isAbsent(signedAmount) || isAbsent(gap)) {
    return 'Aucun montant n’est conventionné : le montant théorique ne peut pas encore lui être comparé.';
  }
  if (gap === 0) return 'Le montant conventionné est égal au montant théorique.';
  const side = gap > 0 ? 'dépasse le montant théorique de' : 'est inférieur au montant théorique de';
  return `Le montant conventionné ${side} ${formatEurosExact(Math.abs(gap))}.`;
}

/** Said when the texts leave several readings; empty otherwise. */
export function uncertaintySentence({ theoretical }: PublishedProject): string {
  if (!theoretical.uncertain || isAbsent(theoretical.low) || isAbsent(theoretical.high)) return '';
  return `Selon la lecture de la règle des projets mixtes, le montant théorique va de ${formatEuros(theoretical.low)} à ${formatEuros(theoretical.high)}.`;
}

/** Where the project stands against its indicative delay. */
export function delaySentence(project: PublishedProject): string {
  const { indicativeMonths, indicativeDeadline, beyondIndicative, deploymentEndDate } = project;
  if (isAbsent(indicativeMonths) || isAbsent(indicativeDeadline)) {
    return 'Aucun délai indicatif ne s’applique à ce projet, ou son point de départ n’est pas connu.';
  }
  const start = `${formatCount(indicativeMonths)} mois, soit jusqu’au ${formatDate(indicativeDeadline)}`;
  if (isAbsent(beyondIndicative)) return `${start}.`;
  if (beyondIndicative) return `${start} ; le projet est au-delà du délai indicatif.`;
  return deploymentEndDate === null
    ? `${start} ; le déploiement est en cours.`
    : `${start} ; le déploiement s’est terminé dans ce délai.`;
}

/** The desk, and both when the declared one is not the computed one. */
export function deskLabel({ declaredDesk, computedDesk }: PublishedProject): string {
  const computed = DESK_LABELS[computedDesk];
  if (declaredDesk === null) return `${computed} (calculé, non déclaré)`;
  if (declaredDesk === computedDesk) return computed;
  return `${DESK_LABELS[declaredDesk]} (déclaré) ; ${computed.toLocaleLowerCase('fr-FR')} (calculé)`;
}

/** Where the project is. */
export function regionsLabel({ regions }: PublishedProject): string {
  return regions.length === 0 ? 'Non localisé' : joinNames(regions.map(({ label }) => label));
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

/** The state of a project as the list prints it: its money, or why there is none. */
export function signedLabel(project: PublishedProject): string {
  return formatCell(project.signedAmount, formatEuros);
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
