import { type Cell, isAbsent } from '../domain/cell.ts';
import type { Severity } from '../domain/diagnostic.ts';
import type { Ratio } from '../domain/ratio.ts';
import { formatCell, formatCount, formatEurosCompact, formatPercent } from '../format.ts';
import type { AmountFigures, LocationFigures, QualityFigures } from '../observatory/quality-figures.ts';
import type { PublishedDiagnostic } from '../observatory/types.ts';
import { joinNames } from './names.ts';
import { capitalized, plural } from './plural.ts';
import { absentAgesSentence } from './quality-ages.ts';
import { typeset } from './typeset.ts';

/** Can the figures be trusted: what the opening picture draws, in its order; what is not known is said under it. */
export function qualityAnswer({ usedRows, amounts, location, ages }: QualityFigures): string {
  const clauses = [rowsClause(usedRows), amountsClause(amounts), locationClause(location)];
  return `${capitalized(joinNames([...clauses, ...agesClause(ages)]))}.`;
}

const isWhole = ({ numerator, denominator }: Ratio): boolean => numerator === denominator;

function rowsClause(share: Cell<Ratio>): string {
  if (isAbsent(share)) return 'aucune ligne n’a été lue';
  return isWhole(share)
    ? 'toutes les lignes à compter sont utilisées'
    : `${formatPercent(share)} des lignes à compter sont utilisées`;
}

function amountsClause(amounts: AmountFigures): string {
  const share = confirmedShare(amounts);
  if (isAbsent(share)) return 'aucun montant n’est encore engagé';
  return isWhole(share)
    ? 'tous les montants engagés sont confirmés par le calcul'
    : `${formatPercent(share)} des montants engagés sont confirmés par le calcul`;
}

function locationClause({ inCommune, onMap }: LocationFigures): string {
  if (isAbsent(onMap)) return 'aucun ESSMS n’est recensé';
  if (isAbsent(inCommune)) {
    if (onMap.numerator === 0) return 'aucun ESSMS n’a de coordonnées';
    return isWhole(onMap)
      ? 'tous les ESSMS ont des coordonnées'
      : `${formatPercent(onMap)} des ESSMS ont des coordonnées`;
  }
  if (inCommune.numerator === 0) return 'aucun ESSMS n’est situé';
  return isWhole(inCommune)
    ? 'tous les ESSMS sont situés'
    : `${formatPercent(inCommune)} des ESSMS sont situés`;
}

function agesClause(ages: QualityFigures['ages']): string[] {
  if (isAbsent(ages) || isAbsent(ages.recentShare)) return [];
  return isWhole(ages.recentShare)
    ? ['tous les ESSMS attendus ont une mesure d’usage récente']
    : [`${formatPercent(ages.recentShare)} des ESSMS attendus ont une mesure d’usage récente`];
}

const confirmedShare = ({ byOutcome }: AmountFigures): Cell<Ratio> =>
  byOutcome.find(({ outcome }) => outcome === 'egal')?.amountShare ?? { absent: 'sans_objet' };

/** One line of the picture that opens the page. */
export interface TrustRow {
  readonly label: string;
  readonly href: null;
  readonly share: Cell<Ratio>;
  readonly note: string;
}

/** What the opening picture draws, in the order of the sentence, with the two numbers of each share. */
export function trustRows({ usedRows, amounts, location, ages }: QualityFigures): TrustRow[] {
  const row = (label: string, share: Cell<Ratio>, format = formatCount): TrustRow => ({
    label,
    href: null,
    share,
    note: isAbsent(share)
      ? formatCell(share, formatPercent)
      : `${format(share.numerator)} sur ${format(share.denominator)}`,
  });
  return [
    row('Lignes utilisées', usedRows),
    row('Montants confirmés', confirmedShare(amounts), formatEurosCompact),
    isAbsent(location.inCommune)
      ? row('ESSMS sur les cartes', location.onMap)
      : row('ESSMS situés', location.inCommune),
    row('Mesure d’usage récente', isAbsent(ages) ? ages : ages.recentShare),
  ];
}

/** How to read the opening picture. */
export const TRUST_SUBTITLE =
  'Part des lignes à compter qui servent à un chiffre, des montants engagés égaux à l’aide que donne le barème, des ESSMS dont la commune est connue, et des ESSMS attendus (ceux d’un projet) dont une mesure d’usage a six mois au plus.';

