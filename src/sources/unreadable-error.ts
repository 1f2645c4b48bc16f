/**
 * A file that cannot be read at all: truncated, corrupt, not what its content announces, or over the limits.
 * Becomes a structural diagnostic; `message` is a French sentence meant for the owner of the file.
 */
export class UnreadableError extends Error {
  readonly code: 'S-FIC-02' | 'S-FIC-03';

  constructor(message: string, code: 'S-FIC-02' | 'S-FIC-03' = 'S-FIC-02') {
    super(message);
    this.name = 'UnreadableError';
    this.code = code;
  }
}
