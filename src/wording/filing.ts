import { isAbsent } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { formatDate } from '../format.ts';
import type { DeskReason, ProjectFiling } from '../observatory/calendar-figures.ts';
import type { PublishedProject } from '../observatory/types.ts';
import { DESK_LABELS } from './labels.ts';
import { counted, numberWord } from './plural.ts';

/** Whether a project was filed while its call was open, and the window it was filed in. */
export function filingSentence(filing: ProjectFiling, depositDate: IsoDate | null): string {
  const { window, windows } = filing;
  const [first, last] = [windows[0], windows.at(-1)];
  if (!first || !last)
    return 'Sans objet : les textes de cette campagne ne donnent pas de calendrier de dépôt.';
  const open = `${openTo(filing)} du ${formatDate(first.from)} au ${formatDate(last.to)} inclus`;
  if (depositDate === null) return `Indéterminé : la date de dépôt n’est pas connue. ${open}.`;
  if (isAbsent(window)) return `Non recevable au regard du calendrier. ${open}.`;
  return `Recevable au regard du calendrier : fenêtre ${window.code}${window.multiRegion ? ', celle des projets de plusieurs régions' : ''}, ouverte du ${formatDate(window.from)} au ${formatDate(window.to)} inclus.`;
}

const openTo = ({ severalRegions }: ProjectFiling): string =>
  severalRegions
    ? 'L’appel était ouvert aux projets de plusieurs régions'
    : 'L’appel était ouvert aux projets d’une région';

/** The desk, both when the declared one is not the computed one, and why it is computed so. */
export function deskSentence({ declaredDesk, computedDesk, calendar }: PublishedProject): string {
  const computed = DESK_LABELS[computedDesk].toLocaleLowerCase('fr-FR');
  const reason = deskReason(calendar.desk, computedDesk === 'national');
  if (declaredDesk === null) return `${DESK_LABELS[computedDesk]}, calculé (non déclaré) : ${reason}.`;
  if (declaredDesk === computedDesk) return `${DESK_LABELS[computedDesk]} : ${reason}.`;
  return `${DESK_LABELS[declaredDesk]} selon la déclaration, ${computed} selon le calcul : ${reason}.`;
}

const essms = (count: number): string => counted(count, 'ESSMS', 'ESSMS', 'aucun ESSMS');

function deskReason(
  { essmsCount, regionCount, threshold, severalRegionsNeeded }: DeskReason,
  national: boolean,
): string {
  const size = essms(essmsCount);
  const place =
    regionCount === 0
      ? ''
      : ` dans ${numberWord(regionCount, 'f')} ${regionCount === 1 ? 'région' : 'régions'}`;
  const rule = severalRegionsNeeded
    ? `national à partir de ${essms(threshold)} dans plusieurs régions`
    : `national dès ${essms(threshold)}, quel que soit le nombre de régions`;
  const otherwise = severalRegionsNeeded ? ', régional sinon' : ', régional en dessous';
  return `${size}${place}, le guichet étant ${rule}${national ? '' : otherwise}`;
}

/** The planned end of a deployment that is not over; `null` when there is none, or when the real one is known. */
export function plannedEnd({
  deploymentEndDate,
  calendar: { plannedDeploymentEnd },
}: Pick<PublishedProject, 'deploymentEndDate' | 'calendar'>): string | null {
  if (deploymentEndDate !== null || plannedDeploymentEnd === null) return null;
  return `Prévue le ${formatDate(plannedDeploymentEnd)}.`;
}
