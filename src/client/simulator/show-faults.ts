import type { FieldFault } from '../../simulation/scenario-faults.ts';
import { typeset } from '../../wording/typeset.ts';
import { rowsOf } from './form-fields.ts';

/** Fields of the repeated parts, each by the part it belongs to. */
const ROW_OF = (field: string): 'saad' | 'organisme' =>
  ['situation', 'total', 'apa', 'pch', 'autre'].includes(field) ? 'saad' : 'organisme';

function fieldOf(form: HTMLElement, { field, row }: FieldFault): HTMLElement | null {
  const within = row === undefined ? form : rowsOf(form, ROW_OF(field))[row];
  return within?.querySelector<HTMLElement>(`[data-field="${field}"]`) ?? null;
}

function mark(field: HTMLElement, message: string | null): void {
  const error = field.querySelector<HTMLElement>('.field-error');
  const control = field.querySelector('input, select');
  if (error === null || control === null) return;
  error.textContent = typeset(message ?? '');
  error.hidden = message === null;
  if (message === null) control.removeAttribute('aria-invalid');
  else control.setAttribute('aria-invalid', 'true');
}

/** Tells each fault under its field, the first one of a field only, and clears the others. */
export function showFaults(form: HTMLElement, faults: readonly FieldFault[]): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) mark(field, null);
  for (const fault of [...faults].reverse()) {
    const field = fieldOf(form, fault);
    if (field !== null) mark(field, fault.message);
  }
}
