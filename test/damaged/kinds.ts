import { gzipSync } from 'node:zlib';
import { finess } from '../fixtures/data-folder.ts';
import { et } from '../fixtures/sound-folder.ts';
import { type Folder, linesOf, sound, withCells, withFile, withRows, withText } from './folder.ts';
import { HOSPITAL } from './sound-folder.ts';
import { sheetRows, workbook } from './workbook.ts';

/** One way of damaging the sound folder, and what its owner must then be told. */
export interface Kind {
  readonly name: string;
  readonly folder: Folder;
  /** Code, file, line, column of what must be said. */
  readonly says: readonly [code: string, file: string, line: number | null, column: string | null];
  /** Whether the rest is published. */
  readonly published: boolean;
  /** Other codes that the same damage rightly raises. */
  readonly also?: readonly string[];
}

type Says = Kind['says'];

const stops = (name: string, folder: Folder, says: Says, also: readonly string[] = []): Kind => ({
  name,
  folder,
  says,
  published: false,
  also,
});

const goesOn = (name: string, folder: Folder, says: Says, also: readonly string[] = []): Kind => ({
  name,
  folder,
  says,
  published: true,
  also,
});

const windows1252 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const semicolons = (text: string): string => text.replaceAll(',', ';');

/** A quoted text is opened at the end of this line of a table and never closed. */
const unclosed = (table: string, line: number): Folder =>
  withText(table, (text) =>
    text
      .split('\n')
      .map((one, index) => (index + 1 === line ? one.replace(/^([^,]*),/, '$1,"') : one))
      .join('\n'),
  );

const inserted = (table: string, line: number, text: string): Folder =>
  withText(table, (whole) => {
    const lines = whole.split('\n');
    return [...lines.slice(0, line - 1), text, ...lines.slice(line - 1)].join('\n');
  });

const renamed = (table: string, from: string, to: string): Folder =>
  withText(table, (text) => text.replace(from, to));

const xlsx = (table: string, ...options: Parameters<typeof workbook>): Folder =>
  withFile(table, `${table}.xlsx`, workbook(...options));

const without = (table: string): Folder => withFile(table, null);

const OBJECTIVES = 'objectifs.json';
const OBJECTIVES_UNREAD: Says = ['S-FIC-02', OBJECTIVES, null, null];

const withObjectives = (text: string): Folder => ({ ...sound(), [OBJECTIVES]: text });

/** A target of the DMP as it is written, up to this day. */
const target = (to: string, rate = '700000'): string =>
  `{"code_indicateur": "dmp", "libelle": "DMP", "cible_ppm": ${rate}, "du": "2024-01-15", "au": ${to}, "source": "AAP"}`;

