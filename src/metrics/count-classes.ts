/** How many things are from `from` to `to`, both included; `to` is `null` in the class without end. */
export interface CountClass {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

type Bounds = Omit<CountClass, 'count'>;

/** Number of organisations, categories or départements of a project; 0 is when none of them is known. */
export const PROFILE_BOUNDS: readonly Bounds[] = [
  { from: 0, to: 0 },
  { from: 1, to: 1 },
  { from: 2, to: 2 },
  { from: 3, to: 5 },
  { from: 6, to: 10 },
  { from: 11, to: null },
];

/** Number of ESSMS that an organisation runs. 15 is where one is no longer small, 8 in Corsica and overseas. */
export const ORGANISATION_BOUNDS: readonly Bounds[] = [
  { from: 1, to: 1 },
  { from: 2, to: 7 },
  { from: 8, to: 14 },
  { from: 15, to: 49 },
  { from: 50, to: null },
];

/** Whether a number is in a class. */
export const isIn = ({ from, to }: Bounds, value: number): boolean =>
  value >= from && (to === null || value <= to);

/** Every class, in order, with the number of values in it. */
export const countClasses = (values: readonly number[], bounds: readonly Bounds[]): CountClass[] =>
  bounds.map((each) => ({ ...each, count: values.filter((value) => isIn(each, value)).length }));
