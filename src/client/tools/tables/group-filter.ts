import { groupCount, rowCount } from '../../../wording/table-tools.ts';
import { element } from '../element.ts';
import { FilterBar } from './filter-bar.ts';
import type { TableTools } from './table-tools.ts';
import { type TableView, WHOLE_VIEW } from './table-view.ts';

interface Group {
  readonly details: HTMLDetailsElement;
  /** Whether the page has it unfolded. */
  readonly isOpen: boolean;
  readonly tables: readonly TableTools[];
}

/** Filters at once the tables of a list of folded groups: those with rows that hold the words unfold, the others leave. */
export class GroupFilter {
  readonly id: string;
  private readonly groups: readonly Group[];
  private readonly bar: FilterBar;
  private readonly status = element('p', { className: 'table-status', role: 'status' });

  /** `keepView` is told of each view that the reader makes. */
  constructor(
    list: HTMLElement,
    tables: readonly TableTools[],
    keepView: (filter: GroupFilter, view: TableView) => void,
  ) {
    this.id = list.id;
    this.groups = [...list.querySelectorAll('details')].map((details) => ({
      details,
      isOpen: details.open,
      tables: tables.filter(({ id }) => details.contains(document.getElementById(id))),
    }));
    this.bar = new FilterBar(list.dataset.filter ?? '', [], this.status, ({ text = '' }) => {
      const view = { ...WHOLE_VIEW, text };
      this.show(view);
      keepView(this, view);
    });
    list.before(this.bar.root);
    this.tell(WHOLE_VIEW, []);
  }

  /** Shows the rows that hold the words of a view. */
  show(view: TableView): void {
    const isAsked = view.text !== '';
    const found = this.groups.map(({ details, isOpen, tables }) => {
      const rows = tables.reduce((sum, table) => sum + table.search(view.text), 0);
      details.hidden = isAsked && rows === 0;
      details.open = isAsked ? rows > 0 : isOpen;
      return rows;
    });
    this.tell(view, isAsked ? found : []);
  }

  private tell(view: TableView, found: readonly number[]): void {
    const all = this.groups.flatMap(({ tables }) => tables).reduce((sum, { size }) => sum + size, 0);
    this.bar.show(view);
    if (found.length === 0) this.status.textContent = rowCount(all, all);
    else {
      const shown = found.reduce((sum, rows) => sum + rows, 0);
      this.status.textContent = `${rowCount(shown, all)}${groupCount(found.filter((rows) => rows > 0).length)}`;
    }
  }
}
