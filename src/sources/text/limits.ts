/** The most one file may hold once unzipped: beyond, it is refused rather than left to exhaust the memory. */
export const MAX_UNZIPPED_BYTES = 4 * 1024 ** 3;

/** The most lines one file may hold. */
export const MAX_LINES = 10_000_000;

/** The most columns a table may have. */
export const MAX_COLUMNS = 200;

/** The most characters a cell may hold. */
export const MAX_CELL_LENGTH = 10_000;

/** Where a cell is cut: well beyond `MAX_CELL_LENGTH`, so that whoever checks it still sees that it is too long. */
export const CELL_CUT = 32_768;

/** The most characters of one line: twice what 200 cells of 10 000 characters take. */
export const MAX_RECORD_LENGTH = 4 * 1024 ** 2;

/** The most a workbook may weigh as stored: its zip is held in memory, and read from it by pieces. */
export const MAX_WORKBOOK_BYTES = 256 * 1024 ** 2;

/** The most the parts of a workbook that are not its rows (styles, list of sheets) may weigh once unzipped. */
export const MAX_SIDE_PART_BYTES = 64 * 1024 ** 2;

/** The most texts, and characters in all, of the table that the cells of a workbook share: it is held in memory. */
export const MAX_SHARED_TEXTS = 4_000_000;
export const MAX_SHARED_CHARACTERS = 128 * 1024 ** 2;

/** The most groups of merged cells of one sheet. */
export const MAX_MERGES = 200_000;

/** The most one element of a JSON register (a legal entity and its sites) may weigh: it is held in memory. */
export const MAX_ELEMENT_BYTES = 16 * 1024 ** 2;

/** The most characters of a file read whole (settings, scales of aid). */
export const MAX_TEXT_LENGTH = 16 * 1024 ** 2;
