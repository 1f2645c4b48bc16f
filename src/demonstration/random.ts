/**
 * A reproducible stream of pseudo-random numbers (sfc32), seeded by words: `new Random(seed, 'projet', id)`.
 * Every project and every département draws from its own stream, so that changing one leaves the others as they were.
 */
export class Random {
  #a = 0;
  #b = 0;
  #c = 0;
  #counter = 1;

  constructor(...words: readonly (string | number)[]) {
    this.#absorb(words.join('/'));
    for (let round = 0; round < 12; round += 1) this.#uint32();
  }

  /** A number in [0, 1). */
  next(): number {
    return this.#uint32() / 0x1_0000_0000;
  }

  /** A number in [low, high). */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A number in (0, 1), more often near the middle. */
  bell(): number {
    return (this.next() + this.next() + this.next()) / 3;
  }

  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.integer(0, items.length - 1)] as T;
  }

  /** Mixes a text into the state, after MurmurHash. */
  #absorb(text: string): void {
    let hash = 0x9747_b28c ^ text.length;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x5bd1_e995);
      hash ^= hash >>> 15;
    }
    this.#a = hash;
    this.#b = Math.imul(hash ^ 0x85eb_ca6b, 0xc2b2_ae35);
    this.#c = Math.imul(hash ^ (hash >>> 13), 0x27d4_eb2f);
  }

  #uint32(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }
}
