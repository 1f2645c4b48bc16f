import type { FieldFault } from '../domain/field-fault.ts';
import { SITUATIONS, type Situation } from '../domain/project.ts';
import { formatCount } from '../format.ts';
import { medicoSocialHours } from '../rules/saad-share.ts';
import { essmsCount, type HomeHelp, MAX_ESSMS, type Organisation, type Scenario } from './scenario.ts';

const LABELS: Readonly<Record<Situation, string>> = {
  acquisition: 'en acquisition',
  montee_version: 'en montée de version',
};

function countFaults(scenario: Scenario): FieldFault[] {
  const { counts, regionCount } = scenario;
  const total = essmsCount(scenario);
  const tooMany = SITUATIONS.filter((situation) => counts[situation] > MAX_ESSMS).map((field) => ({
    field,
    message: `Ce nombre dépasse ${formatCount(MAX_ESSMS)} : vérifiez-le.`,
  }));
  const none = {
    field: 'acquisition',
    message: 'Donnez au moins un ESSMS, dans l’une ou l’autre situation.',
  };
  const regions =
    regionCount < 1
      ? 'Donnez au moins une région.'
      : total > 0 && regionCount > total
        ? 'Il y a plus de régions que d’ESSMS : corrigez l’un des deux nombres.'
        : null;
  return [
    ...tooMany,
    ...(total === 0 ? [none] : []),
    ...(regions === null ? [] : [{ field: 'regions', message: regions }]),
  ];
}

function dateFaults({ startDate, deploymentEnd }: Scenario): FieldFault[] {
  if (startDate === null || deploymentEnd === null || startDate <= deploymentEnd) return [];
  return [{ field: 'fin', message: 'La fin du déploiement précède le début du projet : corrigez une date.' }];
}

function hoursFault({ hours }: HomeHelp): string | null {
  if (hours === null) return null;
  if (hours.total <= 0) return 'Donnez le nombre total d’heures de l’année.';
  if (medicoSocialHours(hours) <= hours.total) return null;
  return 'Les heures médico-sociales (APA, PCH et autres) dépassent le total : corrigez l’un des nombres.';
}

function homeHelpFaults({ counts, homeHelps }: Scenario): FieldFault[] {
  const hours = homeHelps.flatMap((one, row) => {
    const message = hoursFault(one);
    return message === null ? [] : [{ field: 'total', row, message }];
  });
  const extra = homeHelps.flatMap((one, row) => {
    const before = homeHelps.slice(0, row + 1).filter(({ situation }) => situation === one.situation).length;
    if (before <= counts[one.situation]) return [];
    const message = `Il y a plus de services d’aide à domicile ${LABELS[one.situation]} que d’ESSMS dans cette situation : retirez un service, ou augmentez ce nombre.`;
    return [{ field: 'situation', row, message }];
  });
  return [...extra, ...hours];
}

function organisationFaults(scenario: Scenario): FieldFault[] {
  const total = essmsCount(scenario);
  const { organisations } = scenario;
  const before = (row: number): number =>
    organisations.slice(0, row + 1).reduce((sum, { memberCount }) => sum + memberCount, 0);
  return organisations.flatMap((one, row) => [
    ...memberFaults(one, row, before(row) > total),
    ...equipmentFaults(one, row),
  ]);
}

function memberFaults(
  { essmsCount: size, memberCount }: Organisation,
  row: number,
  beyond: boolean,
): FieldFault[] {
  const fault = (message: string): FieldFault[] => [{ field: 'membres', row, message }];
  if (memberCount < 1) return fault('Donnez le nombre d’ESSMS de cet organisme dans le projet, au moins un.');
  if (beyond) {
    return fault('Les organismes ont plus d’ESSMS que le projet : corrigez ce nombre, ou ceux du projet.');
  }
  return size === null || memberCount <= size
    ? []
    : fault('L’organisme a plus d’ESSMS dans le projet qu’en tout : corrigez l’un des deux nombres.');
}

function equipmentFaults({ memberCount, equipment }: Organisation, row: number): FieldFault[] {
  if (equipment.length <= memberCount) return [];
  const message = 'Il y a plus de montants que d’ESSMS de cet organisme dans le projet : retirez-en.';
  return [{ field: 'devis', row, message }];
}

/** What contradicts itself in a scenario, field by field, in the order of the form; empty when it can be computed. */
export const scenarioFaults = (scenario: Scenario): FieldFault[] => [
  ...countFaults(scenario),
  ...dateFaults(scenario),
  ...homeHelpFaults(scenario),
  ...organisationFaults(scenario),
];
