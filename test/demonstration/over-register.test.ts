import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateDemonstration } from '../../src/demonstration/generate.ts';
import { generateOverRegister } from '../../src/demonstration/over-register.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { cell, rowsOf, textOf } from './tables.ts';

const nomenclature = memoryFile(
  'nomenclature_categories.csv',
  readFileSync(new URL('../../data/reference/nomenclature_categories.csv', import.meta.url)),
);
const lines = textOf(generateDemonstration({ scale: 0.01, seed: 5 }), 'finess/etablissements.csv').split(
  '\n',
);
const over = (text: string) =>
  generateOverRegister({ register: memoryFile('finess/registre.csv', text), nomenclature, seed: 1 });

describe('a programme over a real register', () => {
  it('has several projects, with money, on the sites of that register', async () => {
    const files = await over(lines.join('\n'));
    expect(files.map(({ name }) => name)).not.toContain('finess/etablissements.csv');
    const projects = rowsOf(files, 'projets.csv');
    expect(projects.length).toBeGreaterThan(8);
    expect(new Set(projects.map((row) => cell(row, 'statut'))).size).toBeGreaterThan(3);
    expect(projects.some((row) => Number(cell(row, 'montant_conventionne')) > 0)).toBe(true);
    const numbers = new Set(lines.map((line) => line.slice(0, 9)));
    const members = rowsOf(files, 'projets_essms.csv');
    expect(members.filter((row) => numbers.has(cell(row, 'finess_et'))).length).toBeGreaterThan(
      members.length * 0.98,
    );
    expect(JSON.parse(textOf(files, 'observatoire.json'))).toMatchObject({
      demonstration: true,
      registre_reel: true,
    });
  });

  it('has a project even over a handful of sites', async () => {
    const files = await over(lines.slice(0, 5).join('\n'));
    expect(rowsOf(files, 'projets.csv').length).toBeGreaterThan(0);
    expect(rowsOf(files, 'projets_essms.csv').length).toBeGreaterThan(0);
  });

  it('refuses what is no register, or has nothing to count', async () => {
    await expect(over('nom;prenom\nA;B\n')).rejects.toThrow();
    await expect(over(lines[0] as string)).rejects.toThrow(/registre|perimètre|périmètre/);
  });
});
