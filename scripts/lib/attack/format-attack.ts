import { formatCount } from '../../../src/format.ts';
import type { AttackReport, Disclosure } from './report.ts';

const SHOWN = 20;

/** Whether an edition keeps its secrets: nothing is found, and every system could be tried. */
export const holds = ({ disclosed, contradictions }: AttackReport): boolean =>
  disclosed.length === 0 && contradictions.length === 0;

/** The report of an attack, on one screen. */
export function formatAttack(report: AttackReport): string {
  const { disclosed, contradictions, differences, unlisted } = report;
  return [
    summary(report),
    ...disclosed.slice(0, SHOWN).map(disclosureLine),
    ...andMore(disclosed.length),
    ...contradictions.slice(0, SHOWN).map((name) => `  système contradictoire, non attaqué : ${name}`),
    ...andMore(contradictions.length),
    ...(unlisted === 0
      ? []
      : [`${formatCount(unlisted)} lignes attendent des ESSMS que essms.csv ne donne pas.`]),
    ...(differences.length === 0 ? [] : [differenceLine(report)]),
  ].join('\n');
}

function summary({ width, systems, suppressedCounts, disclosed, narrowest }: AttackReport): string {
  const found = disclosed.length === 0 ? 'aucun retrouvé' : `${formatCount(disclosed.length)} retrouvés`;
  const least = narrowest === null ? '' : ` ; intervalle le plus étroit : ${formatCount(narrowest)} au moins`;
  return (
    `${formatCount(suppressedCounts)} nombres masqués, ${found} à moins de ${formatCount(width)} près ` +
    `(${formatCount(systems)} systèmes${least}).`
  );
}

function disclosureLine({ file, key, count, low, high, by }: Disclosure): string {
  const value = Number.isNaN(low) ? 'imprimé' : low === high ? String(low) : `${low} à ${high}`;
  return `  ${file}, ${key}, ${count} : ${value} (${by})`;
}

function differenceLine({ differences }: AttackReport): string {
  const few = differences.filter(({ respondentsChange }) => [1, 2].includes(Math.abs(respondentsChange)));
  return (
    `${formatCount(differences.length)} lignes publiées à deux dates diffèrent, ` +
    `dont ${formatCount(few.length)} où le nombre de répondants change d’un ou de deux.`
  );
}

const andMore = (count: number): readonly string[] =>
  count > SHOWN ? [`  … et ${formatCount(count - SHOWN)} autres`] : [];
