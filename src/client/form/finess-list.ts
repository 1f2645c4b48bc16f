import { isFinessForm } from '../../domain/finess.ts';

/** The numbers of a pasted text: those that can be FINESS numbers, each once, and what cannot. */
export interface FinessList {
  readonly numbers: readonly string[];
  readonly unreadable: readonly string[];
}

/** Reads numbers apart by spaces, commas, semicolons or lines; a spreadsheet that dropped a leading zero is mended. */
export function parseFinessList(text: string): FinessList {
  const words = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const numbers = words.map((word) => (/^\d{8}$/.test(word) ? `0${word}` : word));
  return {
    numbers: [...new Set(numbers.filter((number) => isFinessForm(number)))],
    unreadable: [...new Set(numbers.filter((number) => !isFinessForm(number)))],
  };
}
