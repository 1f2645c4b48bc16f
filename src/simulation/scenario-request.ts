import type { Bareme } from '../domain/bareme.ts';
import { SITUATIONS } from '../domain/project.ts';
import type { AidMember, AidRequest } from '../rules/aid-request.ts';
import { saadShare } from '../rules/saad-share.ts';
import { isSmallOrganisation } from '../rules/small-organisation.ts';
import type { Organisation, Scenario } from './scenario.ts';

/** Any département of Corsica or overseas would do: the rule only asks where most of the ESSMS stand. */
const CORSICA = '2A';

type Owner = Pick<AidMember, 'organisation' | 'smallOrganisation' | 'equipmentQuote' | 'equipmentSpend'>;

/** The ESSMS of an organisation, as far as its money goes. */
function ownersOf(organisation: Organisation, index: number, bareme: Bareme): Owner[] {
  const { essmsCount, far, memberCount, equipment } = organisation;
  const smallOrganisation = isSmallOrganisation({ essmsCount, departements: far ? [CORSICA] : [] }, bareme);
  return Array.from({ length: memberCount }, (_, rank) => ({
    organisation: `og-${index}`,
    smallOrganisation,
    equipmentQuote: equipment[rank]?.quote ?? null,
    equipmentSpend: equipment[rank]?.spend ?? null,
  }));
}

/**
 * What a scenario asks for, as the rules of the aid take it: its ESSMS one by one, home-help services first in their
 * situation, organisations in their order, ESSMS of no organisation described last. No amount depends on which ESSMS
 * of a situation is whose. The scenario has no fault (`scenarioFaults`).
 */
export function scenarioRequest(scenario: Scenario, bareme: Bareme): AidRequest {
  const owners = scenario.organisations.flatMap((one, index) => ownersOf(one, index, bareme));
  const nobody: Owner = {
    organisation: null,
    smallOrganisation: isSmallOrganisation({ essmsCount: null, departements: [] }, bareme),
    equipmentQuote: null,
    equipmentSpend: null,
  };
  const situations = SITUATIONS.flatMap((situation) => {
    const homeHelps = scenario.homeHelps.filter((one) => one.situation === situation);
    return Array.from({ length: scenario.counts[situation] }, (_, rank) => ({
      situation,
      homeHelp: homeHelps[rank],
    }));
  });
  const members = situations.map(({ situation, homeHelp }, index): AidMember => {
    const member = { finessEt: String(index).padStart(9, '0'), situation, ...(owners[index] ?? nobody) };
    return homeHelp === undefined
      ? member
      : { ...member, saadShare: homeHelp.hours && saadShare(homeHelp.hours) };
  });
  return {
    members,
    certification: scenario.certification,
    assistanceRequested: scenario.assistance,
    conflicting: false,
  };
}
