/** Makes an element with its properties and what it holds. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...content);
  return made;
}

/** A button of a few words; `unseen` completes them for whom does not see what is beside. */
export function button(words: string, unseen: string, act: () => void): HTMLButtonElement {
  const rest = unseen === '' ? [] : [element('span', { className: 'visually-hidden' }, unseen)];
  return element('button', { type: 'button', className: 'tool', onclick: act }, words, ...rest);
}
