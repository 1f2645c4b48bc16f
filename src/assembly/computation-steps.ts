import { ONE, roundFraction } from '../domain/fraction.ts';
import { formatCount, formatDecimal, formatEuros, formatEurosExact } from '../format.ts';
import type { ProjectAccount } from '../metrics/project-account.ts';
import type { ComputationStep } from '../observatory/types.ts';
import type { ForfaitStep } from '../rules/theoretical-aid.ts';

const SITUATIONS = { acquisition: 'en acquisition', montee_version: 'en montée de version' } as const;
const LINES = { usage: 'Usage', logiciel: 'Logiciel' } as const;

/** The steps of a theoretical amount in French, so that anyone can redo them by hand. */
export function computationSteps({ aid, aidMembers, project }: ProjectAccount): ComputationStep[] {
  const forfait = aid.steps.map((step) => ({
    line: step.line,
    situation: step.situation,
    sentence: forfaitSentence(step),
    amount: roundFraction(step.amount),
  }));
  const asked = aidMembers.filter(({ equipmentQuote, equipmentSpend }) => equipmentQuote ?? equipmentSpend);
  const others: ComputationStep[] = [];
  if (typeof aid.equipment === 'number' && asked.length > 0) {
    const retained = asked.filter(({ smallOrganisation }) => smallOrganisation === true).length;
    const sentence = `Matériel : devis ou dépenses de ${formatCount(retained)} ESSMS de petits organismes, chacun plafonné.`;
    others.push({ line: 'materiel', situation: null, sentence, amount: aid.equipment });
  }
  if (typeof aid.assistance === 'number') {
    const sentence = `Assistance : ${formatEurosExact(project.lines.assistance ?? 0)} demandés, dans la limite du plafond, pour un regroupement de petits organismes seulement.`;
    others.push({ line: 'amoa', situation: null, sentence, amount: aid.assistance });
  }
  return [...forfait, ...others];
}

function forfaitSentence({ line, situation, ranks, weight }: ForfaitStep): string {
  const terms = ranks
    .map(({ count, amount }) => `${formatCount(count)} × ${formatEuros(amount)}`)
    .join(' + ');
  const reduced = weight.n !== ONE.n * weight.d;
  const prorata = reduced
    ? `, au prorata moyen de ${formatDecimal({ numerator: Number(weight.n * 100n), denominator: Number(weight.d) }, 2)} % (heures médico-sociales des services d’aide à domicile)`
    : '';
  return `${LINES[line]}, ${SITUATIONS[situation]} : ${terms}${prorata}.`;
}
