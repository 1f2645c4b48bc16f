// Numbers of the zip format (PKWARE APPNOTE § 4.3).

/** What begins the header of a file, its entry in the directory, and the end of the directory. */
export const LOCAL_HEADER = 0x04034b50;
export const DIRECTORY_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;

/** 1 January 1980 at midnight, the first date that a zip can hold: day in its low bits, then the month. */
export const NO_TIME = 0;
export const NO_DATE = (1 << 5) | 1;
