import { element } from '../tools/element.ts';

/** "departements-29-carte.csv": a file is named after the page and the part of it that it comes from. */
export function fileName(id: string, extension: string): string {
  const folders = location.pathname.split('/').filter((folder) => folder !== '' && !folder.includes('.'));
  return `${[...folders.slice(-2), id].join('-')}.${extension}`;
}

/** Copies a text; `false` when the browser does not allow it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text);
  }
}

/** Where a page has no clipboard (served without encryption), the old way. */
function copyFromField(text: string): boolean {
  const field = element('textarea', { value: text, className: 'visually-hidden' });
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
