import type { Bareme, TierAmounts } from '../domain/bareme.ts';
import { SITUATIONS, type Situation } from '../domain/project.ts';
import { formatEuros } from '../format.ts';
import type { PublishedBareme } from '../observatory/types.ts';

type Rate = PublishedBareme['rates'][number];

const CONDITIONS = {
  reference: 'solution référencée Ségur',
  non_reference: 'solution non référencée',
} as const;

const rate = (
  situation: Situation,
  line: Rate['line'],
  condition: string | null,
  amounts: TierAmounts,
): Rate => ({ situation, line, condition, upTo49: amounts[0] ?? null, from50: amounts[1] ?? null });

/** A scale as the method page prints it. */
export function publishedBareme(bareme: Bareme): PublishedBareme {
  const rates = SITUATIONS.flatMap((situation) => {
    const { usage, software } = bareme.amounts[situation];
    const softwareRates =
      'reference' in software
        ? (['reference', 'non_reference'] as const).map((state) =>
            rate(situation, 'logiciel', CONDITIONS[state], software[state]),
          )
        : [rate(situation, 'logiciel', null, software)];
    return [rate(situation, 'usage', null, usage), ...softwareRates];
  });
  const { code, label, source, validFrom, validTo } = bareme;
  return { code, label, source, validFrom, validTo, rates, remarks: remarksOf(bareme) };
}

function remarksOf({ tiers, saadProrata, smallOrganisation, indicativeMonths }: Bareme): string[] {
  const last = tiers.at(-1)?.to;
  return [
    ...(last === null || last === undefined
      ? []
      : [`Au-delà de ${last} ESSMS, le barème ne s’applique pas.`]),
    saadProrata === null
      ? 'Le texte ne dit pas comment compter un service d’aide à domicile.'
      : `Un service d’aide à domicile compte au prorata de ses heures médico-sociales (${saadProrata.join(' et ')}).`,
    smallOrganisation.mainlandThreshold === null
      ? 'Le texte ne chiffre pas le petit organisme gestionnaire.'
      : `Petit organisme : moins de ${smallOrganisation.mainlandThreshold} ESSMS, moins de ${smallOrganisation.corsicaOverseasThreshold} en Corse et outre-mer.`,
    ...capRemarks(smallOrganisation),
    ...(indicativeMonths === null ? ['Le texte ne donne pas de délai indicatif.'] : []),
  ];
}

function capRemarks({
  equipmentCapPerEssms: equipment,
  assistanceCapPerProject: assistance,
}: Bareme['smallOrganisation']): string[] {
  return [
    equipment === null
      ? 'Le texte ne plafonne pas le matériel.'
      : `Matériel des petits organismes : ${formatEuros(equipment)} au plus par ESSMS.`,
    assistance === null
      ? 'Le texte ne donne pas la règle de l’assistance (AMOA).'
      : `Assistance (AMOA) aux regroupements de petits organismes : ${formatEuros(assistance)} au plus par projet.`,
  ];
}
