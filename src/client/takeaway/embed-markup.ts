/** The markup that shows a figure in the page of another. */
export function embedMarkup(address: string, title: string, height: number): string {
  const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${safe(address)}" title="${safe(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
}
