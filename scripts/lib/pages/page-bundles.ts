import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Pages are compressed together up to this size: they say much alike, and one by one each would cost a compressor. */
const BUNDLE_BYTES = 1_000_000;

/** The smallest piece of text that Node may ask for at once. */
const LEAST_CHUNK = 64;

/** Texts one after the other, compressed. */
export interface Bundle {
  readonly packed: Uint8Array;
  readonly bytes: number;
}

/** Where a text is: in which bundle, and between which bytes of it. */
export interface BundledText {
  readonly bundle: number;
  readonly start: number;
  readonly end: number;
}

/** Texts in bundles, each found again by its place: quickly when they are asked for in about the order they were added in. */
export class PageBundles {
  readonly #bundles: Bundle[];
  /** Texts that are in no bundle yet. */
  #open: Uint8Array[] = [];
  #openBytes = 0;
  #unpacked: { readonly bundle: number; readonly text: Buffer<ArrayBuffer> } | null = null;

  constructor(bundles: readonly Bundle[]) {
    this.#bundles = [...bundles];
  }

  add(text: Uint8Array): BundledText {
    const place = {
      bundle: this.#bundles.length,
      start: this.#openBytes,
      end: this.#openBytes + text.length,
    };
    this.#open.push(text);
    this.#openBytes = place.end;
    if (place.end >= BUNDLE_BYTES) this.close();
    return place;
  }

  /** Packs the texts that are in no bundle yet. */
  close(): void {
    if (this.#open.length === 0) return;
    const whole = Buffer.concat(this.#open);
    this.#bundles.push({ packed: zstdCompressSync(whole, FAST), bytes: whole.length });
    this.#open = [];
    this.#openBytes = 0;
  }

  /** A bundle that is closed. */
  bundle(index: number): Bundle {
    return this.#bundles[index] as Bundle;
  }

  /** A text of a bundle that is closed; good until one of another bundle is asked for. */
  textAt({ bundle, start, end }: BundledText): Uint8Array<ArrayBuffer> {
    if (this.#unpacked?.bundle !== bundle) {
      if (this.#unpacked !== null) giveUp(this.#unpacked.text);
      const { packed, bytes } = this.bundle(bundle);
      const text = zstdDecompressSync(packed, { chunkSize: Math.max(bytes, LEAST_CHUNK) });
      this.#unpacked = { bundle, text };
    }
    return this.#unpacked.text.subarray(start, end);
  }
}

/**
 * Gives memory up now, and not when it is next collected: what is unpacked next takes its place, where getting other memory
 * would take longer than unpacking. What is short shares its memory with others.
 */
function giveUp({ buffer, length }: Buffer<ArrayBuffer>): void {
  if (buffer.byteLength === length) buffer.transfer(0);
}
