/** A file handed over by the caller: sources never touch the disk themselves. */
export interface InputFile {
  /** Path relative to the data folder, with `/`. */
  readonly name: string;
  /** Size in bytes, as stored. */
  readonly size: number;
  /** What stands there in place of a file (« un dossier »); absent for a file. Whoever opens it is refused. */
  readonly fault?: string;
  /**
   * The stored bytes, from the start, as often as it is called. A piece is good until the next is asked for: memory of the
   * size of the file would be taken otherwise. Whoever keeps one copies it.
   */
  open(): AsyncIterable<Uint8Array>;
}

/** An in-memory input file, for generated data and tests. */
export function memoryFile(name: string, content: string | Uint8Array): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *open() {
      yield bytes;
    },
  };
}
