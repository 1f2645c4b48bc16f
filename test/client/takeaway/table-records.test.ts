import { expect, test } from 'vitest';
import { embedMarkup } from '../../../src/client/takeaway/embed-markup.ts';
import { recordsAsTsv, tableRecords } from '../../../src/client/takeaway/table-records.ts';
import { spreadsheetCsv } from '../../../src/opendata/spreadsheet-csv.ts';

const cells = (...texts: string[]) => texts.map((main) => ({ main, detail: '' }));

test('numbers stand alone, their unit in the heading; absences keep their reasons', () => {
  const rows = [
    cells('Ain', '1\u202f234\u00a0€', '31,8\u00a0%', '−2,0\u00a0points', '12 sur 40'),
    cells('Aisne', 'secret', 'n.d.', '+1,0\u00a0point', '3 sur 4'),
  ];
  expect(tableRecords(['Nom', 'Montant', 'Part', 'Écart', 'Répondants'], rows)).toEqual([
    ['Nom', 'Montant (€)', 'Part (%)', 'Écart (points)', 'Répondants'],
    ['Ain', '1234', '31,8', '-2', '12 sur 40'],
    ['Aisne', 'secret', 'n.d.', '1', '3 sur 4'],
  ]);
});

test('amounts of several sizes have one unit; other units are left as they are written', () => {
  expect(tableRecords(['A', 'B'], [cells('12,3 k€', '3 jours'), cells('2 M€', '2 mois')])).toEqual([
    ['A (€)', 'B'],
    ['12300', '3 jours'],
    ['2000000', '2 mois'],
  ]);
});

test('codes keep their zeros', () => {
  expect(tableRecords(['FINESS'], [cells('010000123')])).toEqual([['FINESS'], ['010000123']]);
});

test('what stands under figures has its own column', () => {
  const rows = [[{ main: '93,4 %', detail: '10 sur 11' }], cells('secret')];
  expect(tableRecords(['Agenda'], rows)).toEqual([
    ['Agenda (%)', 'Agenda – détail'],
    ['93,4', '10 sur 11'],
    ['secret', ''],
  ]);
});

const HOSTILE = [['=1+1', '+33', '@SUM(A1)', '-2,5', '-cmd|x', 'a;b', 'dit « "oui" »']];

test('no cell of a file is read as a formula, and separators are quoted', () => {
  expect(spreadsheetCsv(HOSTILE)).toBe(`\ufeff'=1+1;'+33;'@SUM(A1);-2,5;'-cmd|x;"a;b";"dit « ""oui"" »"`);
});

test('nor of what is pasted', () => {
  expect(recordsAsTsv(HOSTILE)).toBe(`'=1+1\t'+33\t'@SUM(A1)\t-2,5\t'-cmd|x\ta;b\tdit « "oui" »`);
});

test('the markup of a figure is safe in the page of another', () => {
  expect(embedMarkup('https://exemple.fr/a/?b&c#figure=d', 'Un « "titre" » & un autre', 500)).toBe(
    '<iframe src="https://exemple.fr/a/?b&amp;c#figure=d" title="Un « &quot;titre&quot; » &amp; un autre" ' +
      'width="100%" height="500" loading="lazy" style="border:0"></iframe>',
  );
});
