import type { SettledProgramme } from '../checks/settle-programme.ts';
import type { Essms } from '../domain/essms.ts';
import type { Report } from '../domain/report.ts';
import type { Coverage } from '../metrics/coverage.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { delayFigures } from '../metrics/delay-figures.ts';
import type { ProjectAccount } from '../metrics/project-account.ts';
import type { Edition, Observatory, PublishedEssms, TerritoryRef } from '../observatory/types.ts';
import type { Programme } from '../programme.ts';
import { allocationBase } from './balance/allocation-base.ts';
import { candidateProjects } from './balance/candidate-projects.ts';
import { regionCredits, remainderAreas } from './balance/remainder-figures.ts';
import { balanceFigures } from './balance-figures.ts';
import { checkAccounts } from './check-accounts.ts';
import { comparedParts } from './compared-parts.ts';
import { datedBalance } from './dated-balance.ts';
import { grappeFigures } from './grappe-figures.ts';
import { isolatedFigures } from './isolated/isolated-figures.ts';
import { essmsIn, type Ledger, sectorsByTerritory } from './ledger.ts';
import { paymentFigures } from './payments/payment-figures.ts';
import { programmeFigures } from './programme-figures.ts';
import { publishedAttributions, publishedProject } from './project-figures.ts';
import { publishedBareme } from './published-bareme.ts';
import { publishedCommunes } from './published-communes.ts';
import { publishedConventions } from './published-conventions.ts';
import { publishedDiagnostics } from './quality/published-diagnostics.ts';
import { qualityFigures } from './quality/quality-figures.ts';
import { reconciliation, reconciliationTotal } from './quality/reconciliation.ts';
import type { Scope } from './scope.ts';
import { sectorFigures } from './sector-figures.ts';
import { simulatorFigures } from './simulator-figures.ts';
import { toRef } from './territory-rows.ts';
import type { EarlierEdition } from './usage/earlier-usage.ts';
import { usageFigures } from './usage/usage-figures.ts';

/** What the caller knows and the data does not: the version of the code, and the files the edition was made from. */
export interface EditionInputs {
  readonly version: string;
  readonly inputs: Edition['inputs'];
}

/** How a programme is assembled, unless it is afresh and alone. */
export interface AssemblyOptions {
  /** An edition already published, which this one is compared with by whoever has both. */
  readonly earlier?: EarlierEdition | null;
  /** How the figures of usage are computed: afresh unless the caller remembers them. */
  readonly usage?: typeof usageFigures;
}

/** Computes everything that is published from a programme. Findings of the rules join the report. */
export function assembleObservatory(
  settled: SettledProgramme,
  report: Report,
  about: EditionInputs,
  { earlier = null, usage: figuresOfUsage = usageFigures }: AssemblyOptions = {},
): Observatory {
  const { programme, remarks } = settled;
  const { scope, accounts, covered, ledger, rows, territories } = checkAccounts(settled, report);
  const refs = new Map<string, TerritoryRef>(rows.map((row) => [row.key, toRef(row)]));
  const shown = accounts.filter((account) => isInScope(account, programme, scope));
  const usage = figuresOfUsage({
    programme,
    covered,
    scope,
    rows,
    sectors: sectorsByTerritory(ledger),
    projects: shown.map(({ project }) => project),
    earlier,
  });
  const context = {
    programme,
    scope,
    remarks,
    territory: (key: string) => refs.get(key),
    targetsReached: new Map(usage.projectTargets.map(({ projectId, allReached }) => [projectId, allReached])),
  };
  const projects = shown.map((account) => publishedProject(account, context));
  const comparisons = comparedParts(rows, ledger, programme.geography, scope);
  const files = reconciliation(report);
  const attributions = publishedAttributions(accounts, programme, scope);
  const moneyOnItsWay = paymentFigures(shown, accounts, { programme, scope, rows });
  const base = allocationBase(rows, ledger, programme.geography, scope);
  return {
    edition: edition(programme, scope, about),
    definitions: DEFINITIONS,
    territories,
    sectors: sectorFigures(rows, ledger),
    ...balanceFigures(comparisons),
    balanceOverTime: datedBalance(comparisons, accounts, programme, scope),
    essms: essmsIn(programme, scope).map((one) => publishedEssms(one, programme, covered, ledger)),
    communes: publishedCommunes(programme.geography, scope),
    programme: programmeFigures(projects),
    projects,
    attributions,
    conventions: publishedConventions(shown, programme),
    baremes: [...programme.baremes.values()].map((bareme) => publishedBareme(bareme)),
    reconciliation: files,
    reconciliationTotal: reconciliationTotal(files),
    diagnostics: publishedDiagnostics(report),
    quality: qualityFigures(shown, report, { programme, covered, ledger, rows, scope }),
    simulator: simulatorFigures(programme),
    usage,
    payments: moneyOnItsWay,
    remainder: {
      base,
      areas: remainderAreas(base, moneyOnItsWay.envelopeYears, 'France'),
      regions: regionCredits(base, moneyOnItsWay.envelopeYears),
      candidates: candidateProjects(shown, base, { programme, scope }),
    },
    delays: delayFigures(shown),
    grappes: grappeFigures(shown, { programme, covered, scope, attributions }),
    changes: null,
    keptEditions: [],
    tables: [],
    isolated: isolatedFigures(shown, { programme, covered, scope, rows, projects }),
    categoriesToVerify: [...programme.nomenclature.values()]
      .filter(({ toCheck }) => toCheck)
      .map(({ code, label, inPerimeter }) => ({ code, label, inPerimeter })),
  };
}

/** A regional edition holds the projects with at least one member in the region. */
function isInScope({ memberships }: ProjectAccount, { sites }: Programme, scope: Scope): boolean {
  if (scope.region === null) return true;
  return memberships.some(({ finessEt }) => scope.holds(sites.get(finessEt)?.location ?? null));
}

function edition(
  { configuration, dataDate, geography }: Programme,
  scope: Scope,
  about: EditionInputs,
): Edition {
  return {
    title: configuration.titre,
    publisher: configuration.editeur,
    contact: configuration.contact,
    notice: configuration.avertissement,
    scope: scope.region === null ? 'pays' : { region: scope.region },
    dataDate,
    demonstration: configuration.demonstration,
    realRegister: configuration.registre_reel,
    cogYear: geography.year,
    populationYear: geography.populationYear,
    ...about,
  };
}

function publishedEssms(one: Essms, programme: Programme, covered: Coverage, ledger: Ledger): PublishedEssms {
  const { location } = one;
  const projectIds = covered.projectIds.get(one.finessEt) ?? [];
  return {
    finessEt: one.finessEt,
    finessEj: one.finessEj,
    name: one.name,
    category: one.category,
    categoryLabel: programme.nomenclature.get(one.category)?.label ?? one.category,
    sector: one.sector,
    commune: location?.commune ?? null,
    communeLabel: location && programme.geography.communeName(location.commune),
    epci: location?.epci ?? null,
    departement: location?.departement ?? null,
    region: location?.region ?? null,
    coordinates: one.coordinates,
    inProject: projectIds.length > 0,
    projectIds,
    attributedAmount: ledger.amountByEssms.get(one.finessEt) ?? 0,
    isolated: covered.isolated.has(one.finessEt),
  };
}
