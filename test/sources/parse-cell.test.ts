import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIAGNOSTICS } from '../../src/domain/diagnostic-catalogue.ts';
import { luhnKey } from '../../src/domain/finess.ts';
import { addDays, daysBetween } from '../../src/domain/iso-date.ts';
import { LISTED_PATTERN, type SchemaField } from '../../src/formats/table-schema.ts';
import type { CellFault, CellValue } from '../../src/sources/cells/parsed-cell.ts';
import { parseCell } from '../../src/sources/parse-cell.ts';
import { MAX_CELL_LENGTH } from '../../src/sources/text/limits.ts';

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
const HOURS = field('number', { unit: 'h' });
const SIRET = field('string', { kind: 'siret' });
const SIREN = field('string', { kind: 'siren' });
const REGION = field('string', { kind: 'region' });
const STATUS = field('string', { constraints: { enum: ['depose', 'en_cours', 'conventionne'] } });
const EVERY = [DATE, AMOUNT, HOURS, INTEGER, BOOLEAN, TEXT, FINESS, SIRET, SIREN, REGION, STATUS];
/** Columns where a text is a value of some form: words in its place are a fault. */
const STRICT = [DATE, AMOUNT, HOURS, INTEGER, BOOLEAN, FINESS, SIRET, SIREN, STATUS];

const read = (of: SchemaField, text: string) => parseCell(of, text);

/** A cell read as the convention writes it: its value, and no note. */
const plain = (value: CellValue) => ({ value });
/** A cell read although it is not written as the convention says. */
const noted = (value: CellValue, note: string) => ({ value, note });

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const NO_BREAK = '\u00a0';
const NARROW = '\u202f';
const ZERO_WIDTH = '\u200b';

function expectFault(of: SchemaField, text: string, code: string): void {
  const parsed = parseCell(of, text);
  expect(parsed).toMatchObject({ fault: code, message: expect.stringMatching(/^\S.*\.$/u) });
  expect(parsed).not.toHaveProperty('value');
}

