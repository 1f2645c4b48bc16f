/** Things that go together, gathered two by two. */
export class UnionFind {
  readonly #parents: number[] = [];

  /** A thing not met yet, alone. */
  add(): number {
    this.#parents.push(this.#parents.length);
    return this.#parents.length - 1;
  }

  /** The one that stands for all those gathered with a thing. */
  find(thing: number): number {
    let root = thing;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    for (let each = thing; each !== root; ) {
      const next = this.#parents[each] as number;
      this.#parents[each] = root;
      each = next;
    }
    return root;
  }

  union(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }
}
