/** How long a browser may take to get hold of a file that a page made, in milliseconds. */
const HOLD = 10_000;

/** Gives the reader a file made in the page, without a server. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), HOLD);
}
