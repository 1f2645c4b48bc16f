import { escapeMarkup } from '../../../src/charts/svg-markup.ts';

/** What all pages say alike, by what stands for it. */
export type SharedTexts = ReadonlyMap<string, string>;

/** A mark found in a page, and the text that goes there. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: Buffer;
}

/**
 * Gives what puts the texts that all pages say alike in their places, in a page. What it gives is good until the next page:
 * all are filled in one place of memory.
 */
export function fillSharedTexts(
  texts: SharedTexts,
): (page: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> {
  const marks = [...texts].map(([mark, text]) => ({
    mark: Buffer.from(mark),
    text: Buffer.from(escapeMarkup(text)),
  }));
  let room = Buffer.alloc(0);
  return (page) => {
    const found = marks.flatMap(({ mark, text }) => foundIn(page, mark, text));
    if (found.length === 0) return page;
    const most = page.length + found.reduce((sum, { text }) => sum + text.length, 0);
    if (room.length < most) room = Buffer.alloc(2 * most);
    return room.subarray(0, fillInto(room, page, found));
  };
}

function foundIn(page: Uint8Array<ArrayBuffer>, mark: Buffer, text: Buffer): Found[] {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.length);
  const found: Found[] = [];
  for (let start = bytes.indexOf(mark); start !== -1; ) {
    const end = start + mark.length;
    found.push({ start, end, text });
    start = bytes.indexOf(mark, end);
  }
  return found;
}

/** Returns how many bytes the filled page has. */
function fillInto(room: Uint8Array, page: Uint8Array, found: readonly Found[]): number {
  let [from, at] = [0, 0];
  const put = (bytes: Uint8Array): void => {
    room.set(bytes, at);
    at += bytes.length;
  };
  for (const { start, end, text } of found.toSorted((a, b) => a.start - b.start)) {
    put(page.subarray(from, start));
    put(text);
    from = end;
  }
  put(page.subarray(from));
  return at;
}
