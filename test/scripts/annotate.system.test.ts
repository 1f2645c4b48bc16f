import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import readWorkbook from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { annotate } from '../../scripts/lib/annotate.ts';
import { LineFindings } from '../../scripts/lib/annotation/line-findings.ts';
import { type DiagnosticCode, diagnose, type Finding } from '../../src/domain/diagnostic-catalogue.ts';
import { Report } from '../../src/domain/report.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { csv, finess, observe } from '../fixtures/data-folder.ts';
import { zipText } from '../fixtures/zip-text.ts';

const root = resolve(import.meta.dirname, '../..');
const workspace = mkdtempSync(join(tmpdir(), 'cadran-annotation-'));

afterAll(() => rmSync(workspace, { recursive: true }));

const newFolder = (): string => join(mkdtempSync(join(workspace, 'essai-')), 'annotation');

/** What was found, as a report counts it and as it is annotated. */
interface Found {
  readonly report: Report;
  readonly findings: LineFindings;
}

function found(...list: readonly (Finding & { code: DiagnosticCode })[]): Found {
  const findings = new LineFindings();
  const report = new Report(findings.note);
  for (const { code, ...finding } of list) report.add(diagnose(code, finding));
  return { report, findings };
}

/** Annotates one file; its sheets as a spreadsheet shows them, and what was said. */
async function annotateOne(
  name: string,
  content: string | Uint8Array,
  { report, findings }: Found,
  workbook: string,
) {
  const folder = newFolder();
  const said = await annotate(folder, [memoryFile(name, content)], report, findings);
  const path = join(folder, workbook);
  const [rows = [], problems = [], summary = []] = (await readWorkbook(path)).map(({ data }) => data);
  return { rows, problems, summary, said, path };
}

const zipEntry = (path: string, name: string): string => zipText(readFileSync(path), name);

/** The fill of each coloured cell, by address. */
function fills(path: string): Record<string, string> {
  const styles = zipEntry(path, 'xl/styles.xml');
  const colors = [...styles.matchAll(/<fill>.*?<\/fill>/g)].map(
    ([fill]) => /fgColor rgb="FF(\w+)"/.exec(fill)?.[1],
  );
  const byStyle = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)].map(
    ([style]) => colors[Number(/fillId="(\d+)"/.exec(style)?.[1] ?? 0)],
  );
  const cells = zipEntry(path, 'xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g);
  return Object.fromEntries(
    [...cells].flatMap(([, address = '', style]) => {
      const color = byStyle[Number(style)];
      return color === undefined ? [] : [[address, color]];
    }),
  );
}

const ORANGE = 'F6A94A';
const YELLOW = 'FFEB84';
const file = 'projets.csv';

