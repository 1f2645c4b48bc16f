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
import { gzipSync, inflateRawSync } from 'node:zlib';
import { readSheet } from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { annotate } from '../../scripts/lib/annotate.ts';
import { type DiagnosticCode, diagnose, type Finding } from '../../src/domain/diagnostic-catalogue.ts';
import { Report } from '../../src/domain/report.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { csv, finess } from '../fixtures/data-folder.ts';

const root = resolve(import.meta.dirname, '../..');
const workspace = mkdtempSync(join(tmpdir(), 'cadran-annotation-'));

afterAll(() => rmSync(workspace, { recursive: true }));

const newFolder = (): string => join(mkdtempSync(join(workspace, 'essai-')), 'annotation');

function reportOf(...findings: readonly (Finding & { code: DiagnosticCode })[]): Report {
  const report = new Report();
  for (const { code, ...finding } of findings) report.add(diagnose(code, finding));
  return report;
}

/** Annotates one file; its rows as a spreadsheet shows them, and what was said. */
async function annotateOne(name: string, content: string | Uint8Array, report: Report, workbook: string) {
  const folder = newFolder();
  const said = await annotate(folder, [memoryFile(name, content)], report);
  return { rows: await readSheet(join(folder, workbook)), said, path: join(folder, workbook) };
}