/** Title of the opening picture: what is weakest. */
export function trustTitle(rows: readonly TrustRow[]): string {
  const known = rows.flatMap(({ label, share }) => (isAbsent(share) ? [] : [{ label, share }]));
  const [first, ...others] = known;
  if (first === undefined) return 'Rien ne peut encore être jugé';
  const weakest = others.reduce((least, each) => (isBelow(each.share, least.share) ? each : least), first);
  return isWhole(weakest.share)
    ? 'Tout ce qui peut être jugé est complet'
    : `Le point le plus faible : ${weakest.label.charAt(0).toLowerCase()}${weakest.label.slice(1)}, ${formatPercent(weakest.share)}`;
}

const isBelow = (a: Ratio, b: Ratio): boolean =>
  BigInt(a.numerator) * BigInt(b.denominator) < BigInt(b.numerator) * BigInt(a.denominator);

/** Said under the opening picture: what could not be judged, and why. */
export function trustReading({ ages, usedRows }: QualityFigures): string {
  const start = isAbsent(usedRows)
    ? 'Rien n’a été lu.'
    : 'Chaque barre va de rien à tout ; ce qui manque est détaillé plus bas, raison par raison.';
  return isAbsent(ages) ? `${start} ${absentAgesSentence(ages)}` : start;
}

/** "12 ESSMS sur 40 (30,0 %)", "Aucun des 40 ESSMS" */
const ofEssms = (share: Ratio): string =>
  share.numerator === 0
    ? `Aucun des ${formatCount(share.denominator)}\u00a0ESSMS`
    : `${formatCount(share.numerator)} ESSMS sur ${formatCount(share.denominator)} (${formatPercent(share)})`;

/** How many ESSMS can be placed, and where that shows. */
export function locationSentence({ inCommune, onMap }: LocationFigures): string {
  if (isAbsent(onMap)) return 'Aucun ESSMS n’est recensé.';
  const map =
    onMap.numerator === 0
      ? `${ofEssms(onMap)} n’a de coordonnées : aucun n’est sur les cartes de points.`
      : `${ofEssms(onMap)} ont des coordonnées : eux seuls sont sur les cartes de points.`;
  if (isAbsent(inCommune)) {
    return `${map} Tous sont dans une commune connue : une édition régionale ne compte que ceux-là.`;
  }
  if (isWhole(inCommune)) return `Tous les ESSMS sont dans une commune connue. ${map}`;
  if (inCommune.numerator === 0) {
    return `${ofEssms(inCommune)} n’est dans une commune connue : tous sont « non localisés », comptés dans la France et dans aucune région. ${map}`;
  }
  return `${ofEssms(inCommune)} sont dans une commune connue ; les autres sont « non localisés », comptés dans la France et dans aucune région. ${map}`;
}

/** Which files were received and read by nothing: they are in no figure. */
export function unreadSentence(unread: QualityFigures['unread']): string {
  const names = unread.map(({ file, suggestion }) =>
    suggestion === null ? `« ${file} »` : `« ${file} » (peut-être « ${suggestion} »)`,
  );
  const verb = plural(
    unread.length,
    'Un fichier reçu n’est pas lu',
    `${formatCount(unread.length)} fichiers reçus ne sont pas lus`,
  );
  return typeset(
    `${verb} ${plural(unread.length, 'et ne sert', 'et ne servent')} à aucun chiffre : ${joinNames(names, names.length)}.`,
  );
}

/** What the checks found, in one sentence. */
export function diagnosticsSentence(diagnostics: readonly PublishedDiagnostic[]): string {
  if (diagnostics.length === 0) return 'Les contrôles n’ont rien relevé.';
  const of = (severity: Severity): number =>
    diagnostics.filter((each) => each.severity === severity).reduce((sum, { count }) => sum + count, 0);
  const errors = of('erreur');
  const warnings = of('alerte');
  return `Les contrôles ont relevé ${formatCount(errors)} ${plural(errors, 'erreur', 'erreurs')} et ${formatCount(warnings)} ${plural(warnings, 'alerte', 'alertes')}.`;
}

const GROUPS: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: 'erreur', title: 'Erreurs : à corriger' },
  { severity: 'alerte', title: 'Alertes : à vérifier' },
  { severity: 'information', title: 'Informations : rien à corriger' },
];

/** What the checks found by severity, the most frequent first; severities without any are left out. */
export function diagnosticGroups(diagnostics: readonly PublishedDiagnostic[]) {
  return GROUPS.map(({ severity, title }) => ({
    severity,
    title,
    rows: diagnostics.filter((each) => each.severity === severity).toSorted((a, b) => b.count - a.count),
  })).filter(({ rows }) => rows.length > 0);
}
