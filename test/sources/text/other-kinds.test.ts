import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { refusal } from './drain.ts';
import { workbookBytes } from './workbook/workbook-bytes.ts';
import { zip } from './zip.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
/** An OLE compound file, of which a directory entry bears this name. */
const ole = (name: string): Buffer =>
  Buffer.concat([
    latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
    Buffer.alloc(70_000),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(1000),
  ]);
const archive = (...names: readonly string[]): Buffer => zip(names.map((name) => ({ name, content: 'x' })));
const workbook = workbookBytes({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });

describe('a file that is no table is named', () => {
  test.each([
    ['PDF', latin1('%PDF-1.7\n%\u00e2\u00e3'), 'un document PDF'],
    ['PNG', latin1('\u0089PNG\r\n\u001a\n\0\0'), 'une image PNG'],
    ['JPEG', latin1('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF'), 'une image JPEG'],
    ['GIF', latin1('GIF89a\0'), 'une image GIF'],
    ['TIFF', latin1('II*\0\u0008'), 'une image TIFF'],
    ['RTF', latin1('{\\rtf1\\ansi}'), 'un document RTF'],
    ['SQLite', latin1('SQLite format 3\0'), 'une base SQLite'],
    ['Parquet', latin1('PAR1\u0015\0'), 'un fichier Parquet'],
    ['7z', latin1("7z\u00bc\u00af'\u001c\0\u0004"), 'une archive 7-Zip'],
    ['old .xls', ole('Workbook'), 'un ancien classeur Excel (.xls)'],
    ['older .xls', ole('Book'), 'un ancien classeur Excel (.xls)'],
    ['Word .doc', ole('WordDocument'), 'un document Word (.doc)'],
    ['another OLE file', ole('Autre'), 'un ancien fichier Office'],
    [
      'OpenDocument',
      zip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        { name: 'content.xml', content: '<x/>' },
      ]),
      'un classeur OpenDocument (.ods)',
    ],
    [
      'OpenDocument text',
      zip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
        { name: 'content.xml', content: '<x/>' },
      ]),
      'un document OpenDocument (.odt)',
    ],
    ['Word', archive('[Content_Types].xml', 'word/document.xml'), 'un document Word (.docx)'],
    ['PowerPoint', archive('ppt/presentation.xml'), 'une présentation PowerPoint (.pptx)'],
    ['Excel binary', archive('xl/workbook.bin'), 'un classeur Excel binaire (.xlsb)'],
    ['Numbers', archive('Index/Document.iwa'), 'un classeur Numbers (.numbers)'],
    [
      'zip of tables',
      archive('données/projets.CSV'),
      'une archive .zip qui contient des fichiers de données',
    ],
    ['zip of anything', archive('photo.png'), 'une archive .zip'],
    ['empty zip', archive(), 'une archive .zip'],
    ['web page', latin1('<!DOCTYPE html><html><table><tr><td>id</td></tr></table></html>'), 'une page web'],
    ['bare web table', latin1('\n <table><tr><td>id</td></tr></table>'), 'une page web'],
    ['XML', latin1('<?xml version="1.0"?><projets/>'), 'du XML'],
    [
      'archived web page',
      latin1('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
      'une page web archivée',
    ],
    [
      'SpreadsheetML',
      latin1('<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook>'),
      'XML 2003',
    ],
    [
      'bare SpreadsheetML',
      latin1('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'XML 2003',
    ],
    ['JSON', latin1('[\n  {"id": 1}\n]'), 'du JSON'],
    ['zeros', Buffer.alloc(100), 'un fichier binaire'],
    ['controls', Buffer.alloc(100, 7), 'un fichier binaire'],
    ['gzip of a workbook', gzipSync(workbook), 'compressé en .gz'],
  ])('%s', async (_, bytes, what) => {
    const message = await refusal(bytes);
    expect(message).toMatch(/^(?:C’est|Le) .+\.$/);
    expect(message).toContain(what);
    expect(message).toMatch(/enregistrez|Enregistrer|exportez|décompressez/);
  });

  test('what is in a gzip is named too', async () => {
    expect(await refusal(gzipSync('%PDF-1.7'))).toContain('un document PDF');
    expect(await refusal(gzipSync(ole('Workbook')))).toContain('un ancien classeur Excel');
    expect(await refusal(gzipSync(gzipSync('a,b\n')))).toBe(
      'Le fichier est compressé deux fois (.gz) : décompressez-le une fois.',
    );
  });

  test('a workbook that a password protects is told from an old one', async () => {
    expect(await refusal(ole('EncryptedPackage'))).toMatch(/^Le classeur est protégé par un mot de passe : /);
  });

  test('a gzip is refused wherever it is cut, and when it is altered', async () => {
    const bytes = gzipSync('a,b\n1,2\n');
    for (let length = 2; length < bytes.length; length += 1) {
      expect(await refusal(bytes.subarray(0, length))).toMatch(/^Le fichier compressé \(\.gz\) est tronqué/);
    }
    const altered = Buffer.from(bytes);
    altered.writeUInt8(altered.readUInt8(altered.length - 6) ^ 1, altered.length - 6);
    expect(await refusal(altered)).toMatch(/^Le fichier compressé \(\.gz\) est endommagé/);
  });
});
