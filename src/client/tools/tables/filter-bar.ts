import { TABLE_WORDS } from '../../../wording/table-tools.ts';
import { button, element } from '../element.ts';
import type { ChoiceColumn } from './read-columns.ts';
import { type TableView, WHOLE_VIEW } from './table-view.ts';

/** What a reader types and chooses above a table, or above several. */
export class FilterBar {
  readonly root: HTMLElement;
  private readonly text: HTMLInputElement;
  private readonly choices: ReadonlyMap<string, HTMLSelectElement>;
  private readonly reset: HTMLButtonElement;

  /** `words`: the label of what is typed. */
  constructor(
    words: string,
    columns: readonly ChoiceColumn[],
    status: HTMLElement,
    change: (asked: Partial<TableView>) => void,
  ) {
    this.text = element('input', { type: 'search', autocomplete: 'off', maxLength: 200 });
    this.choices = new Map(columns.map((column) => [column.key, choiceList(column)]));
    this.reset = button(TABLE_WORDS.reset, '', () => {
      const { text, choices, page } = WHOLE_VIEW;
      this.text.focus();
      change({ text, choices, page });
    });
    const lists = columns.map(({ key, heading }) => labelled(heading, this.choices.get(key) as HTMLElement));
    this.root = element(
      'div',
      { className: 'table-filter' },
      labelled(words, this.text),
      ...lists,
      this.reset,
    );
    this.root.append(status);
    this.root.addEventListener('input', () => change({ ...this.asked(), page: 1 }));
  }

  /** Shows what the view asks for. */
  show({ text, choices }: TableView): void {
    if (this.text.value.trim() !== text) this.text.value = text;
    for (const [key, list] of this.choices) list.value = choices[key] ?? '';
    this.reset.hidden = text === '' && Object.keys(choices).length === 0;
  }

  private asked(): Pick<TableView, 'text' | 'choices'> {
    const chosen = [...this.choices].map(([key, { value }]) => [key, value]);
    return {
      text: this.text.value.trim(),
      choices: Object.fromEntries(chosen.filter(([, value]) => value !== '')),
    };
  }
}

const labelled = (words: string, field: HTMLElement): HTMLElement =>
  element('label', {}, element('span', {}, words), field);

function choiceList({ values }: ChoiceColumn): HTMLSelectElement {
  const options = values.map((value) => element('option', { value }, value));
  return element('select', {}, element('option', { value: '' }, TABLE_WORDS.every), ...options);
}
