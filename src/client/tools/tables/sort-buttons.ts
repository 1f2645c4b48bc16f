import { sortLabel } from '../../../wording/table-tools.ts';
import { element } from '../element.ts';
import type { Column } from './read-columns.ts';
import type { TableView } from './table-view.ts';

/** Puts in each heading the button that sorts by it. */
export function addSortButtons(columns: readonly Column[], sortBy: (column: Column) => void): void {
  for (const column of columns) {
    const sort = element('button', { type: 'button', className: 'sort', onclick: () => sortBy(column) });
    sort.setAttribute('aria-label', sortLabel(column.heading));
    column.cell.append(sort);
    column.cell.classList.add('sortable');
    // The whole heading can be clicked; its link, if it has one, goes where it went.
    column.cell.addEventListener('click', ({ target }) => {
      if (!(target as Element).closest('a, button')) sortBy(column);
    });
  }
}

/** Says in the headings by which column the table is sorted, and in which direction. */
export function showSort(columns: readonly Column[], { sort, descending }: TableView): void {
  for (const { key, cell } of columns) {
    if (key === sort) cell.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    else cell.removeAttribute('aria-sort');
  }
}

/** What a click on a heading asks for: the direction that says most, the other, then the order of the page. */
export function nextSort({ key, numeric }: Pick<Column, 'key' | 'numeric'>, view: TableView): TableView {
  const page = Math.min(view.page, 1);
  if (view.sort !== key) return { ...view, page, sort: key, descending: numeric };
  if (view.descending === numeric) return { ...view, page, descending: !numeric };
  return { ...view, page, sort: null, descending: false };
}
