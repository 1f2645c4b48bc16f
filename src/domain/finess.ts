const PATTERN = /^[0-9][0-9AB][0-9]{7}$/;

/** Whether a text has the form of a FINESS number: nine characters, `2A` and `2B` for Corsica. */
export function isFinessForm(text: string): boolean {
  return PATTERN.test(text);
}

/**
 * The Luhn key digit of the first eight characters of a FINESS number, or of any string of digits
 * (Corsica counts with A as 1 and B as 2).
 */
export function luhnKey(body: string): number {
  const digits = body.replace('A', '1').replace('B', '2');
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return (10 - (sum % 10)) % 10;
}

/** Whether the last digit of a number is the Luhn key of the others. */
export function hasValidLuhnKey(number: string): boolean {
  return Number(number.at(-1)) === luhnKey(number.slice(0, -1));
}

/** How a FINESS number begins, as a rule its département: what names the file that the number is looked up in. */
export const finessPrefix = (number: string): string => number.slice(0, 2);
