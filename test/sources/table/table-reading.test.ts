import { describe, expect, test } from 'vitest';
import { Report } from '../../../src/domain/report.ts';
import { SCHEMAS, type TableName } from '../../../src/formats/schemas.ts';
import { memoryFile } from '../../../src/sources/input-file.ts';
import { readTable } from '../../../src/sources/read-table.ts';
import { workbook } from '../../damaged/workbook.ts';
import { finess } from '../../fixtures/data-folder.ts';

async function read(name: TableName, content: string | Uint8Array) {
  const report = new Report();
  const file = `${name}.csv`;
  const table = await readTable(memoryFile(file, content), SCHEMAS[name], report);
  const { read, kept, excluded, ignoredColumns } = report.file(file);
  return {
    report,
    rows: table.rows,
    lines: table.rows.map(({ line }) => line),
    found: report.diagnostics.map(({ code, line, column }) => [code, line, column]),
    message: report.diagnostics.map(({ message, remedy }) => `${message} ${remedy}`).join(' '),
    count: { read, kept, excluded: Object.fromEntries(excluded) },
    ignoredColumns,
  };
}

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const HEADER = 'id_versement,id_projet,type,montant';
const payments = (...lines: readonly string[]) => read('versements', text(HEADER, ...lines));

describe('lines above the header', () => {
  const titles = ['Versements au 31 décembre', 'Source : service des finances,mise à jour le 3 juin 2024'];

  test.each([1, 2])('%i title lines are left out, line numbers stay true', async (count) => {
    const {
      lines,
      found,
      count: rows,
    } = await read('versements', text(...titles.slice(0, count), '', HEADER, 'V1,P1,avance,10'));
    expect(lines).toEqual([count + 3]);
    expect(found).toEqual([['W-FMT-07', 1, null]]);
    expect(rows).toEqual({ read: 1, kept: 1, excluded: {} });
  });

  test('with another separator than the comma', async () => {
    const { lines, rows } = await read(
      'versements',
      text('Extraction, le 3 juin', '', HEADER, 'V1,P1,avance,10').replaceAll(/,(?! )/g, ';'),
    );
    expect(lines).toEqual([4]);
    expect(rows[0]?.number('montant')).toBe(1000);
  });

  test('names of groups above the columns', async () => {
    const { lines } = await read('versements', text('Identité,,Versement,', HEADER, 'V1,P1,avance,10'));
    expect(lines).toEqual([3]);
  });

  test('up to ten of them; beyond, the first line is the header, and what it lacks is told', async () => {
    const above = (count: number) => Array.from({ length: count }, (_, index) => `Remarque ${index}`);
    expect((await read('versements', text(...above(10), HEADER, 'V1,P1,avance,10'))).lines).toEqual([12]);
    const { found, lines } = await read('versements', text(...above(11), HEADER, 'V1,P1,avance,10'));
    expect(lines).toEqual([]);
    expect(found.filter(([code]) => code === 'S-COL-01')).toEqual(
      ['id_versement', 'id_projet', 'type', 'montant'].map((column) => ['S-COL-01', 1, column]),
    );
  });

  test('a header without some of its columns is no title', async () => {
    const { found } = await read('versements', text('id_versement,montant', 'V1,10'));
    expect(found.map(([code, line]) => [code, line])).toEqual([
      ['S-COL-01', 1],
      ['S-COL-01', 1],
    ]);
  });

  test('no header at all: the first line is told to lack every required column', async () => {
    const { found, count } = await read('versements', text('V1,P1,avance,10', 'V2,P1,solde,10'));
    expect(found.filter(([code]) => code === 'S-COL-01')).toHaveLength(4);
    expect(count.read).toBe(1);
  });
});

describe('the header again', () => {
  test('its French titles under its names', async () => {
    const { lines, found } = await payments(
      'Identifiant du versement,Identifiant du projet,Type,Montant',
      'V1,P1,avance,10',
    );
    expect(lines).toEqual([3]);
    expect(found).toEqual([['W-FMT-07', 2, null]]);
  });

  test('in the middle, written otherwise', async () => {
    const { lines, count } = await payments(
      'V1,P1,avance,10',
      HEADER.toUpperCase(),
      HEADER,
      'V2,P1,solde,10',
    );
    expect(lines).toEqual([2, 5]);
    expect(count.read).toBe(2);
  });

  test('a row that says the name of one column is a row', async () => {
    const { found, count } = await payments('V1,P1,Type,10', 'id_versement,P1,avance,10');
    expect(found).toEqual([['E-VAL-03', 2, 'type']]);
    expect(count).toEqual({ read: 2, kept: 1, excluded: { 'E-VAL-03': 1 } });
  });
});

