/** What is known of a file of `donnees/` once it is written. */
export interface PublishedTable {
  /** `territoires.csv` */
  readonly file: string;
  readonly rowCount: number;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** The cells of its first row, in the order of its columns; none when it has no row. */
  readonly example: readonly string[];
}
