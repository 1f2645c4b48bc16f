import { describe, expect, test } from 'vitest';
import { isPresent } from '../../src/domain/cell.ts';
import { codes, type Outcome, observe } from '../fixtures/data-folder.ts';
import { sound } from './folder.ts';
import { KINDS } from './kinds.ts';

const secondProject = ({ observatory }: Outcome) => observatory?.projects.find(({ id }) => id === 'P2');

/** Every row read is kept or excluded for one reason, whatever happens. */
function expectReconciled({ report }: Outcome): void {
  for (const { read, kept, excluded } of report.files.values()) {
    expect(kept).toBeGreaterThanOrEqual(0);
    expect(kept + [...excluded.values()].reduce((sum, rows) => sum + rows, 0)).toBe(read);
  }
}

describe('a sound folder', () => {
  test('has nothing to correct, and everything is published', async () => {
    const outcome = await observe(sound());
    expect(codes(outcome)).toEqual([]);
    expectReconciled(outcome);
  });
});

describe('a damaged folder', () => {
  test('there are at least sixty kinds of damage, each by its own name', () => {
    expect(KINDS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(KINDS.map(({ name }) => name)).size).toBe(KINDS.length);
  });

  test.each(KINDS)('$name', async ({ folder, says, published, also = [] }) => {
    const [code, file, line, column] = says;
    const outcome = await observe(folder);
    const places = outcome.report.diagnostics
      .filter((one) => one.code === code)
      .map((one) => [one.file, one.line, one.column]);
    expect(places).toEqual([[file, line, column]]);
    expect(codes(outcome).filter((one) => one !== code && !also.includes(one))).toEqual([]);
    expect(outcome.observatory !== null).toBe(published);
    expectReconciled(outcome);
    for (const { message, remedy } of outcome.report.diagnostics) {
      expect(message).toMatch(/^[\p{Lu}«].*\.$/su);
      expect(remedy).toMatch(/^[\p{Lu}«].*[.\w")»]$/su);
      expect(`${message} ${remedy}`).not.toMatch(/undefined|null|NaN|\[object|\(s\)/);
    }
  });

  test('what is sound is published with the same figures', async () => {
    const expected = secondProject(await observe(sound()));
    expect(isPresent(expected?.theoretical.total ?? { absent: 'manquant' })).toBe(true);
    for (const { folder, published, says } of KINDS) {
      const [, file, line] = says;
      const aboutSecond = line !== null && file.startsWith('projets.') && line > 2;
      if (!published || aboutSecond) continue;
      expect(secondProject(await observe(folder))?.theoretical).toEqual(expected?.theoretical);
    }
  });
});
