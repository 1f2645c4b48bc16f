import type { Bareme, FilingWindow } from '../domain/bareme.ts';
import type { IsoDate } from '../domain/iso-date.ts';

/**
 * The windows in which a project of so many regions can be filed, in order of opening: projects in several regions have
 * their own. Empty when the call gives no calendar for it.
 */
export const filingWindows = ({ windows }: Bareme, regionCount: number): readonly FilingWindow[] =>
  windows
    .filter(({ multiRegion }) => multiRegion === regionCount > 1)
    .sort((a, b) => (a.from < b.from ? -1 : 1));

/** Whether a project was filed while its call was closed to it; `false` when nothing tells. */
export const isFiledOutside = (depositDate: IsoDate | null, regionCount: number, bareme: Bareme): boolean =>
  depositDate !== null &&
  filingWindows(bareme, regionCount).length > 0 &&
  filingWindow(depositDate, regionCount, bareme) === null;

/**
 * The code of the window in which a project was filed: `C1`, `C2`, `C3`, or `CM` for several regions; `null` outside
 * them all. The closing day is open to its end ("AAP 2024 § 8": "à minuit").
 */
export function filingWindow(depositDate: IsoDate, regionCount: number, bareme: Bareme): string | null {
  const open = filingWindows(bareme, regionCount).find(
    ({ from, to }) => from <= depositDate && depositDate <= to,
  );
  return open?.code ?? null;
}