const FILES: readonly Kind[] = [
  stops('a required file is missing', without('projets_essms'), [
    'S-FIC-01',
    'projets_essms.csv',
    null,
    null,
  ]),
  stops('no register', without('finess/etablissements'), ['S-FIC-01', 'finess/', null, null]),
  stops(
    'a file that is empty',
    withText('projets', () => ''),
    ['S-FIC-02', 'projets.csv', null, null],
  ),
  stops(
    'a web page under the name of a table',
    withText('projets', () => '<!DOCTYPE html><table></table>'),
    ['S-FIC-02', 'projets.csv', null, null],
  ),
  stops(
    'a compressed file cut short',
    withFile('versements', 'versements.csv.gz', gzipSync(linesOf('versements').join('\n')).subarray(0, -9)),
    ['S-FIC-02', 'versements.csv.gz', null, null],
  ),
  stops(
    'a workbook cut short',
    withFile('projets', 'projets.xlsx', workbook(sheetRows('projets')).subarray(0, 900)),
    ['S-FIC-02', 'projets.xlsx', null, null],
  ),
  stops(
    'an old workbook (.xls) renamed',
    withFile('projets', 'projets.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)),
    ['S-FIC-02', 'projets.xlsx', null, null],
  ),
  stops('a PDF', withFile('projets', 'projets.csv', '%PDF-1.7\n%âãÏÓ\n'), [
    'S-FIC-02',
    'projets.csv',
    null,
    null,
  ]),
  stops('the same table twice', { ...sound(), 'projets.xlsx': workbook(sheetRows('projets')) }, [
    'S-FIC-02',
    'projets.xlsx',
    null,
    null,
  ]),
  stops(
    'more columns than can be',
    withText('projets', (text) => text.replace('\n', `${',x'.repeat(200)}\n`)),
    ['S-FIC-02', 'projets.csv', 1, null],
  ),
  stops('a quote never closed', unclosed('projets_essms', 5), ['S-FIC-02', 'projets_essms.csv', null, null]),
  stops(
    'a register of no known form',
    { ...without('finess/etablissements'), 'finess/liste.csv': 'nom,ville\nA,Rennes\n' },
    ['S-FIC-03', 'finess/liste.csv', null, null],
  ),
  stops('settings that are no JSON', { ...sound(), 'observatoire.json': '{"perimetre": ' }, [
    'S-FIC-02',
    'observatoire.json',
    null,
    null,
  ]),
  stops('targets that are no JSON', withObjectives('{"cibles": ['), OBJECTIVES_UNREAD),
  stops(
    'targets that are at fault',
    withObjectives(`{"cibles": [${target('null', '70.5')}]}`),
    OBJECTIVES_UNREAD,
  ),
  stops(
    'two targets of one indicator for the same days',
    withObjectives(`{"cibles": [${target('"2024-12-31"')}, ${target('null')}]}`),
    OBJECTIVES_UNREAD,
  ),
  goesOn(
    'a setting of targets nearly named',
    withObjectives(`{"cibles": [${target('null')}], "objectif": []}`),
    ['W-FMT-06', OBJECTIVES, null, null],
  ),
];

const COLUMNS: readonly Kind[] = [
  stops('a required column renamed', renamed('projets', 'statut,', 'etat,'), [
    'S-COL-01',
    'projets.csv',
    1,
    'statut',
  ]),
  stops('a required column of another file missing', renamed('versements', 'montant', 'somme'), [
    'S-COL-01',
    'versements.csv',
    1,
    'montant',
  ]),
  stops('a column twice', renamed('projets', 'intitule', 'statut'), ['S-COL-02', 'projets.csv', 1, 'statut']),
  goesOn('a header with accents and capitals', renamed('projets', 'statut,', 'Statut ,'), [
    'W-FMT-06',
    'projets.csv',
    1,
    'statut',
  ]),
  goesOn(
    'an optional column nearly named',
    renamed('projets', 'montant_conventionne', 'montant_conventione'),
    ['W-FMT-06', 'projets.csv', 1, 'montant_conventionne'],
    ['E-PRJ-04', 'W-PRJ-15', 'W-VER-04', 'E-VER-03'],
  ),
  goesOn(
    'empty columns at the end',
    withText('projets', (text) => text.replaceAll(/(?<=.)\n/g, ',,\n')),
    ['W-FMT-07', 'projets.csv', 1, null],
  ),
  goesOn('the header twice', inserted('projets', 3, linesOf('projets')[0] as string), [
    'W-FMT-07',
    'projets.csv',
    3,
    null,
  ]),
  goesOn('a title above the header', inserted('versements', 1, 'Versements au 31 décembre,,,,,,'), [
    'W-FMT-07',
    'versements.csv',
    1,
    null,
  ]),
];

const FORMS: readonly Kind[] = [
  goesOn(
    'Windows-1252',
    withText('organismes', (text) => windows1252(text.replaceAll('Organisme', 'Fédération'))),
    ['W-FMT-01', 'organismes.csv', null, null],
  ),
  goesOn('UTF-16', withText('projets', utf16), ['W-FMT-01', 'projets.csv', null, null]),
  goesOn(
    'UTF-8 with a byte order mark',
    withText('projets', (text) => `\ufeff${text}`),
    ['W-FMT-01', 'projets.csv', null, null],
  ),
  goesOn('semicolons', withText('projets', semicolons), ['W-FMT-02', 'projets.csv', null, null]),
  goesOn(
    'tabulations',
    withText('versements', (text) => text.replaceAll(',', '\t')),
    ['W-FMT-02', 'versements.csv', null, null],
  ),
  goesOn(
    'a « sep= » line',
    withText('projets', (text) => `sep=;\n${semicolons(text)}`),
    ['W-FMT-02', 'projets.csv', null, null],
  ),
  goesOn('a French date', withCells('projets', 2, { date_depot: '01/03/2024' }), [
    'W-FMT-03',
    'projets.csv',
    2,
    'date_depot',
  ]),
  goesOn('a date as a serial number', withCells('projets', 3, { date_depot: 45352 }), [
    'W-FMT-03',
    'projets.csv',
    3,
    'date_depot',
  ]),
  goesOn(
    'an amount in euros as people write it',
    withCells('projets', 2, { montant_demande: '315 000.00 €' }),
    ['W-FMT-04', 'projets.csv', 2, 'montant_demande'],
  ),
  goesOn(
    'no-break spaces in an amount',
    withCells('projets', 2, { montant_demande: '315\u202f000\u00a0€' }),
    ['W-FMT-04', 'projets.csv', 2, 'montant_demande'],
  ),
  goesOn('a decimal comma, between quotes', withCells('versements', 2, { montant: '"154650,00"' }), [
    'W-FMT-04',
    'versements.csv',
    2,
    'montant',
  ]),
  goesOn('empty lines', inserted('projets', 3, ',,,,,,'), ['W-FMT-07', 'projets.csv', 3, null]),
  goesOn(
    'a line of totals',
    withText('versements', (text) => `${text}Total,,,,,192150.00,\n`),
    ['W-FMT-07', 'versements.csv', 4, null],
  ),
];

const EJ = 'finess_ej';

const CELLS: readonly Kind[] = [
  goesOn('a day that no calendar has', withCells('projets', 2, { date_selection: '2024-02-31' }), [
    'E-VAL-01',
    'projets.csv',
    2,
    'date_selection',
  ]),
  goesOn('a month before its day', withCells('projets', 2, { date_selection: '04/25/2024' }), [
    'E-VAL-01',
    'projets.csv',
    2,
    'date_selection',
  ]),
  goesOn('a date of another century', withCells('projets', 2, { date_selection: '1924-04-10' }), [
    'E-VAL-01',
    'projets.csv',
    2,
    'date_selection',
  ]),
  goesOn('a word for a number', withCells('projets', 2, { montant_demande: 'environ 300000' }), [
    'E-VAL-02',
    'projets.csv',
    2,
    'montant_demande',
  ]),
  goesOn('a negative amount', withCells('projets', 2, { montant_demande: '-315000' }), [
    'E-VAL-02',
    'projets.csv',
    2,
    'montant_demande',
  ]),
  goesOn('three decimals', withCells('projets', 2, { montant_demande: '315000.125' }), [
    'E-VAL-02',
    'projets.csv',
    2,
    'montant_demande',
  ]),
  goesOn('an ambiguous amount', withCells('projets', 2, { montant_demande: '315.000' }), [
    'E-VAL-02',
    'projets.csv',
    2,
    'montant_demande',
  ]),
  goesOn('a decimal comma that shifts the line', withCells('versements', 2, { montant: '154650,00' }), [
    'E-VAL-02',
    'versements.csv',
    2,
    null,
  ]),
  goesOn('a status that is none', withCells('projets', 2, { statut: 'signé' }), [
    'E-VAL-03',
    'projets.csv',
    2,
    'statut',
  ]),
  goesOn('a situation that is none', withCells('projets_essms', 2, { situation: 'achat' }), [
    'E-VAL-03',
    'projets_essms.csv',
    2,
    'situation',
  ]),
  goesOn('yes, no, perhaps', withCells('projets', 2, { entite_nationale: 'peut-être' }), [
    'E-VAL-03',
    'projets.csv',
    2,
    'entite_nationale',
  ]),
  goesOn('a required cell that is empty', withCells('versements', 2, { type: '' }), [
    'E-VAL-04',
    'versements.csv',
    2,
    'type',
  ]),
  goesOn('an error of the spreadsheet', withCells('versements', 2, { montant: '#REF!' }), [
    'E-VAL-05',
    'versements.csv',
    2,
    'montant',
  ]),
  goesOn(
    'an error of the spreadsheet, in a workbook',
    xlsx('versements', sheetRows('versements', [{ line: 2, column: 'montant', cell: { error: '#DIV/0!' } }])),
    ['E-VAL-05', 'versements.xlsx', 2, 'montant'],
  ),
  goesOn('a cell of 10 001 characters', withCells('projets', 2, { intitule: 'x'.repeat(10_001) }), [
    'E-VAL-06',
    'projets.csv',
    2,
    'intitule',
  ]),
  goesOn(
    'a number in scientific form',
    withCells('projets_essms', 4, { finess_et: '"3,50001E+08"' }),
    ['E-VAL-07', 'projets_essms.csv', 4, 'finess_et'],
    ['W-PRJ-06'],
  ),
  goesOn('merged cells', xlsx('projets_essms', mergedSituation(), { merged: ['D2:D3'] }), [
    'E-VAL-04',
    'projets_essms.xlsx',
    3,
    'situation',
  ]),
  goesOn(
    'a number of too few digits',
    withCells('projets_essms', 4, { finess_et: '35001' }),
    ['E-FIN-01', 'projets_essms.csv', 4, 'finess_et'],
    ['W-PRJ-06'],
  ),
  goesOn(
    'a number whose key is wrong',
    withCells('projets_essms', 2, { [EJ]: '350000011' }),
    ['W-FIN-02', 'projets_essms.csv', 2, EJ],
    ['W-PES-11', 'E-FIN-03'],
  ),
];

/** A situation said once for two lines. */
function mergedSituation() {
  return sheetRows('projets_essms', [{ line: 3, column: 'situation', cell: '' }]);
}

const KEYS: readonly Kind[] = [
  goesOn(
    'a line repeated',
    withRows('versements', (rows) => [...rows, ...rows.slice(0, 1)]),
    ['W-CLE-02', 'versements.csv', 4, null],
  ),
  stops(
    'one identifier for two payments',
    withRows('versements', (rows) => [...rows, { ...rows[0], montant: '1.00' }]),
    ['S-CLE-01', 'versements.csv', 4, 'id_versement'],
  ),
  goesOn(
    'a member repeated',
    withRows('projets_essms', (rows) => [...rows, ...rows.slice(0, 1)]),
    ['W-PES-03', 'projets_essms.csv', 32, null],
  ),
  goesOn(
    'a member in both situations',
    withRows('projets_essms', (rows) => [...rows, { ...rows[0], situation: 'montee_version' }]),
    ['E-PES-02', 'projets_essms.csv', 32, null],
  ),
  stops('an unknown scale', withCells('projets', 2, { code_bareme: 'bretagne-2042' }), [
    'E-PRJ-01',
    'projets.csv',
    2,
    'code_bareme',
  ]),
  goesOn(
    'a member of no project',
    withCells('projets_essms', 4, { id_projet: 'P9' }),
    ['E-PES-01', 'projets_essms.csv', 4, 'id_projet'],
    ['W-PRJ-06'],
  ),
  goesOn('a payment of no project', withCells('versements', 2, { id_projet: 'P9' }), [
    'E-VER-01',
    'versements.csv',
    2,
    'id_projet',
  ]),
  goesOn('a member that no register knows', withCells('projets_essms', 4, { finess_et: '990000010' }), [
    'E-PES-10',
    'projets_essms.csv',
    4,
    'finess_et',
  ]),
  goesOn(
    'a hospital',
    withCells('projets_essms', 4, { finess_et: HOSPITAL }),
    ['E-PES-07', 'projets_essms.csv', 4, 'finess_et'],
    ['W-PRJ-06'],
  ),
  goesOn(
    'a number that leads back to itself',
    {
      ...sound(),
      'correspondances_finess.csv': `finess_et_ancien,finess_et_nouveau\n${et(1)},${et(1)}\n`,
    },
    ['E-COR-01', 'correspondances_finess.csv', 2, 'finess_et_ancien'],
  ),
];

/** A cell of line 2 of a table at fault by what the rules say of it. */
const rule = (
  code: string,
  table: string,
  cells: Readonly<Record<string, string | number>>,
  column: string | null,
  also: readonly string[] = [],
): Kind =>
  goesOn(
    `${code}: ${Object.keys(cells).join(', ')} of ${table}`,
    withCells(table, 2, cells),
    [code, `${table}.csv`, 2, column],
    also,
  );

const RULES: readonly Kind[] = [
  rule('E-PRJ-02', 'projets', { finess_ej_porteur: '' }, 'finess_ej_porteur'),
  rule('W-PRJ-03', 'projets', { guichet: 'national' }, 'guichet'),
  rule('E-PRJ-04', 'projets', { statut: 'rejete' }, 'statut'),
  rule('W-PRJ-05', 'projets', { date_debut_projet: '' }, 'date_debut_projet'),
  rule('E-PRJ-08', 'projets', { date_selection: '2024-02-10' }, 'date_selection'),
  rule('E-PRJ-09', 'projets', { date_depot: '2024-01-14' }, 'date_depot'),
  rule('E-PRJ-10', 'projets', { entite_nationale: 'true' }, 'accord_entite_nationale', ['W-PIE-01']),
  rule('E-PRJ-11', 'projets', { statut_referencement: 'non_reference' }, 'statut_referencement'),
  rule('W-PRJ-13', 'projets', { montant_demande: '1000.00' }, 'montant_conventionne'),
  rule('E-PRJ-14', 'projets', { date_convention: '' }, 'date_convention', ['E-PRJ-04', 'E-VER-02']),
  rule('W-PRJ-15', 'projets', { montant_usage: '1000.00' }, 'montant_conventionne'),
  rule('E-PRJ-17', 'projets', { montant_amoa: '120000.00' }, 'montant_amoa', ['W-PRJ-15']),
  rule(
    'E-PES-08',
    'projets_essms',
    { situation: 'montee_version', date_validation_prestation_segur: '2023-03-30' },
    'date_validation_prestation_segur',
  ),
  rule('W-PES-11', 'projets_essms', { finess_ej: finess('35000004') }, 'finess_ej'),
  rule('E-PES-12', 'projets_essms', { solution_dui: 'Logiciel B' }, 'solution_dui'),
  rule('W-PES-13', 'projets_essms', { rattachement_grappe: 'true' }, 'accord_porteur'),
  rule('E-PES-14', 'projets_essms', { autre_aide_europeenne: 'true' }, 'autre_aide_europeenne'),
  rule('W-PES-16', 'projets_essms', { depense_materiel: '1000.00' }, 'devis_materiel'),
  rule('E-SAA-01', 'heures_saad', { heures_apa: '' }, 'heures_apa'),
  rule('E-SAA-02', 'heures_saad', { heures_total: '20000' }, 'heures_total'),
  rule(
    'E-SAA-03',
    'heures_saad',
    { part_activite_ms: '0.75', part_activite_confort: '0.25' },
    'part_activite_ms',
  ),
  rule('W-SAA-06', 'heures_saad', { part_activite_ms: '62 %' }, 'part_activite_ms'),
  rule('W-SAA-09', 'heures_saad', { type_financement_hors_apa_pch: '' }, 'type_financement_hors_apa_pch'),
  rule('W-SAA-10', 'heures_saad', { verifie_ars: 'false' }, 'verifie_ars'),
  rule('E-VER-02', 'versements', { date_versement: '2024-05-31' }, 'date_versement'),
  rule('W-VER-04', 'versements', { montant: '100000.00' }, 'montant'),
  rule('E-IND-01', 'indicateurs_usage', { finess_et: et(20) }, 'finess_et', ['E-IND-07', 'W-IND-13']),
  rule('E-IND-02', 'indicateurs_usage', { numerateur: 101 }, 'numerateur', ['E-IND-07', 'W-IND-13']),
  rule('W-IND-03', 'indicateurs_usage', { numerateur: 0, denominateur: 0 }, 'denominateur', [
    'E-IND-07',
    'W-IND-13',
  ]),
  rule('E-IND-04', 'indicateurs_usage', { numerateur: '89.5' }, 'numerateur', ['E-IND-07', 'W-IND-13']),
  rule('W-IND-05', 'indicateurs_usage', { date_debut_periode: '2024-11-30' }, 'date_debut_periode'),
  rule('W-IND-12', 'indicateurs_usage', { definition_indicateur: '' }, 'definition_indicateur'),
  rule('I-IND-02', 'indicateurs_usage', { statut_validation: 'rejete' }, 'statut_validation', [
    'E-IND-07',
    'W-IND-13',
  ]),
  rule('I-IND-03', 'indicateurs_usage', { numerateur: '' }, 'numerateur', ['E-IND-07', 'W-IND-13']),
];

export const KINDS: readonly Kind[] = [...FILES, ...COLUMNS, ...FORMS, ...CELLS, ...KEYS, ...RULES];
