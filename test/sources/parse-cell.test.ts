import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/iso-date.ts';
import { type CellValue, MAX_CELL_LENGTH, parseCell } from '../../src/sources/parse-cell.ts';
import type { SchemaField } from '../../src/sources/table-schema.ts';

const field = (type: SchemaField['type'], extra: Partial<SchemaField> = {}): SchemaField => ({
  name: 'colonne',
  title: 'Colonne',
  description: '',
  type,
  ...extra,
});

const DATE = field('date');
const AMOUNT = field('number', { unit: 'EUR' });
const INTEGER = field('integer');
const BOOLEAN = field('boolean');
const TEXT = field('string');
const FINESS = field('string', { kind: 'finess' });
const STATUS = field('string', { constraints: { enum: ['depose', 'en_cours'] } });
const EVERY = [DATE, AMOUNT, INTEGER, BOOLEAN, TEXT, FINESS, STATUS];

const read = (of: SchemaField, text: string) => parseCell(of, text);

/** A cell read as the convention writes it: its value, and no note. */
const plain = (value: CellValue) => ({ value });
/** A cell read although it is not written as the convention says. */
const noted = (value: CellValue, note: string) => ({ value, note });

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

function expectFault(of: SchemaField, text: string, code: string): void {
  const parsed = parseCell(of, text);
  expect(parsed).toMatchObject({ fault: code, message: expect.stringMatching(/^\S.*\.$/u) });
  expect(parsed).not.toHaveProperty('value');
}

describe('an empty cell is missing, never zero nor false', () => {
  test.each(['', ' ', '\t', NO_BREAK, '  \r\n '])('%j', (text) => {
    for (const of of EVERY) expect(read(of, text)).toEqual(plain(null));
  });
});

describe('dates', () => {
  test.each([
    ['2024-06-03', '2024-06-03'],
    ['  2024-06-03 ', '2024-06-03'],
    ['2024-02-29', '2024-02-29'],
    ['2015-01-01', '2015-01-01'],
    ['2050-12-31', '2050-12-31'],
  ])('%j is the convention', (text, date) => {
    expect(read(DATE, text)).toEqual(plain(date));
  });

  test.each([
    ['03/06/2024', '2024-06-03'],
    ['3/6/2024', '2024-06-03'],
    ['31/12/2050', '2050-12-31'],
    ['29/02/2024', '2024-02-29'],
    ['03-06-2024', '2024-06-03'],
    ['03.06.2024', '2024-06-03'],
    ['03/06/2024 14:30', '2024-06-03'],
    ['03/06/2024 14:30:59', '2024-06-03'],
    ['2024-06-03T00:00:00', '2024-06-03'],
    ['2024-06-03T23:59:59.999Z', '2024-06-03'],
    ['2024-06-03 08:15', '2024-06-03'],
    ['45446', '2024-06-03'],
    ['42005', '2015-01-01'],
    ['55153', '2050-12-31'],
    ['45351', '2024-02-29'],
  ])('%j is read, and noted', (text, date) => {
    expect(read(DATE, text)).toEqual(noted(date, 'W-FMT-03'));
  });

  test.each([
    '2024-02-31',
    '31/02/2024',
    '29/02/2023',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-06-00',
    '31/04/2024',
    '06/13/2024',
    '00/01/2024',
    '2014-12-31',
    '2051-01-01',
    '01/01/2051',
    '0204-06-03',
    '42004',
    '55154',
    '99999',
    '00000',
    '20240603',
    '4544',
    '45446.5',
    '2024-6-3',
    '03/06/24',
    '2024/06/03',
    '2024-06',
    'juin 2024',
    '3 juin 2024',
    'inconnue',
    '2024-06-03 environ',
    '-',
    '1',
  ])('%j is no plausible date', (text) => {
    expectFault(DATE, text, 'E-VAL-01');
  });

  test('a fault repeats what was written', () => {
    expect(read(DATE, '31/02/2024')).toMatchObject({ message: expect.stringContaining('31/02/2024') });
    expect(read(DATE, '2051-01-01')).toMatchObject({ message: expect.stringContaining('2015 et 2050') });
  });

  test('every day of the plausible years, in its three forms', () => {
    const days = daysBetween('2015-01-01', '2050-12-31');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: days }), (offset) => {
        const date = addDays('2015-01-01', offset);
        const [year, month, day] = date.split('-');
        const serial = String(daysBetween('1899-12-30', date));
        expect(read(DATE, date)).toEqual(plain(date));
        expect(read(DATE, `${day}/${month}/${year}`)).toEqual(noted(date, 'W-FMT-03'));
        expect(read(DATE, serial)).toEqual(noted(date, 'W-FMT-03'));
      }),
    );
  });
});

