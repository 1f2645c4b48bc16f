/**
 * Like `Promise.all`, save that neither is still at work when the other has failed: whoever hears of it may then remove
 * what they were writing. When both fail, the first given is heard.
 */
export async function bothEnded<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}
