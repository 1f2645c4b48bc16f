import { rowCount, sortedBy, TABLE_WORDS } from '../../../wording/table-tools.ts';
import { element } from '../element.ts';
import type { TableRequest } from '../takeaway.ts';
import { columnKeys, type SortKey } from './column-keys.ts';
import { FilterBar } from './filter-bar.ts';
import { foldedWords, foldText, holdsWords } from './fold-text.ts';
import { PAGE_SIZE, pageOfRows } from './page-of-rows.ts';
import { type ChoiceColumn, type Column, choiceColumns, readColumns, valueIn } from './read-columns.ts';
import { addSortButtons, nextSort, showSort } from './sort-buttons.ts';
import { sortedRanks } from './sorted-ranks.ts';
import { TableFoot } from './table-foot.ts';
import { cellAt, cellText, type RowBlock, readSegments, type Segment, sortText } from './table-grid.ts';
import { type TableView, WHOLE_VIEW } from './table-view.ts';

/** Fewer rows are seen at once: filtering them would only add to the page. */
const FILTERED_FROM = 20;

/** What a table asks of the page. */
interface Effects {
  /** Told of each view that the reader makes. */
  readonly keepView: (table: TableTools, view: TableView) => void;
  readonly ask: (request: TableRequest) => void;
}

/** A table that the reader sorts, filters, turns the pages of and takes away. */
export class TableTools {
  readonly id: string;
  private view = WHOLE_VIEW;
  private readonly columns: readonly Column[];
  private readonly choices: readonly ChoiceColumn[];
  private readonly segments: readonly Segment[];
  private readonly blocks: readonly RowBlock[];
  private readonly filter: FilterBar | null;
  private readonly foot: TableFoot;
  private readonly status = element('p', { className: 'table-status', role: 'status' });
  private readonly keys = new Map<string, ReadonlyMap<RowBlock, SortKey>>();
  private readonly folded = new Map<RowBlock, string>();

  constructor(section: HTMLElement, { keepView, ask }: Effects) {
    const change = (view: TableView) => {
      this.show(view);
      keepView(this, this.view);
    };
    const table = section.querySelector('table') as HTMLTableElement;
    this.id = section.id;
    this.columns = readColumns(table);
    this.segments = readSegments(table);
    this.blocks = this.segments.flatMap(({ blocks }) => blocks);
    const isLong = this.blocks.length >= FILTERED_FROM;
    this.choices = isLong ? choiceColumns(this.columns, this.blocks) : [];
    const box = element('div', { className: 'table-box' });
    section.replaceWith(box);
    this.filter = isLong
      ? new FilterBar(TABLE_WORDS.filter, this.choices, this.status, (asked) =>
          change({ ...this.view, ...asked }),
        )
      : null;
    this.foot = new TableFoot({
      take: (what, message) => ask({ kind: 'table', what, id: this.id, message, ...this.texts() }),
      turnTo: (page) => {
        change({ ...this.view, page });
        section.scrollIntoView({ block: 'nearest' });
      },
    });
    addSortButtons(this.columns, (column) => change(nextSort(column, this.view)));
    box.append(...(this.filter ? [this.filter.root] : []), section, this.foot.root);
    if (!this.filter) box.append(this.status);
    this.status.classList.toggle('visually-hidden', this.filter === null);
    this.show(WHOLE_VIEW);
  }

  /** Shows the table as asked; what it has not (a column, a value) counts as not asked. */
  show(asked: TableView): void {
    const sorted = this.columns.find(({ key }) => key === asked.sort);
    const known = this.choices.filter(({ key, values }) => values.includes(asked.choices[key] ?? ''));
    const choices = Object.fromEntries(known.map(({ key }) => [key, asked.choices[key] as string]));
    const kept = this.keptBy(asked.text, choices);
    const shown = pageOfRows(kept.length, asked.page);
    this.view = { ...asked, choices, sort: sorted?.key ?? null, page: shown.page };
    this.order(sorted, asked.descending);
    this.place(new Set(kept), shown);
    showSort(this.columns, this.view);
    this.filter?.show(this.view);
    this.foot.show(shown, kept.length);
    const order = sorted ? `, ${sortedBy(sorted.heading, asked.descending)}` : '';
    const unseen = element('span', { className: 'visually-hidden' }, order);
    this.status.replaceChildren(rowCount(kept.length, this.blocks.length), unseen);
  }