describe('an annotated workbook', () => {
  const content = 'Id Projet;montant_demande;statut\nP1;12,5;\n\nP2;abc;solde\nP3;3;x;de trop\n';
  const faults = found(
    {
      code: 'E-VAL-02',
      file,
      line: 4,
      column: 'montant_demande',
      value: 'abc',
      message: '« abc » n’est pas un nombre.',
    },
    { code: 'W-FMT-04', file, line: 2, column: 'montant_demande', value: '12,5', message: 'Virgule.' },
    { code: 'E-VAL-04', file, line: 2, column: 'statut', message: 'Vide.', remedy: 'À remplir.' },
    { code: 'W-CLE-02', file, line: 5, message: 'Répétée.' },
    { code: 'W-PRJ-03', file, line: 4, column: 'montant_demande', message: 'Écart.', remedy: 'À vérifier.' },
    { code: 'W-FMT-02', file, message: 'Point-virgule.' },
  );

  it('holds every cell as read at its own address, the faulty ones coloured, and says what to do', async () => {
    const { rows, said, path } = await annotateOne(file, content, faults, 'projets.xlsx');
    expect(rows).toEqual([
      ['Id Projet', 'montant_demande', 'statut', null, 'À faire'],
      [
        'P1',
        '12,5',
        null,
        null,
        'À vérifier : Virgule. → Rien d’urgent : 1234.50 est la convention.\nÀ corriger : Vide. → À remplir.',
      ],
      [null, null, null, null, null],
      [
        'P2',
        'abc',
        'solde',
        null,
        'À corriger : « abc » n’est pas un nombre. → Écrivez un nombre, sans lettre, avec deux décimales au plus.\nÀ vérifier : Écart. → À vérifier.',
      ],
      ['P3', '3', 'x', 'de trop', 'À vérifier : Répétée. → Gardez une seule de ces lignes.'],
    ]);
    expect(fills(path)).toEqual({ B2: YELLOW, C2: ORANGE, E2: ORANGE, B4: ORANGE, E4: ORANGE, E5: YELLOW });
    expect(said).toEqual(['projets.xlsx : 3\u00a0lignes à revoir.']);
  });

  it('shows the rows to look at only, under a header that stays in sight', async () => {
    const { path } = await annotateOne(file, content, faults, 'projets.xlsx');
    const sheet = zipEntry(path, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane ySplit="1" xSplit="1"[^>]*state="frozen"/);
    expect([...sheet.matchAll(/<row r="(\d)" hidden="1"/g)].map(([, row]) => row)).toEqual(['3']);
    expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:E5"><filterColumn colId="4">/);
  });

  it('lists the problems, what is to be corrected first, each leading to its cell', async () => {
    const { problems, path } = await annotateOne(file, content, faults, 'projets.xlsx');
    expect(problems.map((row) => row.slice(0, 5))).toEqual([
      ['Urgence', 'Ligne', 'Colonne', 'Valeur', 'Problème'],
      ['À corriger', 2, 'statut', null, 'Vide.'],
      ['À corriger', 4, 'montant_demande', 'abc', '« abc » n’est pas un nombre.'],
      ['À vérifier', 2, 'montant_demande', '12,5', 'Virgule.'],
      ['À vérifier', 4, 'montant_demande', null, 'Écart.'],
      ['À vérifier', 5, null, null, 'Répétée.'],
    ]);
    const links = zipEntry(path, 'xl/worksheets/sheet2.xml').matchAll(
      /<hyperlink ref="(B\d)" location="([^"]*)"/g,
    );
    expect([...links].map(([, from, to]) => [from, to])).toEqual([
      ['B2', "'Lignes annotées'!C2"],
      ['B3', "'Lignes annotées'!B4"],
      ['B4', "'Lignes annotées'!B2"],
      ['B5', "'Lignes annotées'!B4"],
      ['B6', "'Lignes annotées'!A5"],
    ]);
  });

  it('counts each problem of the file, those of the whole file too', async () => {
    const { summary } = await annotateOne(file, content, faults, 'projets.xlsx');
    expect(summary.slice(0, 7)).toEqual([
      ['Gravité', 'Code', 'Problème', 'Nombre', 'Que faire'],
      ['Erreur', 'E-VAL-02', 'nombre non valide', 1, expect.any(String)],
      ['Erreur', 'E-VAL-04', 'valeur obligatoire absente', 1, 'À remplir.'],
      ['Alerte', 'W-CLE-02', 'ligne répétée à l’identique', 1, expect.any(String)],
      ['Alerte', 'W-FMT-02', 'séparateur inhabituel', 1, expect.any(String)],
      ['Alerte', 'W-FMT-04', expect.any(String), 1, expect.any(String)],
      ['Alerte', 'W-PRJ-03', 'guichet différent du guichet calculé', 1, 'À vérifier.'],
    ]);
    expect(summary.flat().join(' ')).toContain('Cellules orange : à corriger.');
  });

  it('annotates every problem, beyond those that the report lists', async () => {
    const many = Array.from({ length: 250 }, (_, row) => {
      return { code: 'E-VAL-02' as const, file, line: row + 2, column: 'id', message: 'Non.' };
    });
    const { rows, problems, said } = await annotateOne(
      file,
      `id\n${'x\n'.repeat(250)}`,
      found(...many),
      'projets.xlsx',
    );
    expect(rows.slice(1).every(([, toDo]) => String(toDo).startsWith('À corriger : Non.'))).toBe(true);
    expect([rows.length, problems.length]).toEqual([251, 251]);
    expect(said).toEqual(['projets.xlsx : 250\u00a0lignes à revoir.']);
  });

  it('says how many problems it does not hold', async () => {
    const findings = new LineFindings(2);
    const report = new Report(findings.note);
    for (let line = 2; line < 7; line++) report.add(diagnose('E-VAL-02', { file, line, message: 'Non.' }));
    const { said, summary } = await annotateOne(
      file,
      `id\n${'x\n'.repeat(5)}`,
      { report, findings },
      'projets.xlsx',
    );
    expect(said[0]).toMatch(
      /^projets\.xlsx : 2\u00a0lignes à revoir\. 3 autres problèmes ne sont pas annotés/,
    );
    expect(summary.flat().join(' ')).toContain('3 autres problèmes ne sont pas annotés');
  });

  it('tells a missing column beside the header', async () => {
    const missing = found({ code: 'S-COL-01', file, line: 1, column: 'statut', message: 'Absente.' });
    const { rows, path } = await annotateOne(file, 'id_projet\nP1\n', missing, 'projets.xlsx');
    expect(rows[0]?.[1]).toMatch(/^À faire\nÀ corriger : Absente\. → /);
    expect(fills(path)).toEqual({ B1: ORANGE });
  });

  it('colours a cell that a short row does not have', async () => {
    const short = found({ code: 'E-VAL-04', file, line: 2, column: 'statut', message: 'Vide.' });
    const { path } = await annotateOne(file, 'id_projet,montant_demande,statut\nP1\n', short, 'projets.xlsx');
    expect(fills(path)).toEqual({ C2: ORANGE, D2: ORANGE });
  });

  it.each(['=1+1', '+33', '-abc', '@x', '00123', '1E5', '2024-01-31', 'constructor', '<b>&amp;'])(
    'keeps %j as text',
    async (text) => {
      const noted = found({ code: 'W-PRJ-05', file, line: 2, column: 'note', message: 'Voir.' });
      const { rows, path } = await annotateOne(file, `note,id\n${text},1\n`, noted, 'projets.xlsx');
      expect(String(rows[1]?.[0]).trimEnd()).toBe(text);
      expect(rows[1]?.[1]).toBe('1');
      expect(zipEntry(path, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    },
  );

  it('reads .csv.gz and .xlsx, and files of the register under their folder', async () => {
    const name = 'finess/etablissements.csv.gz';
    const short = found({
      code: 'E-FIN-01',
      file: name,
      line: 2,
      column: 'finess_et',
      message: 'Trop court.',
    });
    const zipped = gzipSync('finess_et,nom\n12,A\n');
    const first = await annotateOne(name, zipped, short, 'finess/etablissements.xlsx');
    expect(first.rows[1]?.slice(0, 2)).toEqual(['12', 'A']);
    expect(fills(first.path)).toMatchObject({ A2: ORANGE });

    const again = found({ code: 'W-FIN-02', file: 'a.xlsx', line: 2, column: 'nom', message: 'À voir.' });
    const second = await annotateOne('a.xlsx', readFileSync(first.path), again, 'a.xlsx');
    expect(second.rows[1]?.[3]).toMatch(/^À vérifier : À voir\. → /);
    expect(fills(second.path)).toEqual({ B2: YELLOW, D2: YELLOW });
  });

  it('reads Windows-1252', async () => {
    const bytes = Buffer.from('id_projet;intitule\nP1;Été à Besançon\n', 'latin1');
    const noted = found({ code: 'W-PRJ-05', file, line: 2, column: 'intitule', message: 'Voir.' });
    const { rows } = await annotateOne(file, bytes, noted, 'projets.xlsx');
    expect(rows[1]?.slice(0, 2)).toEqual(['P1', 'Été à Besançon']);
  });

  it('can be read again in place of its file', async () => {
    const folder = {
      'finess/etablissements.csv': csv([
        {
          finess_et: finess('35000101'),
          finess_ej: finess('35000001'),
          code_categorie: '500',
          code_commune: '35238',
        },
      ]),
      'projets.csv': csv([
        { id_projet: '0042', code_bareme: 'bretagne-2024', statut: 'signé', date_depot: '2024-03-01' },
        { id_projet: '0043', code_bareme: 'bretagne-2024', statut: 'depose', date_depot: '31/02/2024' },
      ]),
      'projets_essms.csv': csv([
        { id_projet: '0043', finess_et: finess('35000101'), situation: 'acquisition' },
      ]),
      'observatoire.json': '{"date_donnees": "2025-06-30"}',
    };
    const before = await observe(folder);
    const findings = new LineFindings();
    for (const one of before.report.diagnostics) findings.note(one);
    const { path } = await annotateOne(
      file,
      folder['projets.csv'],
      { report: before.report, findings },
      'projets.xlsx',
    );
    const { 'projets.csv': _, ...others } = folder;
    const after = await observe({ ...others, 'projets.xlsx': readFileSync(path) });
    const places = ({ report }: typeof before) =>
      report.diagnostics
        .filter(({ code }) => !code.startsWith('W-FMT'))
        .map(({ code, line, column, value }) => [code, line, column, value]);
    expect(places(before).length).toBeGreaterThan(1);
    expect(places(after)).toEqual(places(before));
  });

  it('gives each file its workbook when two differ by their extension only', async () => {
    const files = [memoryFile('finess/a.csv', 'x\n1\n'), memoryFile('finess/A.txt', 'x\n1\n')];
    const message = 'Voir.';
    const both = found(
      ...files.map(({ name }) => ({ code: 'W-FIN-02' as const, file: name, line: 2, message })),
    );
    const folder = newFolder();
    await annotate(folder, files, both.report, both.findings);
    expect(readdirSync(join(folder, 'finess')).sort()).toEqual(['A.txt.xlsx', 'a.csv.xlsx']);
  });

  it('is not made for what has no line or asks for nothing', async () => {
    const { report, findings } = found(
      { code: 'W-FMT-01', file, message: 'Encodage.' },
      { code: 'I-FIN-01', file, line: 2, message: 'Fermé.' },
    );
    const folder = newFolder();
    const files = [memoryFile(file, 'id\n1\n')];
    expect(await annotate(folder, files, report, findings)).toEqual(['Aucune ligne à annoter.']);
    expect(readdirSync(folder)).toEqual(['LISEZ-MOI.txt']);
  });

  it('is not made for a file that cannot be read, which is said', async () => {
    const name = 'projets.csv.gz';
    const { report, findings } = found({ code: 'E-VAL-02', file: name, line: 2, message: 'Non.' });
    const cut = gzipSync(`id\n${Array.from({ length: 999 }, (_, row) => row * 7919).join('\n')}`).subarray(
      0,
      900,
    );
    const folder = newFolder();
    const [said] = await annotate(folder, [memoryFile(name, cut)], report, findings);
    expect(said).toMatch(/^projets\.csv\.gz : pas de classeur annoté\. .*tronqué/);
  });

  it('of a file too large for a workbook holds the rows to look at, with their lines', async () => {
    const noted = found(
      { code: 'E-VAL-02', file, line: 2, column: 'b', message: 'Non.' },
      { code: 'E-VAL-02', file, line: 9001, column: 'b', message: 'Non.' },
    );
    const large = `a,b${',c'.repeat(180)}\n${`1,2${','.repeat(180)}\n`.repeat(9_000)}`;
    const { rows, said, path } = await annotateOne(file, large, noted, 'projets.xlsx');
    expect(rows.map((row) => row.slice(-2))).toEqual([
      ['Ligne', 'À faire'],
      [2, expect.stringContaining('À corriger : Non.')],
      [9001, expect.stringContaining('À corriger : Non.')],
    ]);
    expect(fills(path)).toMatchObject({ B2: ORANGE, B3: ORANGE });
    expect(said[0]).toMatch(
      /^projets\.xlsx : 2\u00a0lignes à revoir\. Le fichier est trop grand pour un classeur/,
    );
    expect(zipEntry(path, 'xl/worksheets/sheet1.xml')).not.toContain('hidden');
  });
});

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly errors: string;
}

