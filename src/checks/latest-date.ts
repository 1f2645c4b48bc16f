import type { IsoDate } from '../domain/iso-date.ts';
import type { Declarations } from '../programme.ts';
import type { Remarks } from './remarks.ts';

interface Dated {
  readonly file: string;
  readonly line: number;
  readonly dates: readonly (IsoDate | null)[];
}

/**
 * The latest date of something that happened: a deposit, a convention, a payment, or the latest of the returns; planned
 * dates never count. Rows with an error do not either, unless there are no others: an error is no reason to publish
 * nothing.
 */
export function latestDate(
  declarations: Declarations,
  remarks: Remarks,
  ofReturns: IsoDate | null,
): IsoDate | null {
  const rows = datedRows(declarations);
  const { faultyLines } = declarations;
  const sound = rows.filter(
    ({ file, line }) => !faultyLines.get(file)?.has(line) && !remarks.isWrong(file, line),
  );
  return latestOf([...datesOf(sound), ofReturns]) ?? latestOf(datesOf(rows));
}

function datedRows({ projects, payments, files }: Declarations): Dated[] {
  return [
    ...projects.map(({ line, depositDate, conventionDate }) => ({
      file: files.projects,
      line,
      dates: [depositDate, conventionDate],
    })),
    ...[...(payments?.values() ?? [])]
      .flat()
      .map(({ line, paidDate }) => ({ file: files.payments ?? '', line, dates: [paidDate] })),
  ];
}

const datesOf = (rows: readonly Dated[]): (IsoDate | null)[] => rows.flatMap(({ dates }) => dates);

const latestOf = (dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates.reduce((last, date) => (date !== null && (last === null || date > last) ? date : last), null);
