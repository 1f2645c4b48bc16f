import { allocationAreas } from '../../allocation/areas.ts';
import { type AllocationScenario, areaKey } from '../../allocation/settings-codec.ts';
import type { AllocationArea, AllocationBase } from '../../domain/allocation.ts';
import type { Cents } from '../../domain/cents.ts';
import type { FieldFault } from '../../domain/field-fault.ts';
import { isChecked, rowsOf, textOf } from '../form/form-fields.ts';
import { parseHundredths } from '../form/parse-number.ts';

const NOT_AMOUNT = 'Ce n’est pas un montant : écrivez-le en chiffres, par exemple 12 000 ou 12 000,50.';
const NO_AMOUNT = 'Donnez un montant, au besoin 0.';

/** Reads amounts one by one, keeping what cannot be read. */
class AmountReader {
  readonly faults: FieldFault[] = [];

  /** The amount of a field, `null` when it is empty or cannot be read, which is then told. */
  orNull(within: ParentNode, field: string, row?: number): Cents | null {
    const text = textOf(within, field);
    const amount = text === '' ? null : parseHundredths(text);
    if (text !== '' && amount === null) this.fault(field, NOT_AMOUNT, row);
    return amount;
  }

  /** The amount of a field that must have one. */
  required(within: ParentNode, field: string, row?: number): Cents {
    if (textOf(within, field) === '') this.fault(field, NO_AMOUNT, row);
    return this.orNull(within, field, row) ?? 0;
  }

  private fault(field: string, message: string, row?: number): void {
    this.faults.push(row === undefined ? { field, message } : { field, row, message });
  }
}

/** The area that the form names: the first one of a form just opened. */
export function readArea(form: HTMLElement, base: AllocationBase): AllocationArea {
  const areas = allocationAreas(base);
  return areas.find((area) => areaKey(area) === textOf(form, 'niveau')) ?? (areas[0] as AllocationArea);
}

/** The scenario of the form, and what of it cannot be read; it is used only when there is nothing such. */
export function readSettings(
  form: HTMLElement,
  base: AllocationBase,
): { scenario: AllocationScenario; faults: readonly FieldFault[] } {
  const reader = new AmountReader();
  const settings = {
    area: readArea(form, base),
    envelope: reader.required(form, 'enveloppe'),
    floor: reader.orNull(form, 'plancher'),
    cap: reader.orNull(form, 'plafond'),
    overrides: rowsOf(form, 'borne').map((row, index) => ({
      code: textOf(row, 'territoire'),
      floor: reader.orNull(row, 'plancher_propre', index),
      cap: reader.orNull(row, 'plafond_propre', index),
    })),
    sectors: base.sectors.filter(
      (sector) => sector !== 'non_determine' && isChecked(form, `secteur-${sector}`),
    ),
  };
  const candidate = rowsOf(form, 'apport').map((row, index) => ({
    code: textOf(row, 'departement'),
    amount: reader.required(row, 'montant', index),
  }));
  return { scenario: { settings, candidate }, faults: reader.faults };
}
