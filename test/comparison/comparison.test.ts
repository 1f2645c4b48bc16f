import { describe, expect, test } from 'vitest';
import type { ComparedTerritory } from '../../src/comparison/compared-territory.ts';
import { compare } from '../../src/comparison/comparison.ts';
import { comparisonCsv } from '../../src/comparison/comparison-csv.ts';
import { comparisonMarkup } from '../../src/comparison/comparison-markup.ts';
import { readyPairs } from '../../src/comparison/ready-pairs.ts';
import { MISSING, NOT_APPLICABLE, SECRET, UNDETERMINED } from '../../src/domain/cell.ts';
import { observatory } from '../fixtures/observatory.ts';
import { usageMeasure } from '../fixtures/usage-measure.ts';
import { plain } from '../wording/plain.ts';
import { around, compared } from './fixture.ts';

const ille = compared('departement:35');
const bretagne = compared('region:53');
const place = {
  id: 'c',
  caption: 'Côte à côte',
  level: 3,
  link: (to: string) => `..${to}`,
  isDefined: () => true,
} as const;

const pictureOf = (territories: readonly ComparedTerritory[], start: string) => {
  const pictures = compare(territories, around).groups.flatMap((group) => group.pictures);
  const found = pictures.find(({ title }) => title.startsWith(start));
  if (found === undefined) throw new TypeError(`unknown picture: ${start}`);
  return found;
};

/** A territory of which a test says only what matters. */
const altered = (rest: Partial<ComparedTerritory>): ComparedTerritory => ({
  ...ille,
  code: '29',
  label: 'Finistère',
  ...rest,
});

