/** Texts met many times, each held once and known by its index. */
export class StringTable {
  readonly #texts: string[] = [];
  readonly #indexes = new Map<string, number>();

  /** The table of these texts, all different, in order of index. */
  static of(texts: readonly string[]): StringTable {
    const table = new StringTable();
    for (const text of texts) table.#add(text);
    return table;
  }

  /** In order of index. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** The index of a text, which joins the table if it is new. */
  indexOf(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    // A text cut from a file would keep in memory the whole piece of file that it was cut from.
    return this.#add([...text].join(''));
  }

  #add(text: string): number {
    const index = this.#texts.length;
    this.#texts.push(text);
    this.#indexes.set(text, index);
    return index;
  }

  /** The text of an index that `indexOf` gave. */
  text(index: number): string {
    return this.#texts[index] as string;
  }

  /** The rank of each text among all of them in order, by index. */
  ranks(): Uint32Array {
    const inOrder = this.#texts.map((_, index) => index);
    inOrder.sort((a, b) => (this.text(a) < this.text(b) ? -1 : 1));
    const ranks = new Uint32Array(inOrder.length);
    for (const [rank, index] of inOrder.entries()) ranks[index] = rank;
    return ranks;
  }
}
