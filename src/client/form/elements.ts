import { typeset } from '../../wording/typeset.ts';

/** The place of a result, by its name. */
export function slot(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-slot="${name}"]`);
  if (found === null) throw new Error(`missing slot: ${name}`);
  return found;
}

/** Writes a sentence in its place, which disappears without it. */
export function say(root: ParentNode, name: string, sentence: string | null): void {
  const place = slot(root, name);
  place.textContent = typeset(sentence ?? '');
  place.hidden = sentence === null;
}

/** An element with a text. */
export function element(tag: string, text: string, className = ''): HTMLElement {
  const created = document.createElement(tag);
  created.textContent = typeset(text);
  if (className !== '') created.className = className;
  return created;
}
