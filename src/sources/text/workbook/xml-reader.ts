import { Parser } from 'htmlparser2';
import { damagedWorkbook } from '../advice.ts';
import { MAX_RECORD_LENGTH } from '../limits.ts';

/** What is done of each element; names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  /** A piece of text: that of one element may come in several. */
  text?(text: string): void;
}

/** Elements of a workbook are nested a dozen deep. */
const MAX_DEPTH = 256;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads an XML part as its bytes come, holding nothing but the element being read.
 * Throws `UnreadableError` when the part is not XML, is cut before its end, or would fill the memory.
 */
export class XmlReader {
  readonly #parser: Parser;
  #decoder: TextDecoder | null = null;
  #depth = 0;
  #found = false;
  /** Characters read since the last element or text: a name, an attribute or a comment is held until its end. */
  #silence = 0;

  constructor(handler: XmlHandler) {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => {
          this.#silence = 0;
          this.#found = true;
          this.#depth += 1;
          if (this.#depth > MAX_DEPTH) throw damagedWorkbook('ses éléments sont trop imbriqués');
          handler.open?.(withoutPrefix(name), attributes);
        },
        onclosetag: (name) => {
          this.#silence = 0;
          this.#depth -= 1;
          handler.close?.(withoutPrefix(name));
        },
        ontext: (text) => {
          this.#silence = 0;
          handler.text?.(text);
        },
      },
      { xmlMode: true },
    );
  }

  write(bytes: Uint8Array): void {
    this.#decoder ??= decoderOf(bytes);
    const text = decode(this.#decoder, bytes);
    this.#silence += text.length;
    this.#parser.write(text);
    if (this.#silence > MAX_RECORD_LENGTH) throw damagedWorkbook('un de ses éléments est démesuré');
  }

  end(): void {
    if (!this.#found || this.#depth !== 0) throw damagedWorkbook('une de ses parties n’a pas de fin');
    this.#parser.end();
  }
}

/** XML without a byte order mark is UTF-8 (XML 1.0 § 4.3.3). */
const decoderOf = ([first, second]: Uint8Array): TextDecoder => {
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
  const marked = utf16 === 'utf-16le' || (first === 0xfe && second === 0xff);
  return new TextDecoder(marked ? utf16 : 'utf-8', { fatal: true });
};

function decode(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw damagedWorkbook('son texte n’est pas en UTF-8');
  }
}

/** Reads a whole part. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler);
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}
