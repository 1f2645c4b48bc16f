import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/domain/report.ts';
import { memoryFile } from '../../../src/sources/input-file.ts';
import { recognise } from '../../../src/sources/register/recognise.ts';
import {
  EJ,
  ET1,
  ET2,
  egeJson,
  finessPlus,
  found,
  readFiles,
  readText,
  structureLine,
} from './register-fixtures.ts';

const NORMALISED = `finess_et,finess_ej,code_categorie,code_commune\n${ET1},${EJ},500,01053\n`;
const CLASSIC = `finess;etalab;111;2026-05-12\n${structureLine({})}\n`;
const ARCHIVE = `nofinesset;nofinessej;categetab;cog\n${ET1};${EJ};500;01053\n`;
const SAMPLES = [finessPlus(egeJson(), egeJson({ numFinessEge: ET2 })), CLASSIC, ARCHIVE, NORMALISED];

describe('recognise', () => {
  test.each([
    [finessPlus(), 'finess-plus'],
    [`\uFEFF  ${finessPlus()}`, 'finess-plus'],
    [CLASSIC, 'classic'],
    [structureLine({}), 'classic'],
    [`geolocalisation;${ET1};1.0;2.0;1,A,9,B,EPSG:2154;2026-05-04`, 'classic'],
    [ARCHIVE, 'archive'],
    [NORMALISED, 'normalised'],
    [NORMALISED.replaceAll(',', ';'), 'normalised'],
  ])('%.40j', async (content, layout) => {
    expect(await recognise(memoryFile('x', content))).toBe(layout);
    expect(await recognise(memoryFile('x', gzipSync(content)))).toBe(layout);
  });

  test.each(['', 'bonjour', 'id_projet,code_bareme\n1,2', 'PK'])('%j is no register', async (content) => {
    const { report } = await readText(content);
    expect(found(report)).toEqual({ 'S-FIC-03': 1 });
  });
});

describe('readRegister', () => {
  test('several files give the same, in any order', async () => {
    const files = [memoryFile('finess/a', NORMALISED), memoryFile('finess/b', ARCHIVE.replace(ET1, ET2))];
    const forwards = await readFiles(files);
    const backwards = await readFiles(files.toReversed());
    expect(forwards.sites.map(({ file, finessEt }) => [file, finessEt])).toEqual(
      [
        ['finess/a', ET1],
        ['finess/b', ET2],
      ].sort((a, b) => ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1)),
    );
    expect(backwards.sites).toEqual(forwards.sites);
    expect(backwards.report.diagnostics).toEqual(forwards.report.diagnostics);
  });

  test('a file that cannot be read does not hide what the others hold', async () => {
    const { sites, report } = await readFiles([
      memoryFile('finess/a', 'bonjour'),
      memoryFile('finess/b', NORMALISED),
    ]);
    expect(sites).toHaveLength(1);
    expect(report.diagnostics).toMatchObject([{ code: 'S-FIC-03', file: 'finess/a' }]);
  });
});

const isBalanced = (report: Report): boolean =>
  [...report.files.values()].every(
    ({ read, kept, excluded }) => read === kept + [...excluded.values()].reduce((sum, rows) => sum + rows, 0),
  );

describe('whatever the bytes, nothing is thrown and every row is counted', () => {
  const check = async (content: Uint8Array) => {
    const { sites, report } = await readText(content);
    expect(isBalanced(report)).toBe(true);
    expect(sites.length).toBeLessThanOrEqual(report.files.get('finess/registre')?.kept ?? 0);
  };

  test('random bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), check));
  });

  test('registers cut anywhere, gzip or not', async () => {
    const cut = fc.record({
      sample: fc.constantFrom(...SAMPLES),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gzip: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(cut, ({ sample, at, gzip }) => {
        const bytes = gzip ? gzipSync(sample) : Buffer.from(sample);
        return check(bytes.subarray(0, Math.floor(bytes.length * at)));
      }),
    );
  });

  test('registers with damaged bytes', async () => {
    const damage = fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SAMPLES), damage, (sample, changes) => {
        const bytes = Buffer.from(sample);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        return check(bytes);
      }),
    );
  });
});
