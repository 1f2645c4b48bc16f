/** The most characters a cell of a workbook can hold: beyond, the whole file is said to be damaged. */
export const MAX_CELL_LENGTH = 32_767;

/**
 * A text that a workbook can hold, cut if it must be. The library that writes workbooks looks texts up in a plain object,
 * where the words of `Object.prototype` would be found: they get a space.
 */
export const workbookText = (text: string): string =>
  text in Object.prototype ? `${text} ` : text.slice(0, MAX_CELL_LENGTH);
