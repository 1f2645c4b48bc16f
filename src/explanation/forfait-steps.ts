import type { AidStep } from '../domain/aid-explanation.ts';
import type { Bareme } from '../domain/bareme.ts';
import type { Cents } from '../domain/cents.ts';
import { addFractions, roundFraction, ZERO } from '../domain/fraction.ts';
import type { Situation } from '../domain/project.ts';
import { formatCount, formatEuros } from '../format.ts';
import type { AidRequest } from '../rules/aid-request.ts';
import type { ForfaitStep, RankedCount } from '../rules/forfait-steps.ts';
import type { TheoreticalAid } from '../rules/theoretical-aid.ts';
import type { Audience } from './audience.ts';
import { type SaadWeight, saadWeight } from './saad-weight.ts';

const SITUATIONS: Readonly<Record<Situation, string>> = {
  acquisition: 'en acquisition',
  montee_version: 'en montée de version',
};

const CERTIFICATIONS = {
  reference: 'd’une solution référencée Ségur',
  non_reference: 'd’une solution non référencée',
} as const;

/** The steps of usage and software: one by line and situation, as far as their rates are known. */
export function forfaitSteps(
  { members, certification }: AidRequest,
  aid: TheoreticalAid,
  bareme: Bareme,
  audience: Audience,
): AidStep[] {
  return (['usage', 'logiciel'] as const).flatMap((line) => {
    const steps = aid.steps.filter((step) => step.line === line);
    const amounts = roundedTogether(steps);
    const fractional = steps.filter(({ amount }) => amount.d !== 1n).length;
    return steps.map((step, index) => {
      const concerned = members.filter(({ situation }) => situation === step.situation);
      const reduced = bareme.saadProrata?.includes(line) && !isNil(step);
      const weight = reduced ? saadWeight(concerned, audience) : null;
      const sentences = [
        `${forfaitWords(step, concerned.length, weight)}${rateWords(step, bareme, certification)}.`,
        ...(weight ? [weight.meaning] : []),
        ...(step.amount.d === 1n ? [] : [roundingSentence(fractional)]),
      ];
      return {
        line,
        situation: step.situation,
        sentence: sentences.join(' '),
        amount: amounts[index] as Cents,
        source: [bareme.references.amounts, ...(weight ? [bareme.references.saadProrata] : [])].join(' ; '),
      };
    });
  });
}

/**
 * The steps of a line in cents. A line is rounded once, over its situations: each step is what it adds to the rounded
 * sum of those before it, so that the printed steps sum to the line to the cent.
 */
function roundedTogether(steps: readonly ForfaitStep[]): Cents[] {
  let exact = ZERO;
  return steps.map(({ amount }) => {
    const before = roundFraction(exact);
    exact = addFractions(exact, amount);
    return roundFraction(exact) - before;
  });
}

const roundingSentence = (fractional: number): string =>
  fractional === 1
    ? 'Arrondi au centime.'
    : 'Arrondi au centime sur la somme des deux situations de la ligne.';

const isNil = ({ ranks }: ForfaitStep): boolean => ranks.every(({ amount }) => amount === 0);

function forfaitWords(step: ForfaitStep, count: number, weight: SaadWeight | null): string {
  const { line, situation, ranks } = step;
  const subject = `${formatCount(count)} ESSMS ${SITUATIONS[situation]}`;
  if (line === 'logiciel' && situation === 'montee_version' && isNil(step)) {
    return `${subject} : rien, le dispositif SONS payant directement l’éditeur`;
  }
  const several = ranks.length > 1;
  const terms = ranks.map((one) => termWords(one, several)).join(' + ');
  if (weight === null) return `${subject} : ${terms}`;
  return `${subject} : ${several ? `[${terms}]` : terms} × ${weight.factor}`;
}

function termWords({ from, to, count, amount }: RankedCount, several: boolean): string {
  const term = `${formatCount(count)} × ${formatEuros(amount)}`;
  if (!several) return term;
  const ranks =
    to === null ? `à partir du rang ${formatCount(from)}` : `rangs ${formatCount(from)} à ${formatCount(to)}`;
  return `${term} (${ranks})`;
}

/** Said where the certification of the solution decides of the rate. */
function rateWords(
  { line, situation }: ForfaitStep,
  bareme: Bareme,
  certification: AidRequest['certification'],
): string {
  if (line === 'usage' || !('reference' in bareme.amounts[situation].software)) return '';
  return certification === 'reference' || certification === 'non_reference'
    ? `, au taux ${CERTIFICATIONS[certification]}`
    : '';
}
