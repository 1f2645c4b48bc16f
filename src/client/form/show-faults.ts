import type { FieldFault } from '../../domain/field-fault.ts';
import { typeset } from '../../wording/typeset.ts';

/** The place of a field: the only one of its name, or that of its row. A row has one of each name at most. */
function fieldOf(form: HTMLElement, { field, row }: FieldFault): HTMLElement | null {
  const within = row === undefined ? '' : '[data-row] ';
  const places = form.querySelectorAll<HTMLElement>(`${within}[data-field="${field}"]`);
  return places[row ?? 0] ?? null;
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