  /** How many rows the table has. */
  get size(): number {
    return this.blocks.length;
  }

  /** Filters the table for whoever filters several at once; how many rows are left. */
  search(text: string): number {
    this.show({ ...this.view, text, page: WHOLE_VIEW.page });
    return this.blocks.filter(({ row }) => !row.hidden).length;
  }

  /** Turns to the page of a row that an address leads to, out of the filter if it is hidden by it. */
  lead(row: Element): void {
    const block = this.blocks.find(({ rows }) => rows.some((one) => one.contains(row)));
    if (block?.row.matches('[hidden]')) this.show({ ...this.view, text: '', choices: {} });
    if (block?.row.matches('.off-page')) {
      const rank = this.inOrder()
        .filter((one) => !one.row.hidden)
        .indexOf(block);
      this.show({ ...this.view, page: Math.floor(rank / PAGE_SIZE) + 1 });
    }
  }

  private keptBy(text: string, choices: TableView['choices']): RowBlock[] {
    const words = foldedWords(text);
    const chosen = this.choices.filter(({ key }) => choices[key] !== undefined);
    return this.blocks.filter(
      (block) =>
        (words.length === 0 || holdsWords(this.foldedText(block), words)) &&
        chosen.every((column) => valueIn(block, column) === choices[column.key]),
    );
  }

  private foldedText(block: RowBlock): string {
    const known = this.folded.get(block) ?? foldText(block.rows.map((row) => row.textContent).join(' '));
    this.folded.set(block, known);
    return known;
  }

  private keysOf(column: Column): ReadonlyMap<RowBlock, SortKey> {
    const known = this.keys.get(column.key);
    if (known) return known;
    const texts = this.blocks.map(({ row }) => sortText(cellAt(row, column.index)));
    const keys = new Map(columnKeys(texts).map((key, rank) => [this.blocks[rank] as RowBlock, key]));
    this.keys.set(column.key, keys);
    return keys;
  }

  private order(column: Column | undefined, descending: boolean): void {
    const keys = column && this.keysOf(column);
    for (const { body, blocks, end } of this.segments) {
      const ranks = keys
        ? sortedRanks(
            blocks.map((block) => keys.get(block) ?? null),
            descending,
          )
        : blocks.keys();
      const rows = [...ranks].flatMap((rank) => blocks[rank]?.rows ?? []);
      if (rows.some((row, at) => row !== (rows[at - 1]?.nextElementSibling ?? rows[0]))) {
        const piece = document.createDocumentFragment();
        piece.append(...rows);
        body.insertBefore(piece, end);
      }
    }
  }

  /** The blocks as they stand in the table. */
  private inOrder(): RowBlock[] {
    const byRow = new Map(this.blocks.map((block) => [block.row, block]));
    const bodies = new Set(this.segments.map(({ body }) => body));
    return [...bodies].flatMap((body) => [...body.rows].flatMap((row) => byRow.get(row) ?? []));
  }

  private place(kept: ReadonlySet<RowBlock>, { from, to }: { from: number; to: number }): void {
    const ranks = new Map(
      this.inOrder()
        .filter((block) => kept.has(block))
        .map((block, rank) => [block, rank]),
    );
    for (const { heading, blocks } of this.segments) {
      const inView = blocks.filter((block) => ranks.has(block));
      const onPage = inView.filter((block) => isWithin(ranks.get(block), from, to));
      const shown = new Set(onPage);
      for (const block of blocks) mark(block.rows, !ranks.has(block), !shown.has(block));
      if (heading) mark([heading], inView.length === 0, onPage.length === 0);
    }
  }

  /** What the rows of the view say, those of the other pages too. */
  private texts(): Pick<TableRequest, 'headings' | 'rows'> {
    const rows = this.inOrder().flatMap(({ row, rows }) => (row.hidden ? [] : rows));
    return {
      headings: this.columns.map(({ heading }) => heading),
      rows: rows.map((row) => this.columns.map(({ index }) => cellText(cellAt(row, index)))),
    };
  }
}

const isWithin = (rank = -1, from: number, to: number): boolean => rank >= from && rank < to;

/** Rows of another page are hidden from the screen only: paper has them all. */
function mark(rows: readonly HTMLTableRowElement[], filtered: boolean, offPage: boolean): void {
  for (const row of rows) {
    row.hidden = filtered;
    row.classList.toggle('off-page', offPage && !filtered);
  }
}
