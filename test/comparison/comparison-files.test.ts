import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { dataName, dataScript, epciFileOf } from '../../src/comparison/comparison-files.ts';
import { unpackFigures } from '../../src/comparison/packed-figures.ts';
import { keyOf } from '../../src/comparison/territory-words.ts';
import { observatory } from '../fixtures/observatory.ts';
import { compared, files, known } from './fixture.ts';

const portraits = observatory.territories.filter(({ href }) => href !== null);

describe('the files of comparisons', () => {
  test('name every territory that has a portrait, with its address and its parent', () => {
    expect(known.map(keyOf)).toEqual(portraits.map(({ type, code }) => `${type}:${code}`));
    expect(known.map(({ href }) => href)).toEqual(portraits.map(({ href }) => href));
    expect(known.find((one) => keyOf(one) === 'departement:35')).toEqual({
      type: 'departement',
      code: '35',
      label: 'Ille-et-Vilaine',
      href: '/territoires/departements/35/',
      parent: 'region:53',
    });
    expect(known[0]).toMatchObject({ type: 'pays', href: '/', parent: null });
  });

  test('hold the figures of all, those of EPCI by région', () => {
    const { base, epci } = files;
    const wide = portraits.filter(({ type }) => type !== 'epci');
    expect(base.figures).toHaveLength(wide.length);
    for (const [index, row] of wide.entries()) {
      expect(unpackFigures(base.figures[index] ?? []).essmsCount).toBe(row.essmsCount);
    }
    const inFiles = [...epci].flatMap(([, file]) => Object.keys(file));
    expect(inFiles.sort()).toEqual(
      portraits
        .filter(({ type }) => type === 'epci')
        .map(({ code }) => code)
        .sort(),
    );
    const nantes = compared('epci:244400404');
    expect(epciFileOf(nantes, known)).toBe('52');
    expect(unpackFigures(epci.get('52')?.['244400404'] ?? []).essmsCount).toBe(nantes.essmsCount);
  });

  test('hand their data over as scripts that can come in any order', () => {
    const page: { cadranDonnees?: Record<string, unknown> } = {};
    const name = dataName('52');
    for (const [each, data] of [
      [name, files.epci.get('52') ?? {}],
      [dataName(null), files.base],
    ] as const) {
      runInNewContext(dataScript(each, data), Object.assign(page, { globalThis: page }));
    }
    expect(Object.keys(page.cadranDonnees ?? {})).toEqual([name, dataName(null)]);
    expect(JSON.stringify(page.cadranDonnees?.[dataName(null)])).toBe(JSON.stringify(files.base));
  });

  test('of an EPCI without a région stand apart', () => {
    const alone = { ...compared('epci:244400404'), parent: 'pays:FR' };
    expect(epciFileOf(alone, known)).toBe('autres');
  });
});
