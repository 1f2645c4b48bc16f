/** A value that is there for sure; where it is not the code is at fault, and says what it looked for. */
export function existing<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`unknown ${what}`);
  return value;
}