/** The text of a file inside a zip, found by its central directory. */
function zipEntry(path: string, name: string): string {
  const bytes = readFileSync(path);
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    );
    const end = at + 46 + (nameLength ?? 0);
    if (bytes.toString('utf8', at + 46, end) === name) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).toString('utf8');
    }
    at = end + (extraLength ?? 0) + (commentLength ?? 0);
  }
  throw new Error(`${name} is not in ${path}`);
}

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
  it('holds every row as read, colours the faulty cells and says what to do', async () => {
    const content = 'Id Projet;montant;statut\nP1;12,5;\n\nP2;abc;solde\nP3;3;x;de trop\n';
    const report = reportOf(
      { code: 'E-VAL-02', file, line: 4, column: 'montant', message: '« abc » n’est pas un nombre.' },
      { code: 'W-FMT-04', file, line: 2, column: 'montant', message: 'Virgule.' },
      { code: 'E-VAL-04', file, line: 2, column: 'statut', message: 'Vide.', remedy: 'À remplir.' },
      { code: 'W-CLE-02', file, line: 5, message: 'Répétée.' },
      { code: 'W-PRJ-03', file, line: 4, column: 'montant', message: 'Écart.', remedy: 'À vérifier.' },
    );
    const { rows, said, path } = await annotateOne(file, content, report, 'projets.xlsx');
    expect(rows).toEqual([
      ['Id Projet', 'montant', 'statut', null, 'À faire'],
      ['P1', '12,5', null, null, 'Virgule. — Rien d’urgent : 1234.50 est la convention.\nVide. — À remplir.'],
      [null, null, null, null, null],
      [
        'P2',
        'abc',
        'solde',
        null,
        '« abc » n’est pas un nombre. — Écrivez un nombre, sans lettre, avec deux décimales au plus.\nÉcart. — À vérifier.',
      ],
      ['P3', '3', 'x', 'de trop', 'Répétée. — Gardez une seule de ces lignes.'],
    ]);
    expect(fills(path)).toEqual({ B2: YELLOW, C2: ORANGE, B4: ORANGE, E5: YELLOW });
    expect(said).toEqual(['projets.xlsx : 3 ligne(s) à revoir.']);
    expect(zipEntry(path, 'xl/worksheets/sheet1.xml')).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
  });

  it('tells a missing column beside the header', async () => {
    const report = reportOf({ code: 'S-COL-01', file, line: 1, column: 'statut', message: 'Absente.' });
    const { rows, path } = await annotateOne(file, 'id_projet\nP1\n', report, 'projets.xlsx');
    expect(rows[0]?.[1]).toMatch(/^À faire\nAbsente\. — /);
    expect(fills(path)).toEqual({ B1: ORANGE });
  });

  it.each(['=1+1', '+33', '-abc', '@x', '00123', '1E5', '2024-01-31', 'constructor', '<b>&amp;'])(
    'keeps %j as text',
    async (text) => {
      const report = reportOf({ code: 'W-PRJ-05', file, line: 2, column: 'note', message: 'Voir.' });
      const { rows, path } = await annotateOne(file, `note,id\n${text},1\n`, report, 'projets.xlsx');
      expect(String(rows[1]?.[0]).trimEnd()).toBe(text);
      expect(rows[1]?.[1]).toBe('1');
      expect(zipEntry(path, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    },
  );

  it('reads .csv.gz and .xlsx, and files of the register under their folder', async () => {
    const name = 'finess/etablissements.csv.gz';
    const report = reportOf({
      code: 'E-FIN-01',
      file: name,
      line: 2,
      column: 'finess_et',
      message: 'Trop court.',
    });
    const zipped = gzipSync('finess_et,nom\n12,A\n');
    const first = await annotateOne(name, zipped, report, 'finess/etablissements.xlsx');
    expect(first.rows[1]?.slice(0, 2)).toEqual(['12', 'A']);

    const again = reportOf({ code: 'W-FIN-02', file: 'a.xlsx', line: 2, column: 'nom', message: 'À voir.' });
    const second = await annotateOne('a.xlsx', readFileSync(first.path), again, 'a.xlsx');
    expect(second.rows[1]?.[3]).toMatch(/^À voir\. — /);
    expect(fills(second.path)).toEqual({ B2: YELLOW });
  });

  it('gives each file its workbook when two differ by their extension only', async () => {
    const files = [memoryFile('finess/a.csv', 'x\n1\n'), memoryFile('finess/A.txt', 'x\n1\n')];
    const message = 'Voir.';
    const report = reportOf(
      ...files.map(({ name }) => ({ code: 'W-FIN-02' as const, file: name, line: 2, message })),
    );
    const folder = newFolder();
    await annotate(folder, files, report);
    expect(readdirSync(join(folder, 'finess')).sort()).toEqual(['A.txt.xlsx', 'a.csv.xlsx']);
  });

  it('leaves out what has no line or asks for nothing, and counts what the report does not list', async () => {
    const report = reportOf(
      { code: 'W-FMT-01', file, message: 'Encodage.' },
      { code: 'I-FIN-01', file, line: 2, message: 'Fermé.' },
    );
    const folder = newFolder();
    const files = [memoryFile(file, 'id\n1\n')];
    expect(await annotate(folder, files, report)).toEqual(['Aucune ligne à annoter.']);
    expect(readdirSync(folder)).toEqual(['LISEZ-MOI.txt']);
    for (let line = 2; line < 152; line++) report.add(diagnose('E-VAL-02', { file, line, message: 'Non.' }));
    const content = `id\n${'x\n'.repeat(150)}`;
    const { said, rows } = await annotateOne(file, content, report, 'projets.xlsx');
    expect(said[0]).toMatch(/100 ligne\(s\) à revoir\. 50 autre\(s\) problème\(s\).* ne sont pas annotés/);
    expect([rows[100]?.[1], rows[101]?.[1]]).toEqual([expect.any(String), null]);
  });

  it('says which files it could not annotate', async () => {
    const name = 'projets.csv.gz';
    const report = reportOf({ code: 'E-VAL-02', file: name, line: 2, message: 'Non.' });
    const cut = gzipSync(`id\n${Array.from({ length: 999 }, (_, row) => row * 7919).join('\n')}`).subarray(
      0,
      900,
    );
    const folder = newFolder();
    const [said] = await annotate(folder, [memoryFile(name, cut)], report);
    expect(said).toMatch(/^projets\.csv\.gz : pas de classeur annoté\. .*tronqué/);
  });

  it('does not attempt what no workbook could hold', async () => {
    const report = reportOf({ code: 'E-VAL-02', file, line: 2, message: 'Non.' });
    const large = `id\n${`${','.repeat(9_999)}\n`.repeat(301)}`;
    const folder = newFolder();
    const [said] = await annotate(folder, [memoryFile(file, large)], report);
    expect(said).toMatch(/^projets\.csv : trop grand/);
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
    expect(first.out).toContain('projets.xlsx : 1 ligne(s) à revoir.');
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