describe('amounts, in hundredths', () => {
  test.each([
    ['0', 0],
    ['0.00', 0],
    ['1234', 123_400],
    ['1234.5', 123_450],
    ['1234.50', 123_450],
    ['0.01', 1],
    ['0.1', 10],
    ['007', 700],
    [' 12.30 ', 1_230],
    ['1234.500', 123_450],
    ['0.500', 50],
    ['9999999999999', 999_999_999_999_900],
  ])('%j is the convention', (text, value) => {
    expect(read(AMOUNT, text)).toEqual(plain(value));
  });

  test.each([
    ['1234,50', 123_450],
    ['1234,5', 123_450],
    ['0,01', 1],
    ['1 234,50 €', 123_450],
    [`1${NO_BREAK}234,50${NO_BREAK}€`, 123_450],
    [`1${NARROW}234${NARROW}567,89${NO_BREAK}€`, 123_456_789],
    ['1 234', 123_400],
    ['1 000', 100_000],
    ['1234.50€', 123_450],
    ['1234,50 EUR', 123_450],
    ['1234 eur', 123_400],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1.234.567,89', 123_456_789],
    ['1,234,567.8', 123_456_780],
    ['420 000,00 €', 42_000_000],
  ])('%j is read, and noted', (text, value) => {
    expect(read(AMOUNT, text)).toEqual(noted(value, 'W-FMT-04'));
  });

  test.each([
    '-1',
    '-0,01',
    '−5',
    '(12)',
    '+5',
    '12.345',
    '12,345',
    '0.001',
    '1234.567',
    '12e3',
    '1E+05',
    '1,5E+05',
    '1.234.567',
    '1,234,567',
    '12,34,56',
    '1.2.3',
    '1,2.3',
    '12.',
    '.5',
    ',5',
    '€',
    '€ 12',
    '12 $',
    '12 k€',
    '12 000 HT',
    'néant',
    'n.d.',
    '1/2',
    '50 %',
    '0x10',
    'Infinity',
    'NaN',
    '12345678901234',
    '½',
    '٣',
  ])('%j is no amount', (text) => {
    expectFault(AMOUNT, text, 'E-VAL-02');
  });

  test.each(['1,234', '1.234', '150,000', '150.000', '1,000', '12.500', '420.000 €'])(
    '%j may be thousands or decimals: nobody guesses',
    (text) => {
      expectFault(AMOUNT, text, 'E-VAL-02');
      expectFault(INTEGER, text.replace(/ €$/, ''), 'E-VAL-02');
    },
  );

  test.each([
    ['-5', 'négatif'],
    ['-1 234,50 €', 'négatif'],
    ['1234.567', 'plus de deux décimales'],
    ['150,000', 'ambigu'],
    ['abc', 'n’est pas un nombre'],
  ])('%j is said to be %s', (text, words) => {
    expect(read(AMOUNT, text)).toMatchObject({ message: expect.stringContaining(words) });
  });

  test('no amount loses a cent, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (cents) => {
        const [whole, decimals] = [Math.floor(cents / 100), String(cents % 100).padStart(2, '0')];
        const grouped = (separator: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, separator);
        expect(read(AMOUNT, `${whole}.${decimals}`)).toEqual(plain(cents));
        for (const text of [
          `${whole},${decimals}`,
          `${grouped(NARROW)},${decimals} €`,
          `${grouped(' ')}.${decimals} EUR`,
        ]) {
          expect(read(AMOUNT, text)).toEqual(noted(cents, 'W-FMT-04'));
        }
        expect(read(AMOUNT, `${grouped('.')},${decimals}`)).toMatchObject({ value: cents });
        expect(read(AMOUNT, `${grouped(',')}.${decimals}`)).toMatchObject({ value: cents });
      }),
    );
  });
});