describe('lines of totals', () => {
  test.each([
    'Total,,,10',
    'TOTAL,,,10',
    'Total :,,,"1 234,50 €"',
    'Total général,,,10',
    'TOTAL GENERAL,,,10',
    'Totaux,,,10',
    'Sous-total,,,10',
    'Sous-total Bretagne,,,10',
    'Total 2024,,,10',
    ',,Total,10',
    ',Total général :,,10',
    'Total,,,',
  ])('%s is left out, and is no row read', async (line) => {
    const { lines, found, count } = await payments('V1,P1,avance,10', line);
    expect(lines).toEqual([2]);
    expect(found).toEqual([['W-FMT-07', 3, null]]);
    expect(count).toEqual({ read: 1, kept: 1, excluded: {} });
  });

  test.each([
    'Total,P1,avance,10',
    'TOTAL-2024,P1,avance,10',
    'Total 2024,P1,solde,10',
    'Totalité,P1,solde,10',
  ])('%s is a row', async (line) => {
    const { found, count } = await payments(line);
    expect(found).toEqual([]);
    expect(count).toEqual({ read: 1, kept: 1, excluded: {} });
  });

  test.each([
    ['a value of another kind beside the label', 'Total,P1,,10'],
    ['a key beside a longer label', 'V9,,Total Bretagne,10'],
    ['another word', 'Somme,,,10'],
    ['a label that begins a name', 'Totalement,,,10'],
  ])('%s: a faulty row, which is counted and told', async (_, line) => {
    const { found, count } = await payments(line);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(([code]) => code === 'E-VAL-04' || code === 'E-VAL-03')).toBe(true);
    expect(count.read).toBe(1);
    expect(count.kept).toBe(0);
  });

  test('a title or a name may begin with the word', async () => {
    const projects = await read(
      'projets',
      text('id_projet,code_bareme,statut,intitule', 'P1,bretagne-2024,en_cours,Total Autonomie'),
    );
    expect(projects.lines).toEqual([2]);
    const hours = 'nom_structure,finess_et,annee,heures_total,heures_apa,heures_pch';
    const total = `${hours},heures_dependance_hors_apa_pch`;
    const { found, count } = await read('heures_saad', text(total, 'Total Services,,2023,10,1,1,1'));
    expect(found).toEqual([['E-VAL-04', 2, 'finess_et']]);
    expect(count).toEqual({ read: 1, kept: 0, excluded: { 'E-VAL-04': 1 } });
    expect((await read('heures_saad', text(total, 'Total,,,10,1,1,1'))).count.read).toBe(0);
  });

  test('where the key refuses the label, and everything else is optional', async () => {
    const { count, found } = await read('organismes', text('finess_ej,nb_essms_declare', 'Total,120'));
    expect(count.read).toBe(0);
    expect(found).toEqual([['W-FMT-07', 2, null]]);
    const named = text('finess_ej,raison_sociale,nb_essms_declare', 'Total,Foyer,3');
    expect((await read('organismes', named)).found).toEqual([['E-FIN-01', 2, 'finess_ej']]);
  });
});

describe('columns without a name', () => {
  test('empty ones are told once', async () => {
    const { found, message, lines } = await read('versements', text(`${HEADER},,`, 'V1,P1,avance,10,,'));
    expect(lines).toEqual([2]);
    expect(found).toEqual([['W-FMT-07', 1, null]]);
    expect(message).toContain('Les colonnes E et F sont sans nom ni contenu.');
  });

  test('filled ones are told with their letter, and what to do', async () => {
    const { found, message, lines } = await read(
      'versements',
      text(`,${HEADER},`, ',V1,P1,avance,10,', '2,V2,P1,solde,10,revoir'),
    );
    expect(lines).toEqual([2, 3]);
    expect(found).toEqual([['W-FMT-07', 3, null]]);
    expect(message).toContain('Les colonnes A et F sont sans nom : le contenu n’en est pas lu.');
    expect(message).toContain('Donnez un nom');
  });

  test('beside the table of a workbook', async () => {
    const { found, message, lines } = await read(
      'versements',
      workbook([HEADER.split(','), ['V1', 'P1', 'avance', 10, '', 'à revoir']]),
    );
    expect(lines).toEqual([2]);
    expect(found).toEqual([['W-FMT-07', 2, null]]);
    expect(message).toContain('La colonne F');
  });
});

test('many lines left out are counted, not listed', async () => {
  const { message } = await payments(...Array.from({ length: 40 }, () => ',,,'), 'V1,P1,avance,10');
  expect(message).toContain('Des lignes (40, dont la ligne 2), sans contenu, ont été ignorées.');
  const { message: wide } = await read('versements', text(`${HEADER}${','.repeat(9)}`, 'V1,P1,avance,10'));
  expect(wide).toContain('Des colonnes (9, de E à M) sont sans nom ni contenu.');
});