const check = (...args: readonly string[]): Promise<Outcome> =>
  new Promise((settle) => {
    execFile(process.execPath, [join(root, 'scripts/check.ts'), ...args], (error, out, errors) => {
      settle({ status: typeof error?.code === 'number' ? error.code : 0, out, errors });
    });
  });

/** A data folder with one project whose date is wrong. */
function dataFolder(): string {
  const folder = join(mkdtempSync(join(workspace, 'donnees-')), 'data');
  const write = (name: string, rows: readonly Record<string, string>[]) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), csv(rows));
  };
  const [finessEt, finessEj] = [finess('35000101'), finess('35000001')];
  write('finess/etablissements.csv', [
    { finess_et: finessEt, finess_ej: finessEj, code_categorie: '500', code_commune: '35238', etat: 'actif' },
  ]);
  write('projets.csv', [
    { id_projet: 'P1', code_bareme: 'bretagne-2024', statut: 'depose', date_depot: '31/02/2024' },
  ]);
  write('projets_essms.csv', [{ id_projet: 'P1', finess_et: finessEt, situation: 'acquisition' }]);
  return folder;
}

describe('npm run check -- --annotate', { timeout: 60_000 }, () => {
  it('writes the workbooks, then replaces them; with --json, standard output is the report alone', async () => {
    const data = dataFolder();
    const out = newFolder();
    const first = await check('--data', data, '--annotate', out);
    expect(first.out).toContain('projets.xlsx : 1\u00a0ligne à revoir.');
    expect(readdirSync(out).sort()).toContain('projets.xlsx');
    writeFileSync(
      join(data, 'projets.csv'),
      readFileSync(join(data, 'projets.csv'), 'utf8').replace('31/02', '28/02'),
    );
    writeFileSync(join(out, 'perime.xlsx'), '');
    const second = await check('--data', data, '--json', '--annotate', out);
    expect(JSON.parse(second.out)).toMatchObject({ fichiers: expect.any(Array) });
    expect(second.errors).toContain('Classeurs annotés dans');
    expect(readdirSync(out)).not.toContain('perime.xlsx');
  });

  it('touches neither the data nor a folder of someone else, with status 2', async () => {
    const data = dataFolder();
    const link = join(workspace, 'lien');
    symlinkSync(data, link);
    const busy = mkdtempSync(join(workspace, 'travail-'));
    writeFileSync(join(busy, 'these.txt'), 'quatre ans');
    const folders = [data, join(data, 'nouveau'), join(link, 'nouveau'), dirname(data), busy];
    const outcomes = await Promise.all(folders.map((folder) => check('--data', data, '--annotate', folder)));
    for (const { status, out, errors } of outcomes) {
      expect(status).toBe(2);
      expect(out).toBe('');
      expect(errors).toMatch(/ne peut pas être dans le dossier de données|contient autre chose/);
      expect(errors).not.toMatch(/\n\s+at /);
    }
    expect(readdirSync(data).sort()).toEqual(['finess', 'projets.csv', 'projets_essms.csv']);
    expect(readdirSync(busy)).toEqual(['these.txt']);
  });
});