describe('an empty cell is missing, never zero nor false', () => {
  test.each(['', ' ', '\t', NO_BREAK, '  \r\n ', ZERO_WIDTH, `${ZERO_WIDTH} \uFEFF`])('%j', (text) => {
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
    ['2024/06/03', '2024-06-03'],
    ['2024-6-3', '2024-06-03'],
    ['2024.06.03', '2024-06-03'],
    ['3 juin 2024', '2024-06-03'],
    ['03-Juin-2024', '2024-06-03'],
    ['1er août 2024', '2024-08-01'],
    ['1ER AOUT 2024', '2024-08-01'],
    ['lundi 3 juin 2024', '2024-06-03'],
    [`3${NO_BREAK}février${NO_BREAK}2024`, '2024-02-03'],
    ['3/6/2024 8:15', '2024-06-03'],
    ['2024-06-03T08:15+02:00', '2024-06-03'],
    ['45446', '2024-06-03'],
    ['45446.5', '2024-06-03'],
    ['45446,75', '2024-06-03'],
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
    '03/06/24',
    '2024-06',
    'juin 2024',
    'juin-24',
    '03-juin-24',
    '3 juil. 2024',
    '3 janv 2024',
    '31 juin 2024',
    '3 brumaire 2024',
    '03/06/2024 environ',
    '4,5446E+04',
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

  test.each([
    ['06/25/2024', 'inversés', '2024-06-25'],
    ['2024-25-06', 'inversés', '2024-06-25'],
    ['03/06/24', 'deux chiffres', '2024-06-03'],
    ['31/02/24', 'deux chiffres', 'en entier'],
    ['31/02/2024', 'calendrier', 'AAAA-MM-JJ'],
    ['45/45/2024', 'calendrier', 'AAAA-MM-JJ'],
    ['juin 2024', 'manque le jour', 'en entier'],
    ['2024', 'manque le jour', 'en entier'],
    ['4,5446E+04', 'abrégé', 'format Date'],
  ])('%j: what is wrong, and what to write', (text, words, advice) => {
    expect(read(DATE, text)).toMatchObject({ message: expect.stringContaining(words) });
    const { remedy = DIAGNOSTICS['E-VAL-01'].remedy } = read(DATE, text) as CellFault;
    expect(remedy).toContain(advice);
  });

  test('every day of the plausible years, in its forms', () => {
    const days = daysBetween('2015-01-01', '2050-12-31');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: days }), (offset) => {
        const date = addDays('2015-01-01', offset);
        const [year, month, day] = date.split('-');
        const serial = String(daysBetween('1899-12-30', date));
        expect(read(DATE, date)).toEqual(plain(date));
        expect(read(DATE, `${day}/${month}/${year}`)).toEqual(noted(date, 'W-FMT-03'));
        expect(read(DATE, serial)).toEqual(noted(date, 'W-FMT-03'));
        const inWords = `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
        expect(read(DATE, inWords)).toEqual(noted(date, 'W-FMT-03'));
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
    ["1'234", 123_400],
    ['1’234’567,89', 123_456_789],
    ['12 000 euros', 1_200_000],
    ['12345 678', 1_234_567_800],
    ['-0', 0],
    ['-0,00 €', 0],
    [`${ZERO_WIDTH}12,5`, 1_250],
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
    '12 34',
    '1 0000',
    '100 200 3',
    '1 234 h',
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
    ['(1 234)', 'négatif'],
    ['−5', 'négatif'],
    ['12 34', 'espaces mal placés'],
    ['1,5E+05', 'abrégé'],
    ['12 k€', 'milliers'],
    ['0,3 M€', 'millions'],
    ['3 millions d’euros', 'millions'],
    ['50 %', 'pourcentage'],
    ['12345678901234567', 'trop grand'],
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

test('an identifier told in lists cannot hold what separates them', () => {
  const listed = field('string', { constraints: { required: true, pattern: LISTED_PATTERN } });
  expectFault(listed, 'A|B', 'E-VAL-03');
  expect(read(listed, 'A/B')).toEqual(plain('A/B'));
  expect(read(TEXT, 'A|B')).toEqual(plain('A|B'));
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
    ["1'234", 1_234],
    ['-0', 0],
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

  test.each(['En cours', 'EN_COURS', 'en cours', 'conventionné', 'depose,en_cours', 'fini'])(
    '%j is not in it, and the list is given',
    (text) => {
      expectFault(STATUS, text, 'E-VAL-03');
      expect(read(STATUS, text)).toMatchObject({ remedy: expect.stringContaining('depose, en_cours') });
    },
  );

  test.each([
    ['En cours', 'en_cours'],
    ['EN COURS ', 'en_cours'],
    ['Conventionnée', 'conventionne'],
    ['convention', 'conventionne'],
    ['déposer', 'depose'],
  ])('%j: the nearest value is named', (text, meant) => {
    expect(read(STATUS, text)).toMatchObject({ remedy: expect.stringContaining(`Écrivez ${meant},`) });
  });

  test('the contrary of a value is never suggested', () => {
    const certification = field('string', { constraints: { enum: ['reference', 'dispense'] } });
    for (const text of ['pas référencé', 'non référencé', 'cours']) {
      expect(read(certification, text)).toMatchObject({
        remedy: expect.stringMatching(/^Choisissez une de ces valeurs/),
      });
    }
  });
});

describe('FINESS numbers', () => {
  test.each([
    ['010003820', '010003820'],
    [' 010003820 ', '010003820'],
    ['2A0000123', '2A0000123'],
    ['2a0000123', '2A0000123'],
    ['2b0000123', '2B0000123'],
  ])('%j', (text, number) => {
    expect(read(FINESS, text)).toEqual(plain(number));
  });

  test.each([
    ['010 003 820', '010003820'],
    [`01${NO_BREAK}0003820`, '010003820'],
    [`01${NARROW}000${ZERO_WIDTH}3820`, '010003820'],
    ['35.000.123.4', '350001234'],
    ['2A 000 0123', '2A0000123'],
    ["'350001234", '350001234'],
    ['="350001234"', '350001234'],
    ['="10003820"', '010003820'],
    ['350001234.0', '350001234'],
    ['10003820.0', '010003820'],
    ['10003820,0', '010003820'],
  ])('%j is the number with what a person or a spreadsheet adds', (text, number) => {
    expect(read(FINESS, text)).toEqual(noted(number, 'W-FMT-05'));
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
    '35000.1234',
    '3500012.34',
    '01-0003820',
    'EHPAD',
    '0',
  ])('%j is none', (text) => {
    expectFault(FINESS, text, 'E-FIN-01');
  });
});

describe('hours', () => {
  test.each([
    ['48 000 h', 4_800_000],
    ['5760 heures', 576_000],
    ['12,5h', 1_250],
  ])('%j', (text, value) => {
    expect(read(HOURS, text)).toEqual(noted(value, 'W-FMT-04'));
  });

  test.each(['12 h 30', '12:30', '12 €', '12h30'])('%j is no number of hours', (text) => {
    expectFault(HOURS, text, 'E-VAL-02');
  });
});

describe('SIRET and SIREN', () => {
  const siren = `03500001${luhnKey('03500001')}`;
  const siret = `${siren}0001${luhnKey(`${siren}0001`)}`;

  test('as written', () => {
    expect(read(SIRET, '26010004500012')).toEqual(plain('26010004500012'));
    expect(read(SIREN, '260100045')).toEqual(plain('260100045'));
  });

  test.each([
    ['260 100 045 00012', '26010004500012'],
    [`260${NO_BREAK}100${NARROW}045 00012`, '26010004500012'],
    ["'26010004500012", '26010004500012'],
    ['26010004500012.0', '26010004500012'],
  ])('%j is read, and noted', (text, number) => {
    expect(read(SIRET, text)).toEqual(noted(number, 'W-FMT-05'));
  });

  test('the zero that a spreadsheet took away is put back when the key is then right, and only then', () => {
    expect(read(SIRET, siret.slice(1))).toEqual(noted(siret, 'W-FMT-05'));
    expect(read(SIREN, siren.slice(1))).toEqual(noted(siren, 'W-FMT-05'));
    const wrong = (number: string) => `${number.slice(1, -1)}${(Number(number.at(-1)) + 1) % 10}`;
    expectFault(SIRET, wrong(siret), 'E-VAL-03');
    expectFault(SIREN, wrong(siren), 'E-VAL-03');
  });

  test.each(['1234', '123456789012345', '2601000450001X', 'sans'])('%j is none', (text) => {
    expectFault(SIRET, text, 'E-VAL-03');
    expect(read(SIRET, text)).toMatchObject({ remedy: expect.stringContaining('14 chiffres') });
  });

  test('digits lost', () => {
    expectFault(SIRET, '2,601E+13', 'E-VAL-07');
    expectFault(SIREN, '2.6E+08', 'E-VAL-07');
  });
});

describe('regions', () => {
  test('a single digit lost its zero; the rest is left to whoever knows the regions', () => {
    expect(read(REGION, '4')).toEqual(noted('04', 'W-FMT-05'));
    expect(read(REGION, "'04")).toEqual(noted('04', 'W-FMT-05'));
    for (const text of ['53', '04', 'COM', 'Bretagne', '0']) expect(read(REGION, text)).toEqual(plain(text));
  });
});

describe('a word in the place of a missing value', () => {
  const required = (of: SchemaField): SchemaField => ({
    ...of,
    constraints: { ...of.constraints, required: true },
  });

  test.each([
    'n.d.',
    'ND',
    'N/A',
    'nc',
    '-',
    '—',
    '?',
    '…',
    'À compléter',
    'sans objet',
    'Néant',
    'Non renseigné',
    'x',
  ])('%j: the cell is to be left empty', (text) => {
    for (const of of STRICT) {
      const { fault, remedy } = read(of, text) as CellFault;
      expect(fault).toMatch(/^E-(VAL-0[1-3]|FIN-01)$/);
      expect(remedy).toMatch(/^Laissez la cellule vide/);
      expect((read(required(of), text) as CellFault).remedy).toMatch(/^Donnez la valeur/);
    }
    expect(read(TEXT, text)).toEqual(plain(text));
  });

  test('a value of the list is a value, whatever it says', () => {
    const denominator = field('string', { constraints: { enum: ['file_active_annuelle', 'inconnu'] } });
    expect(read(denominator, 'inconnu')).toEqual(plain('inconnu'));
    expect(read(BOOLEAN, 'non')).toEqual(plain(false));
    expect(read(INTEGER, '0')).toEqual(plain(0));
  });
});

describe('marks that keep a spreadsheet from taking a text for a number', () => {
  test.each<[SchemaField, string, CellValue]>([
    [DATE, "'2024-06-03", '2024-06-03'],
    [AMOUNT, '="1234.50"', 123_450],
    [BOOLEAN, "'oui", true],
    [STATUS, "'en_cours", 'en_cours'],
    [TEXT, '="BRE-2024-012"', 'BRE-2024-012'],
    [TEXT, "'BRE-2024-012", 'BRE-2024-012'],
    [FINESS, '=""', null],
  ])('%# %j', (of, text, value) => {
    expect(read(of, text)).toEqual(noted(value, 'W-FMT-05'));
  });

  test('a quotation in free text is no mark', () => {
    for (const text of ["'Les Lilas' et 'Le Lac'", "'Les Lilas'", "l'Étoile", '=1+1']) {
      expect(read(TEXT, text)).toEqual(plain(text));
    }
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
    '#SPILL!',
    '#PROPAGATION!',
    '#CALC!',
    '#ERROR!',
    '#ERREUR !',
    '#CHAMP!',
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
