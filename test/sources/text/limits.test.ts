import { describe, expect, test } from 'vitest';
import * as limits from '../../../src/sources/text/limits.ts';
import { FILE_LIMITS } from '../../../src/wording/file-limits.ts';

const said = FILE_LIMITS.map(({ limit }) => limit).join(' ; ');

describe('the limits of a file', () => {
  test('are said in French as the constants hold them', () => {
    expect(said).toContain(`${limits.MAX_UNZIPPED_BYTES / 1024 ** 3} Gio`);
    expect(said).toContain(`${limits.MAX_LINES / 1e6} millions`);
    expect(said).toContain(`${limits.MAX_COLUMNS} ;`);
    expect(said).toContain(`${limits.MAX_CELL_LENGTH / 1000} 000 caractères`);
    expect(said).toContain(`${limits.MAX_RECORD_LENGTH / 1024 ** 2} millions de caractères`);
    expect(said).toContain(`${limits.MAX_WORKBOOK_BYTES / 1024 ** 2} Mio`);
    expect(said).toContain(`${limits.MAX_SHARED_TEXTS / 1e6} millions`);
    expect(said).toContain(`${limits.MAX_SHARED_CHARACTERS / 1024 ** 2} millions de caractères`);
    expect(said).toContain(`${limits.MAX_MERGES / 1000} 000`);
    expect(said).toContain(`${limits.MAX_ELEMENT_BYTES / 1024 ** 2} Mio`);
    expect(said).toContain(`${limits.MAX_TEXT_LENGTH / 1024 ** 2} millions de caractères`);
  });

  test('a cell that is cut is still too long', () => {
    expect(limits.CELL_CUT).toBeGreaterThan(limits.MAX_CELL_LENGTH);
    expect(limits.MAX_RECORD_LENGTH).toBeGreaterThan(limits.MAX_COLUMNS * limits.MAX_CELL_LENGTH);
  });
});