describe('whole numbers', () => {
  test.each([
    ['0', 0],
    ['42', 42],
    [' 42 ', 42],
    ['007', 7],
    ['999999999999999', 999_999_999_999_999],
  ])('%j is the convention', (text, value) => {
    expect(read(INTEGER, text)).toEqual(plain(value));
  });

  test.each([
    ['12.0', 12],
    ['12,00', 12],
    ['1 234', 1_234],
    [`1${NARROW}234`, 1_234],
  ])('%j is read, and noted', (text, value) => {
    expect(read(INTEGER, text)).toEqual(noted(value, 'W-FMT-04'));
  });

  test.each(['12.5', '12,5', '-1', '+1', '1e3', '12.', 'douze', '1/2', '1000000000000000', '12 ESSMS'])(
    '%j is none',
    (text) => {
      expectFault(INTEGER, text, 'E-VAL-02');
    },
  );

  test('the least that a column allows', () => {
    const year = field('integer', { constraints: { minimum: 2015 } });
    expect(read(year, '2015')).toEqual(plain(2015));
    expectFault(year, '2014', 'E-VAL-02');
    expectFault(year, '23', 'E-VAL-02');
  });
});

describe('booleans', () => {
  test.each(['true', 'TRUE', 'Vrai', 'VRAI', 'oui', 'Oui', ' oui ', '1'])('%j', (text) => {
    expect(read(BOOLEAN, text)).toEqual(plain(true));
  });

  test.each(['false', 'FAUX', 'non', 'NON', '0'])('%j', (text) => {
    expect(read(BOOLEAN, text)).toEqual(plain(false));
  });

  test.each(['x', 'o', 'n', 'yes', 'no', '2', '-1', 'peut-être', 'oui non', 'null'])(
    '%j is neither',
    (text) => {
      expectFault(BOOLEAN, text, 'E-VAL-03');
    },
  );
});

describe('values of a list', () => {
  test('as written in the list', () => {
    expect(read(STATUS, ' en_cours ')).toEqual(plain('en_cours'));
  });

  test.each(['En cours', 'EN_COURS', 'en cours', 'conventionné', 'depose,en_cours', 'x'])(
    '%j is not in it, and the list is given',
    (text) => {
      expectFault(STATUS, text, 'E-VAL-03');
      expect(read(STATUS, text)).toMatchObject({ remedy: expect.stringContaining('depose, en_cours') });
    },
  );
});

describe('FINESS numbers', () => {
  test.each([
    ['010003820', '010003820'],
    [' 010003820 ', '010003820'],
    ['2A0000123', '2A0000123'],
    ['2a0000123', '2A0000123'],
    ['2b0000123', '2B0000123'],
    ['010 003 820', '010003820'],
    [`01${NO_BREAK}0003820`, '010003820'],
  ])('%j', (text, number) => {
    expect(read(FINESS, text)).toEqual(plain(number));
  });

  test.each([
    ['10003820', '010003820'],
    ['10 003 820', '010003820'],
    ['00000000', '000000000'],
  ])('%j lost its zero, which is put back', (text, number) => {
    expect(read(FINESS, text)).toEqual(noted(number, 'W-FMT-05'));
  });

  test.each(['2,601E+13', '2.601E+13', '3,5E+08', '3E+08', '1E8', '3,50012e+08'])(
    '%j lost its digits',
    (text) => {
      expectFault(FINESS, text, 'E-VAL-07');
    },
  );

  test.each([
    '1234567',
    '0100038201',
    '26010004500012',
    '2C0000123',
    'A10003820',
    '2AA000123',
    '01000382X',
    '010003820.0',
    '01-0003820',
    'EHPAD',
    '0',
  ])('%j is none', (text) => {
    expectFault(FINESS, text, 'E-FIN-01');
  });
});

