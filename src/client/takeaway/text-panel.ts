import { FIGURE_WORDS } from '../../wording/figure-tools.ts';
import { button, element } from '../tools/element.ts';
import { copy } from './hand-over.ts';

/** Opens under a figure the text that a button makes, ready to be copied; closes it when it was open. */
export function toggleText(panel: HTMLElement, opener: HTMLElement, help: string, text: string): void {
  const wasOpen = opener.getAttribute('aria-expanded') === 'true';
  for (const each of opener.parentElement?.querySelectorAll('[aria-expanded]') ?? []) {
    each.setAttribute('aria-expanded', String(each === opener && !wasOpen));
  }
  panel.hidden = wasOpen;
  panel.replaceChildren(...(wasOpen ? [] : copied(help, text)));
}

function copied(help: string, text: string): Node[] {
  const field = element('textarea', { value: text, readOnly: true, rows: 3 });
  const outcome = element('span', { role: 'status' });
  const act = async () => {
    field.select();
    outcome.textContent = (await copy(text)) ? FIGURE_WORDS.copied : FIGURE_WORDS.notCopied;
  };
  return [
    element('label', {}, element('span', {}, help), field),
    button(FIGURE_WORDS.copy, '', act),
    outcome,
  ];
}