test('one warning for all that is left out of a file', async () => {
  const { found, message, report } = await read(
    'versements',
    text('Titre', `${HEADER},`, 'V1,P1,avance,10,', '', 'V2,P1,solde,10,', HEADER, 'Total,,,20,'),
  );
  expect(found).toEqual([['W-FMT-07', 1, null]]);
  expect(report.counts.get('versements.csv W-FMT-07')?.count).toBe(1);
  for (const words of ['ligne 1', 'ligne 4', 'ligne 6', 'ligne 7', '« Total »', 'colonne E']) {
    expect(message).toContain(words);
  }
});

test('columns that are not read are listed as the file writes them', async () => {
  const { ignoredColumns } = await read(
    'versements',
    text(`${HEADER},Avis du service, note `, 'V1,P1,avance,10,,'),
  );
  expect(ignoredColumns).toEqual(['Avis du service', 'note']);
});

describe('merged cells', () => {
  const sheet = (...merged: string[]) =>
    workbook(
      [
        [...HEADER.split(','), 'exercice'],
        ['V1', 'P1', 'avance', 10, 2024],
        ['V2', '', 'solde', 10],
      ],
      {
        merged,
      },
    );

  test('a covered cell of a required column: the row is excluded, the cell that holds the value is named', async () => {
    const { found, message, count } = await read('versements', sheet('B2:B3'));
    expect(found).toEqual([['E-VAL-04', 3, 'id_projet']]);
    expect(message).toContain('fusionnée avec B2');
    expect(message).toContain('Défusionnez');
    expect(count).toEqual({ read: 2, kept: 1, excluded: { 'E-VAL-04': 1 } });
  });

  test('a covered cell of an optional column is missing, and told; the row stays', async () => {
    const filled = workbook(
      [
        [...HEADER.split(','), 'exercice'],
        ['V1', 'P1', 'avance', 10, 2024],
        ['V2', 'P1', 'solde', 10, ''],
      ],
      { merged: ['E2:E3'] },
    );
    const { found, rows, count } = await read('versements', filled);
    expect(found).toEqual([['E-VAL-04', 3, 'exercice']]);
    expect(rows[1]?.string('exercice')).toBeNull();
    expect(rows[1]?.faults.get('exercice')).toBe('E-VAL-04');
    expect(count).toEqual({ read: 2, kept: 2, excluded: {} });
  });
});

describe('keys of numbers', () => {
  const right = finess('35000123');
  const wrong = `35000123${(Number(right.at(-1)) + 1) % 10}`;

  test('W-FIN-02: each is listed with its place; the row and the value are kept', async () => {
    const { found, rows, message } = await read(
      'projets_essms',
      text(
        'id_projet,finess_et,finess_ej,situation',
        `P1,${wrong},${right},acquisition`,
        `P1,${right},${wrong},acquisition`,
      ),
    );
    expect(found).toEqual([
      ['W-FIN-02', 2, 'finess_et'],
      ['W-FIN-02', 3, 'finess_ej'],
    ]);
    expect(rows.map((row) => row.string('finess_et'))).toEqual([wrong, right]);
    expect(rows.every(({ faults }) => faults.size === 0)).toBe(true);
    expect(message).toContain('faute de frappe');
  });

  test('Corsica', async () => {
    const { found } = await read('organismes', text('finess_ej', finess('2A000012'), finess('2B000012')));
    expect(found).toEqual([]);
  });

  test('W-FIN-05: a SIRET or a SIREN, in the words of whoever declares it', async () => {
    const { found, message, rows } = await read(
      'organismes',
      text('finess_ej,siren,siret_siege', `${right},260100046,26010004500013`),
    );
    expect(found).toEqual([
      ['W-FIN-05', 2, 'siren'],
      ['W-FIN-05', 2, 'siret_siege'],
    ]);
    expect(rows[0]?.string('siret_siege')).toBe('26010004500013');
    expect(message).not.toContain('agence');
  });
});

test('a form is told once, with the first cell as an example and all the columns concerned', async () => {
  const { found, report } = await read(
    'versements',
    text(
      'id_versement,id_projet,type,montant,date_prevue,date_versement',
      'V1,P1,avance,"1 234,50 €",,45446',
      'V2,P1,solde,10,03/06/2024,2024-07-01',
    ),
  );
  expect(found).toEqual([
    ['W-FMT-03', 2, 'date_versement'],
    ['W-FMT-04', 2, 'montant'],
  ]);
  const [dates, amounts] = report.diagnostics;
  expect(dates?.message).toContain(
    '« 45446 » est lu 2024-06-03. Colonnes concernées : date_versement, date_prevue.',
  );
  expect(amounts?.message).toMatch(/« 1 234,50 € » est lu 1234\.50\.$/);
});