describe('compare', () => {
  test('names the ends of each picture', () => {
    const low = altered({ coverage: { numerator: 1, denominator: 10 } });
    const high = altered({ code: '56', label: 'Morbihan', coverage: { numerator: 9, denominator: 10 } });
    expect(plain(pictureOf([high, low], 'Couverture').title)).toBe(
      'Couverture : de 10,0 % (Finistère) à 90,0 % (Morbihan)',
    );
    expect(plain(pictureOf([low], 'Couverture').title)).toBe('Couverture : 10,0 % (Finistère)');
    expect(plain(pictureOf([low, { ...low, code: '22', label: 'X' }], 'Couverture').title)).toBe(
      'Couverture : 10,0 % partout',
    );
  });

  test('never takes an absence for a zero: it has its reason and no bar', () => {
    const absent = altered({ paidShare: MISSING });
    const zero = altered({ code: '22', label: 'Y', paidShare: { numerator: 0, denominator: 10 } });
    const { lines, title } = pictureOf([absent, zero], 'Part versée');
    expect(lines.map(({ shown, bar }) => [plain(shown.text), shown.absent, bar])).toEqual([
      ['n.d.', true, null],
      ['0,0 %', false, { length: 0, part: 0 }],
    ]);
    expect(plain(title)).toBe('Part versée : 0,0 % (Y)');
    expect(plain(pictureOf([absent], 'Part versée').title)).toBe('Part versée : n.d.');
  });

  test('says why a rate of usage is not published, who answered, and the target', () => {
    const secret = usageMeasure({
      numerator: SECRET,
      denominator: SECRET,
      rate: SECRET,
      status: 'secret',
      attained: null,
      lowerBound: SECRET,
      upperBound: SECRET,
      respondents: 2,
      expected: 5,
    });
    const { lines, mark } = pictureOf(
      [altered({ measures: [secret] }), altered({ code: '22', measures: [usageMeasure()] })],
      'Agenda',
    );
    expect(plain(lines[0]?.shown.text ?? '')).toBe('secret');
    expect(lines[0]?.bar).toBeNull();
    expect(plain(lines[0]?.detail ?? '')).toBe('2 ESSMS sur 5 ont répondu. Cible : secret');
    expect(plain(lines[1]?.detail ?? '')).toBe(
      '195 sur 220 ; les 3 ESSMS attendus ont répondu. Cible : non atteinte',
    );
    const mixed = usageMeasure({
      rate: UNDETERMINED,
      denominator: UNDETERMINED,
      status: 'indetermine',
      attained: null,
    });
    expect(plain(pictureOf([altered({ measures: [mixed] })], 'Agenda').lines[0]?.detail ?? '')).toBe(
      'les 3 ESSMS attendus ont répondu. Cible indéterminée : dénominateurs de plusieurs types',
    );
    expect(mark).toEqual({ at: 900_000, label: 'cible\u00a0: 90\u00a0%' });
  });

  test('has nothing to say of usage where nothing is known of it', () => {
    const silent = { ...around.whole, measures: [] };
    const groups = (whole: ComparedTerritory) =>
      compare([altered({ measures: [], parent: null })], { whole, parents: new Map() }).groups.map(
        ({ title }) => title,
      );
    expect(groups(silent)).toEqual(['Établissements', 'Argent', 'Pour situer']);
    expect(groups(around.whole)).toContain('Usages');
  });

  test.each([
    [0, 'dont aucun dans un projet conventionné'],
    [1, 'dont 1 dans un projet conventionné'],
    [2, 'dont 2 dans des projets conventionnés'],
  ])('of the ESSMS in a project, says how many are in one that is signed: %i', (conventionedCount, words) => {
    const [line] = pictureOf([altered({ coveredCount: 3, conventionedCount })], 'Couverture').lines;
    expect(plain(line?.detail ?? '')).toContain(words);
  });

  test('bars of shares go to the whole, the others to the longest or to the mark', () => {
    const share = pictureOf([altered({ coverage: { numerator: 1, denominator: 4 } })], 'Couverture');
    expect(share.lines[0]?.bar?.length).toBe(250_000);
    const amounts = pictureOf(
      [altered({ signedAmount: 100 }), altered({ code: '22', signedAmount: 400 })],
      'Montant engagé\u00a0:',
    );
    expect(amounts.lines.map(({ bar }) => bar?.length)).toEqual([250_000, 1_000_000]);
    const index = pictureOf([altered({ balanceIndex: 500_000 })], 'Indice');
    expect([index.lines[0]?.bar?.length, index.mark?.at]).toEqual([500_000, 1_000_000]);
  });

  test('a paid share may go beyond the whole: its bar does not', () => {
    const beyond = pictureOf([altered({ paidShare: { numerator: 15, denominator: 10 } })], 'Part versée');
    expect(beyond.lines[0]?.bar?.length).toBe(1_000_000);
  });

  test('stands each territory beside the one that holds it, unless it is compared too, and the widest', () => {
    expect(compare([ille], around).columns.map(({ name }) => name)).toEqual([
      'Ille-et-Vilaine',
      'Bretagne',
      'France',
    ]);
    expect(plain(pictureOf([ille], 'Couverture').lines[0]?.beside ?? '')).toMatch(/^Bretagne : [\d,]+ %$/);
    expect(compare([ille, bretagne], around).columns.map(({ name }) => name)).toEqual([
      'Ille-et-Vilaine',
      'Bretagne',
      'France',
    ]);
    expect(pictureOf([ille, bretagne], 'Couverture').lines.map(({ beside }) => beside)).toEqual(['', '']);
    expect(plain(pictureOf([ille], 'Couverture').reference)).toMatch(/^France : /);
  });

  test('tells apart a région and its only département of the same name', () => {
    const twins = [compared('region:04'), compared('departement:974')];
    expect(compare(twins, around).territories.map(({ name }) => name)).toEqual([
      'La Réunion (région)',
      'La Réunion (département)',
    ]);
  });

  test('gives the distance to the mean as it is published', () => {
    const rows = compare(
      [altered({ meanGap: -100_000 }), altered({ code: '22', meanGap: NOT_APPLICABLE })],
      around,
    ).groups.flatMap((group) => group.rows);
    const gap = rows.find(({ label }) => label === 'Écart à la moyenne');
    expect(gap?.cells.slice(0, 2).map(({ text, raw }) => [plain(text), raw])).toEqual([
      ['−1 000 €', '-1000.00'],
      ['sans objet', 'sans objet'],
    ]);
  });
});

