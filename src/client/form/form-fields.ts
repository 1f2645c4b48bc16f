/** What a reader fills. */
export type Control = HTMLInputElement | HTMLSelectElement;

/** The control of that name inside a form or one of its rows. */
export function control(within: ParentNode, name: string): Control {
  const found = within.querySelector<Control>(`[name="${name}"]`);
  if (found === null) throw new Error(`missing field: ${name}`);
  return found;
}

/** Whether a box is ticked. */
export const isChecked = (within: ParentNode, name: string): boolean =>
  (control(within, name) as HTMLInputElement).checked;

/** Ticks a box or not. */
export function setChecked(within: ParentNode, name: string, checked: boolean): void {
  (control(within, name) as HTMLInputElement).checked = checked;
}

/** What is written in a field, without the spaces around. */
export const textOf = (within: ParentNode, name: string): string => control(within, name).value.trim();

/** Writes in a field. */
export function setText(within: ParentNode, name: string, text: string): void {
  control(within, name).value = text;
}

/** The rows of a repeated part, in order. */
export const rowsOf = (form: ParentNode, kind: string): HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>(`[data-rows="${kind}"] > [data-row]`),
];
