import type { Bareme, FilingWindow } from '../domain/bareme.ts';
import { formatCount, formatDate, formatEurosExact } from '../format.ts';
import { minimumSize } from '../rules/minimum-size.ts';
import type { Scenario } from './scenario.ts';
import type { Simulation } from './simulate.ts';

// French sentences of a simulation, with ordinary spaces. An estimate is never a promise, and a delay never a limit.

const essms = (count: number): string => `${formatCount(count)} ESSMS`;

/** The whole in one sentence, which assistive technologies announce at each change. */
export function summarySentence(simulation: Simulation): string {
  const { aid, explanation, essmsCount, desk } = simulation;
  const place = `pour ${essms(essmsCount)}, au guichet ${desk === 'national' ? 'national' : 'régional'}`;
  if (aid.total === null)
    return `Montant indéterminé ${place}. ${explanation.undeterminedBecause ?? ''}`.trim();
  const estimate = `Estimation : ${formatEurosExact(aid.total)} ${place}`;
  if (aid.low === null || aid.high === null || aid.low === aid.high) return `${estimate}.`;
  return `${estimate} ; entre ${formatEurosExact(aid.low)} et ${formatEurosExact(aid.high)} selon la lecture des textes.`;
}

/** At which desk, and why. */
export function deskSentence({ essmsCount, desk }: Simulation, bareme: Bareme, regionCount: number): string {
  const { threshold, severalRegionsForNational } = bareme.desk;
  if (essmsCount < threshold) return `Guichet régional : le projet a moins de ${essms(threshold)}.`;
  const size = `le projet a ${essms(threshold)} ou plus`;
  if (desk === 'regional') return `Guichet régional : ${size}, mais dans une seule région.`;
  return severalRegionsForNational
    ? `Guichet national : ${size}, dans ${formatCount(regionCount)} régions.`
    : `Guichet national : ${size}.`;
}

const period = ({ from, to }: FilingWindow): string => `du ${formatDate(from)} au ${formatDate(to)}`;

/** Whether a deposit that day can be received, and in which window. */
export function filingSentence({ windows, window }: Simulation, { depositDate }: Scenario): string {
  const [first] = windows;
  const last = windows.at(-1);
  if (first === undefined || last === undefined) return 'Le texte ne donne pas de calendrier de dépôt.';
  const open = windows.find(({ code }) => code === window);
  if (depositDate === null) {
    return `Dépôt possible ${windows.map((one) => `${period(one)} (${windowName(one)})`).join(', puis ')}.`;
  }
  const day = formatDate(depositDate);
  if (open !== undefined) {
    return `Déposé le ${day}, le dossier est recevable au regard du calendrier : ${windowName(open)}, ${period(open)}.`;
  }
  const refused = `Déposé le ${day}, le dossier n’est pas recevable au regard du calendrier`;
  if (depositDate < first.from) return `${refused} : l’appel ouvre le ${formatDate(first.from)}.`;
  if (depositDate > last.to) return `${refused} : l’appel ferme le ${formatDate(last.to)}.`;
  return `${refused} : aucune fenêtre n’est ouverte ce jour-là.`;
}

/** The indicative delay: a landmark that binds nobody. */
export function delaySentence({ months, deadline, desk }: Simulation, { deploymentEnd }: Scenario): string {
  if (months === null) {
    return desk === 'national'
      ? 'Aucun : les délais indicatifs ne concernent pas les projets de portée nationale.'
      : 'Le texte ne donne pas de délai indicatif.';
  }
  const span = `${months} mois du début du projet à la fin du déploiement`;
  if (deadline === null) return `${span}. Donnez la date de début pour en connaître l’échéance.`;
  const until = `${span}, soit jusqu’au ${formatDate(deadline)}.`;
  const landmark = 'C’est un repère, qui n’est pas une condition opposable.';
  if (deploymentEnd === null) return `${until} ${landmark}`;
  const where = deploymentEnd <= deadline ? 'dans le délai indicatif' : 'au-delà du délai indicatif';
  return `${until} Une fin de déploiement le ${formatDate(deploymentEnd)} est ${where}. ${landmark}`;
}

/** The number of ESSMS that the call wishes for, told under it; `null` from there on. */
export function sizeSentence({ essmsCount }: Simulation): string | null {
  const [mainland, far] = [minimumSize([]), minimumSize(['2A'])];
  if (essmsCount >= mainland) return null;
  return `L’appel souhaite idéalement ${mainland} structures par projet (${far} en Corse et outre-mer) : c’est un souhait, que l’ARS apprécie.`;
}

/** "fenêtre C1", "fenêtre CM des projets de plusieurs régions" */
const windowName = ({ code, multiRegion }: FilingWindow): string =>
  `fenêtre ${code}${multiRegion ? ' des projets de plusieurs régions' : ''}`;
