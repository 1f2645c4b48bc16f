import type { StudyRate } from '../content/equipment-2019.ts';
import type { Milestone } from '../content/milestones.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { formatDate, formatPercent } from '../format.ts';
import { capitalized, counted, numberWord, plural, uncapitalized } from './plural.ts';
import { typeset } from './typeset.ts';

/** Where a milestone stands at the date of the data. */
export type MilestoneState = 'fait' | 'en_cours' | 'passe' | 'a_venir';

export const MILESTONE_STATES: Readonly<Record<MilestoneState, string>> = {
  fait: 'Fait',
  en_cours: 'En cours',
  passe: 'Date passée',
  a_venir: 'À venir',
};

/**
 * The state of a milestone on a day: done only if a text reports it. One that was only planned and whose time is over is said
 * to be past, and no more.
 */
export function milestoneState({ from, to, reported }: Milestone, on: IsoDate): MilestoneState {
  if (from > on) return 'a_venir';
  if (to > on) return 'en_cours';
  return reported ? 'fait' : 'passe';
}

const countOf = (milestones: readonly Milestone[], on: IsoDate, states: readonly MilestoneState[]): number =>
  milestones.filter((each) => states.includes(milestoneState(each, on))).length;

/** A phase, from the first to the last of its milestones. */
interface Phase {
  readonly label: Milestone['phase'];
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly milestones: readonly Milestone[];
}

/** The phases of the milestones, the first to begin first. */
export function programmePhasesOf(milestones: readonly Milestone[]): readonly Phase[] {
  return [...Map.groupBy(milestones, ({ phase }) => phase)].map(([label, own]) => ({
    label,
    from: own.reduce((first, { from }) => (from < first ? from : first), (own[0] as Milestone).from),
    to: own.reduce((last, { to }) => (to > last ? to : last), (own[0] as Milestone).to),
    milestones: own,
  }));
}

const PHASE_NAMES: Readonly<Record<Phase['label'], string>> = {
  Cadrage: 'le cadrage',
  Amorçage: 'l’amorçage',
  Généralisation: 'la généralisation',
};

/** "Le programme est dans la dernière de ses trois phases, la généralisation, jusqu’en 2026" */
export function phasesTitle(phases: readonly Phase[], on: IsoDate): string {
  const count = numberWord(phases.length);
  const current = phases.findLastIndex(({ from, to }) => from <= on && on <= to);
  const phase = phases[current];
  if (phase === undefined) {
    const years = phases.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]).toSorted();
    return `${capitalized(count)} phases, de ${years[0]} à ${years.at(-1)}`;
  }
  const rank = current === phases.length - 1 ? 'dernière' : current === 0 ? 'première' : `${current + 1}ᵉ`;
  return `Le programme est dans la ${rank} de ses ${count} phases, ${PHASE_NAMES[phase.label]}, jusqu’en ${phase.to.slice(0, 4)}`;
}

/** The answer of the page: how far the programme is on its way, and what comes next. */
export function trajectoryAnswer(milestones: readonly Milestone[], on: IsoDate): string {
  const behind = countOf(milestones, on, ['fait', 'passe']);
  const next = milestones.filter((each) => milestoneState(each, on) === 'a_venir')[0];
  const all = milestones.length;
  const said =
    behind === all
      ? `Au ${formatDate(on)}, tous les jalons annoncés sont derrière nous.`
      : `Au ${formatDate(on)}, ${behind} ${plural(behind, 'jalon', 'jalons')} sur ${all} ${plural(behind, 'est', 'sont')} derrière nous.`;
  return next === undefined ? said : `${said} Le prochain : ${uncapitalized(next.when)}.`;
}

/** What is said of the milestones whose time is over and of which no text reports the end; empty when there are none. */
export function silentMilestones(milestones: readonly Milestone[], on: IsoDate): string {
  const count = countOf(milestones, on, ['passe']);
  if (count === 0) return '';
  const subject = `${capitalized(numberWord(count))} ${plural(count, 'jalon', 'jalons')}`;
  return `${subject} ${plural(count, 'a une date passée', 'ont une date passée')} sans qu’un texte lu dise ${plural(count, 's’il a été tenu', 's’ils ont été tenus')}.`;
}

/** The highest rate of a study and the lowest; `null` when they are the same. */
function extremesOf(rates: readonly StudyRate[]): { most: StudyRate; least: StudyRate } | null {
  const sorted = rates.toSorted((a, b) => b.rate.numerator - a.rate.numerator);
  const [most] = sorted;
  const least = sorted.at(-1);
  return most === undefined || least === undefined || most === least ? null : { most, least };
}

/** "Dossier informatisé : de 64 % (privé non lucratif) à 94 % (privé commercial)" */
export function studyTitle(what: string, rates: readonly StudyRate[]): string {
  const extremes = extremesOf(rates);
  if (extremes === null) return what;
  const said = ({ label, rate }: StudyRate): string => `${formatPercent(rate, 0)} (${uncapitalized(label)})`;
  return typeset(`${what}\u00a0: de ${said(extremes.least)} à ${said(extremes.most)}`);
}

/** "30 points séparent privé commercial (94 ESMS sur 100) et privé non lucratif (64 sur 100)." */
export function studyReading(rates: readonly StudyRate[]): string {
  const extremes = extremesOf(rates);
  if (extremes === null) return 'Tous déclarent la même part.';
  const { most, least } = extremes;
  const gap = most.rate.numerator - least.rate.numerator;
  return `${counted(gap, 'point sépare', 'points séparent')} ${uncapitalized(most.label)} (${most.rate.numerator} ESMS sur 100) et ${uncapitalized(least.label)} (${least.rate.numerator} sur 100).`;
}
