import type { HoursWorked, SaadHours } from '../domain/project.ts';
import { formatPercent, formatPercentMillionths } from '../format.ts';
import type { Declarations } from '../programme.ts';
import { medicoSocialHours } from '../rules/saad-share.ts';
import { cellOf, type Note, type Place } from './remarks.ts';

const MILLION = 1_000_000;
/** Half a point, in millionths: what rounding explains. */
const TOLERANCE = 5_000;

/** FINESS category of the services that both help and nurse at home (SAAS). */
const MIXED_SERVICE = '209';

/** Hours that can be used, and what is beside them. */
interface UsedHours {
  readonly declared: SaadHours;
  readonly hours: HoursWorked;
  /** Projects of the service. */
  readonly projectIds: readonly string[];
  readonly at: (column: string) => Place;
}

/**
 * What the usable hours of home-help services say of themselves. Hours are not published: the pages of the projects are
 * told without figures.
 */
export function checkHours(declarations: Declarations, note: Note): void {
  const { saadHours, memberships, sites, files } = declarations;
  const file = files.saadHours;
  if (file === null) return;
  const members = Map.groupBy([...memberships.values()].flat(), ({ finessEt }) => finessEt);
  for (const [finessEt, rows] of saadHours) {
    const projectIds = (members.get(finessEt) ?? []).map(({ projectId }) => projectId);
    const mixed = projectIds.length > 0 && sites.get(finessEt)?.category === MIXED_SERVICE;
    for (const declared of rows) {
      if (declared.hours === null) continue;
      const at = (column: string): Place => cellOf(file, declared, column);
      const used = { declared, hours: declared.hours, projectIds, at };
      checkShares(used, note);
      checkMajority(used, note);
      checkEvidence(used, note);
      if (mixed) tellMixed(used, note);
    }
  }
}

const isFar = (share: number, hours: HoursWorked): boolean => {
  const gap = BigInt(share) * BigInt(hours.total) - BigInt(medicoSocialHours(hours)) * BigInt(MILLION);
  return (gap < 0n ? -gap : gap) > BigInt(TOLERANCE) * BigInt(hours.total);
};

const shareOf = (hours: HoursWorked): string =>
  formatPercent({ numerator: medicoSocialHours(hours), denominator: hours.total });

/** The share declared is that of the hours, and what remains is comfort: the first of both that is wrong is told. */
function checkShares({ declared, hours, projectIds, at }: UsedHours, note: Note): void {
  const { finessEt, declaredShare, declaredComfortShare } = declared;
  if (declaredShare === null) return;
  const remark = `La part médico-sociale déclarée du service ${finessEt} n’est pas celle de ses heures.`;
  if (isFar(declaredShare, hours)) {
    const message = `La part médico-sociale déclarée du service ${finessEt} est ${formatPercentMillionths(declaredShare)} ; ses heures donnent ${shareOf(hours)}.`;
    note('E-SAA-03', projectIds, message, { ...at('part_activite_ms'), remark });
  } else if (
    declaredComfortShare !== null &&
    Math.abs(declaredShare + declaredComfortShare - MILLION) > TOLERANCE
  ) {
    const message = `Les parts déclarées du service ${finessEt}, ${formatPercentMillionths(declaredShare)} médico-sociale et ${formatPercentMillionths(declaredComfortShare)} de confort, ne font pas 100 %.`;
    note('E-SAA-03', projectIds, message, { ...at('part_activite_confort'), remark });
  }
}

/** The programme means to fund services that are mostly medico-social; under half, the aid follows all the same. */
function checkMajority({ declared, hours, projectIds, at }: UsedHours, note: Note): void {
  if (medicoSocialHours(hours) * 2 >= hours.total) return;
  const remark = `Le service ${declared.finessEt} fait moins de la moitié d’heures médico-sociales : l’aide suit sa part.`;
  const message = `Le service ${declared.finessEt} fait ${shareOf(hours)} d’heures médico-sociales, moins de la moitié : l’aide suit sa part.`;
  note('W-SAA-04', projectIds, message, { ...at('heures_total'), remark });
}

function checkEvidence({ declared, hours, projectIds, at }: UsedHours, note: Note): void {
  const { finessEt, otherFunding, verified, faulty } = declared;
  if (hours.otherDependency > 0 && otherFunding === null && !faulty.has('type_financement_hors_apa_pch')) {
    const message = `Le service ${finessEt} déclare des heures de dépendance hors APA et PCH sans dire qui les finance.`;
    note('W-SAA-09', projectIds, message, at('type_financement_hors_apa_pch'));
  }
  if (verified !== true && !faulty.has('verifie_ars')) {
    const message = `Les heures du service ${finessEt} ne sont pas déclarées vérifiées par l’agence régionale.`;
    note('W-SAA-10', projectIds, message, at('verifie_ars'));
  }
}

function tellMixed({ declared, projectIds, at }: UsedHours, note: Note): void {
  const message = `Le service ${declared.finessEt} aide et soigne à domicile : son aide est réduite en entier à la part de ses heures d’aide.`;
  note('W-SAA-05', projectIds, message, at('finess_et'));
}
