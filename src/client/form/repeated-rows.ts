import { rowsOf } from './form-fields.ts';

let created = 0;

/** Ties each field of a new row to its help and to the place of its error: identifiers are unique in the page. */
function tieFields(row: HTMLElement): void {
  created += 1;
  for (const field of row.querySelectorAll<HTMLElement>('[data-field]')) {
    const described = [...field.querySelectorAll<HTMLElement>('.field-help, .field-error')];
    for (const part of described) part.id = `${part.className}-${field.dataset.field}-${created}`;
    const ids = described.map(({ id }) => id).join(' ');
    field.querySelector('input, select')?.setAttribute('aria-describedby', ids);
  }
}

/** Numbers the rows of a kind, in their legends and in the names of their buttons. */
function number(form: HTMLElement, kind: string): void {
  rowsOf(form, kind).forEach((row, index) => {
    for (const place of row.querySelectorAll('[data-rank]')) place.textContent = String(index + 1);
  });
}

/** Adds an empty row, and gives it. */
export function addRow(form: HTMLElement, kind: string): HTMLElement {
  const template = form.querySelector<HTMLTemplateElement>(`template[data-template="${kind}"]`);
  const rows = form.querySelector(`[data-rows="${kind}"]`);
  const row = template?.content.querySelector('[data-row]')?.cloneNode(true) as HTMLElement;
  tieFields(row);
  rows?.append(row);
  number(form, kind);
  return row;
}

/** Removes all the rows of a kind. */
export function clearRows(form: HTMLElement, kind: string): void {
  for (const row of rowsOf(form, kind)) row.remove();
}

/** Makes the buttons that add and remove rows work, then tells that the form changed. */
export function listenToRows(form: HTMLElement, onChange: () => void): void {
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('button');
    const added = button?.dataset.add;
    if (added !== undefined) {
      addRow(form, added).querySelector<HTMLElement>('input, select')?.focus();
      onChange();
    }
    const removed = button?.dataset.remove;
    if (removed !== undefined) {
      button?.closest('[data-row]')?.remove();
      number(form, removed);
      // The button that had the focus is gone: the next thing to do has it.
      form.querySelector<HTMLElement>(`[data-add="${removed}"]`)?.focus();
      onChange();
    }
  });
}
