const CUT = 'cut';

/** Marks the tables that go on under the foot of their box: the style sheet shades it there. */
export function markCut(sections: Iterable<HTMLElement>): void {
  const mark = (section: HTMLElement) => {
    const below = section.scrollHeight - section.clientHeight - section.scrollTop;
    section.classList.toggle(CUT, below > 1);
  };
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) mark(target.closest('.table-scroll') as HTMLElement);
  });
  for (const section of sections) {
    watch.observe(section);
    // Its rows come and go in a box of the same height.
    watch.observe(section.firstElementChild as HTMLElement);
    section.addEventListener('scroll', () => mark(section), { passive: true });
  }
}
