interface Entry<T> {
  readonly cost: number;
  readonly order: number;
  readonly item: T;
}

const isBefore = (one: Entry<unknown>, other: Entry<unknown>): boolean =>
  one.cost < other.cost || (one.cost === other.cost && one.order < other.order);

/** Things taken out from the least cost to the greatest; of equal costs, the one put in first. */
export class MinHeap<T> {
  readonly #entries: Entry<T>[] = [];
  #order = 0;

  push(cost: number, item: T): void {
    const entries = this.#entries;
    const entry = { cost, order: this.#order, item };
    this.#order += 1;
    let at = entries.length;
    entries.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = entries[parent] as Entry<T>;
      if (!isBefore(entry, above)) break;
      entries[at] = above;
      at = parent;
    }
    entries[at] = entry;
  }

  pop(): { readonly cost: number; readonly item: T } | undefined {
    const entries = this.#entries;
    const first = entries[0];
    const last = entries.pop();
    if (first !== undefined && last !== undefined && entries.length > 0) this.#sink(last);
    return first;
  }

  /** Puts an entry in the place of the first, then under those that come before it. */
  #sink(entry: Entry<T>): void {
    const entries = this.#entries;
    let at = 0;
    for (let child = 1; child < entries.length; child = at * 2 + 1) {
      const right = child + 1;
      const isRight =
        right < entries.length && isBefore(entries[right] as Entry<T>, entries[child] as Entry<T>);
      const least = isRight ? right : child;
      if (!isBefore(entries[least] as Entry<T>, entry)) break;
      entries[at] = entries[least] as Entry<T>;
      at = least;
    }
    entries[at] = entry;
  }
}
