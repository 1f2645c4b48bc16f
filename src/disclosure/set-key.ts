/** Numbers told apart from others, whatever their order: sets with the same members have the same key. */
export function setKey(members: readonly number[]): string {
  let sum = 0;
  let mixed = 0;
  for (const member of members) {
    const spread = Math.imul(member ^ (member >>> 15), 0x2c1b3c6d) ^ Math.imul(member + 1, 0x297a2d39);
    sum = (sum + (spread ^ (spread >>> 12))) | 0;
    mixed ^= Math.imul(spread ^ 0x5bd1e995, member + 0x9e3779b9);
  }
  return `${members.length}:${sum}:${mixed}`;
}
