/** A part of the page that the script reads or writes. */
export function partOf<T extends HTMLElement = HTMLElement>(root: HTMLElement, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`missing part: ${selector}`);
  return found;
}

export const slotOf = (root: HTMLElement, name: string): HTMLElement => partOf(root, `[data-slot="${name}"]`);

/** An element with a text in it. */
export function textElement(name: string, text: string, className = ''): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  if (className !== '') created.className = className;
  return created;
}

/** A button that does something. */
export function actionButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}
