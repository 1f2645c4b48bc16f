const LIMIT = 2 ** 48;

/**
 * Numbers under 2^48 that look random and are the same every time: what is hidden must not depend on chance. They mark
 * rows, so that the marks of a set of rows, joined by `addMark`, tell it from the others.
 */
export function marks(): () => number {
  let state = 0x2545f491;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return () => (next() >>> 8) * 0x1000000 + (next() >>> 8);
}

/** Adds a mark to those joined, or takes it away. */
export const addMark = (joined: number, mark: number): number => (joined + mark) % LIMIT;
export const removeMark = (joined: number, mark: number): number => (joined - mark + LIMIT) % LIMIT;
