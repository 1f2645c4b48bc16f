import type { HomeHelp, Organisation, Scenario } from '../../simulation/scenario.ts';
import { setChecked, setText } from '../form/form-fields.ts';
import { printHundredths } from '../form/parse-number.ts';
import { addRow, clearRows } from '../form/repeated-rows.ts';
import { printAmounts } from './amount-list.ts';

const orEmpty = (hundredths: number | null | undefined): string =>
  hundredths === null || hundredths === undefined ? '' : printHundredths(hundredths);

function fillHomeHelp(form: HTMLElement, { situation, hours }: HomeHelp): void {
  const row = addRow(form, 'saad');
  setText(row, 'situation', situation);
  setText(row, 'total', orEmpty(hours?.total));
  setText(row, 'apa', orEmpty(hours?.apa));
  setText(row, 'pch', orEmpty(hours?.pch));
  setText(row, 'autre', orEmpty(hours?.otherDependency));
}

function fillOrganisation(form: HTMLElement, organisation: Organisation): void {
  const { name, essmsCount, memberCount, far, equipment } = organisation;
  const row = addRow(form, 'organisme');
  setText(row, 'nom', name);
  setText(row, 'taille', essmsCount === null ? '' : String(essmsCount));
  setText(row, 'membres', String(memberCount));
  setChecked(row, 'corse', far);
  setText(row, 'devis', printAmounts(equipment.map(({ quote }) => quote)));
  setText(row, 'depenses', printAmounts(equipment.map(({ spend }) => spend)));
}

/** Writes a scenario in the form, in place of what it holds. `readForm` reads it back. */
export function fillForm(form: HTMLElement, scenario: Scenario): void {
  setText(form, 'bareme', scenario.baremeCode);
  setText(form, 'acquisition', String(scenario.counts.acquisition));
  setText(form, 'montee_version', String(scenario.counts.montee_version));
  setText(form, 'regions', String(scenario.regionCount));
  setText(form, 'certification', scenario.certification ?? '');
  setText(form, 'depot', scenario.depositDate ?? '');
  setText(form, 'debut', scenario.startDate ?? '');
  setText(form, 'fin', scenario.deploymentEnd ?? '');
  setText(form, 'assistance', orEmpty(scenario.assistance));
  setChecked(form, 'entite', scenario.nationalEntity);
  setChecked(form, 'logiciel', scenario.otherSoftware);
  clearRows(form, 'saad');
  clearRows(form, 'organisme');
  for (const one of scenario.homeHelps) fillHomeHelp(form, one);
  for (const one of scenario.organisations) fillOrganisation(form, one);
}