describe('free text', () => {
  test.each([
    ['  Résidence « Les Lilas » ', 'Résidence « Les Lilas »'],
    ['010003820', '010003820'],
    ['0', '0'],
    ['false', 'false'],
    ['1E5', '1E5'],
    ['BRE-2024-012', 'BRE-2024-012'],
    ['a\nb', 'a\nb'],
    ['=1+1', '=1+1'],
    ['<script>', '<script>'],
    ['# 12', '# 12'],
    ['#NOMADE', '#NOMADE'],
    ['###1', '###1'],
  ])('%j is kept as it is', (text, value) => {
    expect(read(TEXT, text)).toEqual(plain(value));
  });

  test.each(['2,601E+13', '2.601E+13', '1E+05'])(
    '%j: a SIRET or an identifier that a spreadsheet rounded',
    (text) => {
      expectFault(TEXT, text, 'E-VAL-07');
    },
  );
});

describe('what a spreadsheet leaves, whatever the column', () => {
  test.each([
    '#REF!',
    '#ref!',
    '#VALEUR!',
    '#VALEUR !',
    `#VALEUR${NO_BREAK}!`,
    '#VALUE!',
    '#N/A',
    '#N/D',
    '#DIV/0!',
    '#DIV/0 !',
    '#NAME?',
    '#NOM?',
    '#NOM ?',
    '#NUM!',
    '#NOMBRE!',
    '#NULL!',
    '#NUL!',
    ' #REF! ',
    'Err:502',
    'Err :520',
    '########',
  ])('%j', (text) => {
    for (const of of EVERY) {
      expectFault(of, text, 'E-VAL-05');
    }
  });

  test('a cell over ten thousand characters', () => {
    const longest = 'é'.repeat(MAX_CELL_LENGTH);
    expect(read(TEXT, longest)).toEqual(plain(longest));
    expect(read(TEXT, `  ${longest}  `)).toEqual(plain(longest));
    for (const of of EVERY) expectFault(of, `${longest}x`, 'E-VAL-06');
    expectFault(AMOUNT, '1'.repeat(MAX_CELL_LENGTH + 1), 'E-VAL-06');
  });
});

describe('whatever is written', () => {
  test('a value of the type of its column, or a fault said in words; never anything thrown', () => {
    const scraps = fc.array(
      fc.constantFrom(...'0123456789.,-+eE/: €#!', NO_BREAK, NARROW, 'T', 'A', '2024', '000'),
      { maxLength: 12 },
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      scraps.map((parts) => parts.join('')),
    );
    const types: Record<SchemaField['type'], string> = {
      date: 'string',
      number: 'number',
      integer: 'number',
      boolean: 'boolean',
      string: 'string',
    };
    fc.assert(
      fc.property(fc.constantFrom(...EVERY), cell, (of, text) => {
        const parsed = parseCell(of, text);
        if ('fault' in parsed) expect(parsed.message).toMatch(/\.$/);
        else if (parsed.value === null) expect(text.trim()).toBe('');
        else {
          expect(typeof parsed.value).toBe(types[of.type]);
          if (typeof parsed.value === 'number') {
            expect(Number.isSafeInteger(parsed.value)).toBe(true);
            expect(parsed.value).toBeGreaterThanOrEqual(0);
          }
          if (of === DATE) expect(parsed.value).toMatch(/^20[1-5]\d-\d\d-\d\d$/);
          if (of === FINESS) expect(parsed.value).toMatch(/^\d[\dAB]\d{7}$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
