import { pageRange, TABLE_TAKEAWAYS, TABLE_WORDS } from '../../../wording/table-tools.ts';
import { button, element } from '../element.ts';
import type { TableRequest } from '../takeaway.ts';
import type { RowPage } from './page-of-rows.ts';

interface Acts {
  readonly take: (what: TableRequest['what'], message: HTMLElement) => void;
  readonly turnTo: (page: number) => void;
}

/** Under a table: its pages when it has several, and what takes it away. */
export class TableFoot {
  readonly root: HTMLElement;
  private readonly pager: HTMLElement;
  private readonly range = element('span', {});
  private readonly previous: HTMLButtonElement;
  private readonly next: HTMLButtonElement;
  private readonly whole: HTMLButtonElement;
  private shown: RowPage = { from: 0, to: 0, page: 1, pages: 1 };

  constructor({ take, turnTo }: Acts) {
    const message = element('span', { role: 'status' });
    const turn = (words: string, page: () => number) => button(words, '', () => turnTo(page()));
    this.previous = turn(TABLE_WORDS.previous, () => this.shown.page - 1);
    this.next = turn(TABLE_WORDS.next, () => this.shown.page + 1);
    this.whole = turn('', () => (this.shown.page === 0 ? 1 : 0));
    this.pager = element('div', { className: 'table-pages', hidden: true });
    this.pager.append(this.range, this.previous, this.next, this.whole);
    const takes = TABLE_TAKEAWAYS.map(({ what, words, unseen }) =>
      button(words, unseen, () => take(what, message)),
    );
    this.root = element('div', { className: 'table-foot' }, this.pager, message, ...takes);
  }

  /** Shows where the reader is among `count` rows. */
  show(shown: RowPage, count: number): void {
    this.shown = shown;
    const { from, to, page, pages } = shown;
    this.pager.hidden = pages === 1;
    this.range.textContent = pageRange(from + 1, to, count);
    this.previous.disabled = page < 2;
    this.next.disabled = page === 0 || page === pages;
    this.whole.textContent = page === 0 ? TABLE_WORDS.byPages : TABLE_WORDS.wholeTable;
  }
}
