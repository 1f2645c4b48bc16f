/** Things taken out from the least cost to the greatest; of equal costs, the one put in first. */
export class MinHeap<T> {
  readonly #entries: { cost: number; order: number; item: T }[] = [];
  #order = 0;

  push(cost: number, item: T): void {
    const entries = this.#entries;
    entries.push({ cost, order: this.#order, item });
    this.#order += 1;
    for (let at = entries.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): { cost: number; item: T } | undefined {
    const entries = this.#entries;
    const first = entries[0];
    const last = entries.pop();
    if (first === undefined || last === undefined || entries.length === 0) return first;
    entries[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [at * 2 + 1, at * 2 + 2];
      let least = at;
      if (left < entries.length && this.#isBefore(left, least)) least = left;
      if (right < entries.length && this.#isBefore(right, least)) least = right;
      if (least === at) return first;
      this.#swap(at, least);
      at = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#entries[a], this.#entries[b]];
    if (one === undefined || other === undefined) return false;
    return one.cost < other.cost || (one.cost === other.cost && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const entries = this.#entries;
    [entries[a], entries[b]] = [
      entries[b] as (typeof entries)[number],
      entries[a] as (typeof entries)[number],
    ];
  }
}
