import type { IsoDate } from '../domain/iso-date.ts';
import type { Project } from '../domain/project.ts';
import type { ProjectAccount } from '../metrics/project-account.ts';
import type { Party, PublishedConvention } from '../observatory/convention-figures.ts';
import type { Programme } from '../programme.ts';

const NATIONAL: Party = { name: 'Caisse nationale de solidarité pour l’autonomie', siret: null };
const UNKNOWN_AGENCY: Party = { name: 'Agence régionale de santé', siret: null };

/** The signed conventions of these projects, in order of project: those whose date and amount are known. */
export function publishedConventions(
  accounts: readonly ProjectAccount[],
  programme: Programme,
): PublishedConvention[] {
  return accounts.flatMap((account) => {
    const { project } = account;
    const { conventionDate: date, signedAmount: amount } = project;
    if (date === null || amount === null) return [];
    return [
      {
        projectId: project.id,
        grantor: grantor(account, programme),
        beneficiary: beneficiary(project, programme),
        date,
        subject: project.title ?? `Projet ESMS numérique ${project.id}`,
        amount,
        period: period(project, date, programme),
        scheme: scheme(project, programme),
      },
    ];
  });
}

/**
 * Who signs: the national fund for what is filed with it, the agency of the région otherwise (AAP 2024 § 6). Identifiers
 * come from the settings of the edition: no file of the programme gives them.
 */
function grantor({ project, desk }: ProjectAccount, { configuration, geography }: Programme): Party {
  const isNational = (project.declaredDesk ?? desk) === 'national';
  const region = project.instructionRegion ?? '';
  const said = configuration.attribuants[isNational ? 'national' : region];
  const label = geography.territory('region', region)?.label;
  const agency =
    label === undefined ? UNKNOWN_AGENCY : { name: `Agence régionale de santé ${label}`, siret: null };
  const known = isNational ? NATIONAL : agency;
  return said === undefined ? known : { name: said.nom ?? known.name, siret: said.siret };
}

function beneficiary(project: Project, { organisations, organisationNames }: Programme): Party {
  const finessEj = project.carrierFinessEj ?? '';
  return {
    name: organisationNames.get(finessEj) ?? 'Porteur non nommé',
    siret: project.carrierSiret ?? organisations?.get(finessEj)?.siret ?? null,
  };
}

function period(project: Project, signed: IsoDate, { payments }: Programme): PublishedConvention['period'] {
  const paid = (payments?.get(project.id) ?? []).flatMap(({ paidDate }) => paidDate ?? []).toSorted();
  const from = paid[0] ?? signed;
  const end = project.endDate ?? project.deploymentEnd ?? project.plannedDeploymentEnd ?? from;
  const last = paid.at(-1) ?? from;
  return { from, to: [from, last, end].toSorted().at(-1) as IsoDate };
}

/** "ESMS numérique 2024": the year of the call, which its code ends with. */
function scheme({ baremeCode }: Project, { baremes }: Programme): string {
  const year = /\d{4}$/.exec(baremeCode)?.[0] ?? baremes.get(baremeCode)?.validFrom?.slice(0, 4);
  return year === undefined ? 'ESMS numérique' : `ESMS numérique ${year}`;
}
