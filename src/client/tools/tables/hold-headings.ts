/**
 * A table that fits in its box leaves the scrolling to the page, so that its headings hold to the top of the screen; a
 * wider one scrolls in its box, whose height the style sheet bounds.
 */
export function holdHeadings(sections: Iterable<HTMLElement>): void {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const table = target.firstElementChild as HTMLElement;
      target.classList.toggle('fits', table.offsetWidth <= target.clientWidth);
    }
  });
  for (const section of sections) watch.observe(section);
}
