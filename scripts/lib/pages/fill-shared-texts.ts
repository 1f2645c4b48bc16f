import { escapeMarkup } from '../../../src/charts/svg-markup.ts';

/** Gives what puts the texts that all pages say alike in their places, in a page. `texts`: by what stands for each. */
export function fillSharedTexts(
  texts: ReadonlyMap<string, () => string>,
): (page: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> {
  const places = [...texts].map(([mark, say]) => ({
    mark: Buffer.from(mark),
    text: Buffer.from(escapeMarkup(say())),
  }));
  return (page) => {
    let filled = Buffer.from(page.buffer, page.byteOffset, page.length);
    for (const { mark, text } of places) filled = withText(filled, mark, text);
    return filled;
  };
}

function withText(page: Buffer<ArrayBuffer>, mark: Buffer, text: Buffer): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = page.indexOf(mark); at !== -1; at = page.indexOf(mark, from)) {
    parts.push(page.subarray(from, at), text);
    from = at + mark.length;
  }
  return parts.length === 0 ? page : Buffer.concat([...parts, page.subarray(from)]);
}
