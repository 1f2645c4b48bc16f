/** Texts met many times, each held once and known by its index. */
export class StringTable {
  readonly #texts: string[] = [];
  readonly #indexes = new Map<string, number>();
  #last: string | null = null;
  #lastIndex = 0;

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
    // Most come several times in a row.
    if (text === this.#last) return this.#lastIndex;
    // A text cut from a file would keep in memory the whole piece of file that it was cut from.
    const index = this.#indexes.get(text) ?? this.#add([...text].join(''));
    this.#last = this.text(index);
    this.#lastIndex = index;
    return index;
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
