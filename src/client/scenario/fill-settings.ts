import { areaParts } from '../../allocation/area-parts.ts';
import { type AllocationScenario, areaKey } from '../../allocation/settings-codec.ts';
import type { AllocationArea, AllocationBase, CandidateAmount } from '../../domain/allocation.ts';
import type { Cents } from '../../domain/cents.ts';
import { control, rowsOf, setChecked, setText } from '../form/form-fields.ts';
import { printHundredths } from '../form/parse-number.ts';
import { addRow, clearRows } from '../form/repeated-rows.ts';

const orEmpty = (amount: Cents | null): string => (amount === null ? '' : printHundredths(amount));

const choice = ({ code, label }: { readonly code: string; readonly label: string }): HTMLOptionElement =>
  new Option(`${label} (${code})`, code);

/** Gives every row to come of a candidate project the départements to choose from. */
export function offerDepartements(form: HTMLElement, base: AllocationBase): void {
  const template = form.querySelector<HTMLTemplateElement>('template[data-template="apport"]');
  template?.content.querySelector('select')?.append(...base.departements.map(choice));
}

/** Gives a row of limits the territories of the area to choose from, when it has none yet. */
export function offerTerritories(form: HTMLElement, base: AllocationBase, area: AllocationArea): void {
  for (const row of rowsOf(form, 'borne')) {
    const select = control(row, 'territoire');
    if (select.childElementCount > 0) continue;
    const options = areaParts(base, area)
      .filter(({ essmsCount }) => essmsCount > 0)
      .map(choice);
    select.append(...options);
  }
}

/** Writes what a candidate project brings, in place of what the form holds. */
export function fillCandidate(form: HTMLElement, candidate: readonly CandidateAmount[]): void {
  clearRows(form, 'apport');
  for (const { code, amount } of candidate) {
    const row = addRow(form, 'apport');
    setText(row, 'departement', code);
    setText(row, 'montant', printHundredths(amount));
  }
}

/** Opens the folded parts that hold something: nothing that counts is out of sight. */
function openUsed(form: HTMLElement): void {
  for (const folded of form.querySelectorAll<HTMLDetailsElement>(':scope > details')) {
    if (folded.querySelector('[data-row], input:checked') !== null) folded.open = true;
  }
}

/** Writes a scenario in the form, in place of what it holds. `readSettings` reads it back. */
export function fillSettings(
  form: HTMLElement,
  base: AllocationBase,
  { settings, candidate }: AllocationScenario,
): void {
  const { area, envelope, floor, cap, overrides, sectors } = settings;
  setText(form, 'niveau', areaKey(area));
  setText(form, 'enveloppe', printHundredths(envelope));
  setText(form, 'plancher', orEmpty(floor));
  setText(form, 'plafond', orEmpty(cap));
  clearRows(form, 'borne');
  for (const bounds of overrides) {
    const row = addRow(form, 'borne');
    offerTerritories(form, base, area);
    setText(row, 'territoire', bounds.code);
    setText(row, 'plancher_propre', orEmpty(bounds.floor));
    setText(row, 'plafond_propre', orEmpty(bounds.cap));
  }
  for (const sector of base.sectors.filter((one) => one !== 'non_determine')) {
    setChecked(form, `secteur-${sector}`, sectors.includes(sector));
  }
  fillCandidate(form, candidate);
  openUsed(form);
}
