import type { Allocation } from '../../domain/allocation.ts';
import { scenarioTable } from '../../opendata/scenario-table.ts';
import { writeCsv } from '../../opendata/write-csv.ts';

let current: string | null = null;

/** Makes the link that downloads what is shown; nothing is downloaded when nothing is shared. */
export function listenToFile(link: HTMLAnchorElement, shown: () => Allocation | null): void {
  link.addEventListener('click', (event) => {
    const allocation = shown();
    if (allocation === null) return event.preventDefault();
    if (current !== null) URL.revokeObjectURL(current);
    const file = new Blob([writeCsv(scenarioTable, allocation)], { type: 'text/csv;charset=utf-8' });
    current = URL.createObjectURL(file);
    link.href = current;
  });
}