describe('comparisonMarkup', () => {
  const markup = comparisonMarkup(compare([ille, compared('epci:244400404')], around), place);

  test('holds nothing that the security policy refuses, and hides its bars from assistive technologies', () => {
    expect(markup).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    expect(markup.match(/<svg/g)?.length).toBe(markup.match(/aria-hidden="true"/g)?.length);
    expect(markup).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  test('has a true table: a header by column, a header by row, as many cells as columns', () => {
    const [table = ''] = /<table[\s\S]*<\/table>/.exec(markup) ?? [];
    const columns = table.match(/scope="col"/g)?.length ?? 0;
    expect(columns).toBe(6);
    for (const row of table.match(/<tr(?: class="sub-row")?><th scope="row">[\s\S]*?<\/tr>/g) ?? []) {
      expect(row.match(/<td/g)).toHaveLength(columns - 1);
    }
  });

  test('escapes names', () => {
    const evil = altered({ label: '<img src=x onerror=alert(1)> & "co"' });
    const drawn = comparisonMarkup(compare([evil], around), place);
    expect(drawn).not.toContain('<img');
    expect(drawn).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot;');
  });

  test('links to the definitions that the edition has, and to portraits', () => {
    expect(markup).toContain('href="../methode/taux-couverture/"');
    expect(markup).toContain('href="../territoires/departements/35/"');
    const without = comparisonMarkup(compare([ille], around), { ...place, isDefined: () => false });
    expect(without).not.toContain('/methode/');
  });
});

describe('comparisonCsv', () => {
  const rowsOf = (territories: readonly ComparedTerritory[]): string[] =>
    comparisonCsv(compare(territories, around), '2025-06-30').split('\r\n');

  test('has exact numbers with a decimal comma, the words of absences, codes and the day of the data', () => {
    const rows = rowsOf([
      altered({
        signedAmount: 1_234_567,
        coverage: { numerator: 1, denominator: 3 },
        paidAmount: SECRET,
        shareGap: -12_345,
      }),
    ]);
    expect(rows[0]).toBe('\ufeffchiffre;unite;Finistère;Bretagne;France');
    expect(rows[1]).toBe('code;;departement:29;region:53;pays:FR');
    const cellOf = (name: string) => rows.find((row) => row.startsWith(`${name};`))?.split(';')[2];
    expect(cellOf('Argent – Montant engagé')).toBe('12345,67');
    expect(cellOf('Argent – Montant versé, projets abandonnés compris')).toBe('secret');
    expect(cellOf('Argent – Écart de part')).toBe('-0,012345');
    expect(cellOf('Établissements – Couverture')).toBe('0,333333');
    expect(rows.at(-2)).toBe('Date des données;;2025-06-30;2025-06-30;2025-06-30');
    expect(new Set(rows.slice(0, -1).map((row) => row.split(';').length))).toEqual(new Set([5]));
  });

  test('is never read as a formula, and parts cells rightly', () => {
    const [header = ''] = rowsOf([altered({ label: '=HYPERLINK("http://x";"y")' })]);
    expect(header).toContain(';"\'=HYPERLINK(""http://x"";""y"")";');
    expect(rowsOf([altered({ label: 'A;B' })])[0]).toContain(';"A;B";');
    expect(rowsOf([altered({ label: '@x' })])[0]).toContain(";'@x;");
  });

  test('names each line once', () => {
    const names = rowsOf([ille]).map((row) => row.split(';')[0]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

test('ready pairs are the ends of balance, then the largest; none where there are not two', () => {
  const ofType = (type: string) =>
    observatory.territories.filter((row) => row.type === type && row.href !== null);
  const pairs = readyPairs(ofType('region'), ofType('departement'), ofType('epci'));
  expect(pairs.map(({ id }) => id)).toEqual(['regions', 'departements', 'intercommunalites']);
  const [regions, departements] = pairs;
  const indexes = ofType('region').flatMap(({ code, balanceIndex }) =>
    code !== 'COM' && typeof balanceIndex === 'number' ? [balanceIndex] : [],
  );
  expect(regions?.rows.map(({ balanceIndex }) => balanceIndex)).toEqual([
    Math.min(...indexes),
    Math.max(...indexes),
  ]);
  const sizes = ofType('departement').map(({ essmsCount }) => essmsCount);
  expect(departements?.rows.map(({ essmsCount }) => essmsCount)).toEqual(
    sizes.sort((a, b) => b - a).slice(0, 2),
  );
  expect(readyPairs([], ofType('departement').slice(0, 1), [])).toEqual([]);
});
