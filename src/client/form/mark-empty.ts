import type { Control } from './form-fields.ts';

/** Marks the fields that hold nothing: on paper they would only ask, where what is printed is told by the others. */
export function markEmpty(form: ParentNode): void {
  for (const field of form.querySelectorAll<HTMLElement>('.field')) {
    const filled = field
      .querySelector<Control | HTMLTextAreaElement>('input, select, textarea')
      ?.value.trim();
    field.toggleAttribute('data-empty', !filled);
  }
}
