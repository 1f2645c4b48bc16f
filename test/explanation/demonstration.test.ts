import { describe, expect, test } from 'vitest';
import { generateDemonstration } from '../../src/demonstration/generate.ts';
import { isPresent } from '../../src/domain/cell.ts';
import { formatCount, formatEuros, formatEurosExact } from '../../src/format.ts';
import { isSaad } from '../../src/rules/saad-share.ts';
import { rowsOf } from '../demonstration/tables.ts';
import { euros } from '../fixtures/aid-requests.ts';
import { observe } from '../fixtures/data-folder.ts';

const files = generateDemonstration({ scale: 1, seed: 1 });
const { observatory } = await observe(
  Object.fromEntries(files.map(({ name, content }) => [name, [...content].join('')])),
);
if (observatory === null) throw new Error('the demonstration has a structural error');
const { projects } = observatory;

const members = Map.groupBy(rowsOf(files, 'projets_essms.csv'), (row) => row.id_projet);
const hours = Map.groupBy(rowsOf(files, 'heures_saad.csv'), (row) => row.finess_et);
const categories = new Map(
  rowsOf(files, 'finess/etablissements.csv').map((row) => [row.finess_et, row.code_categorie ?? null]),
);
const textsOf = ({ theoretical }: (typeof projects)[0]): string[] => [
  ...theoretical.steps.map(({ sentence }) => sentence),
  ...theoretical.notes,
];

/** Numbers that the texts give, which a quote or some hours may happen to equal. */
const PUBLIC_NUMBERS = new Set([
  0, 2_000, 3_000, 5_000, 7_000, 10_000, 12_000, 14_000, 14_500, 20_000, 100_000,
]);

/** A number as printed, and not the end or the beginning of a longer one. */
const wholeNumber = (value: number): RegExp =>
  new RegExp(`(?<![\\d\u202f])${formatCount(value)}(?!\u202f?\\d)`);

describe('every project of the demonstration', () => {
  test('there are enough of them to try everything', () => {
    const lines = new Set(projects.flatMap(({ theoretical }) => theoretical.steps.map(({ line }) => line)));
    expect(projects.length).toBeGreaterThan(100);
    expect([...lines].sort()).toEqual(['amoa', 'logiciel', 'materiel', 'usage']);
    const sources = projects.flatMap(({ theoretical }) => theoretical.steps.map(({ source }) => source));
    expect(sources).toContain('AAP 2024 § 3.3.2 ; AAP 2024, annexe 1');
    expect(projects.some(({ theoretical }) => theoretical.undeterminedBecause !== null)).toBe(true);
  });

  test('its steps sum to its published theoretical amount', () => {
    for (const { id, theoretical } of projects) {
      if (!isPresent(theoretical.total)) continue;
      const total = theoretical.steps.reduce((sum, { amount }) => sum + amount, 0);
      expect([id, total]).toEqual([id, theoretical.total]);
    }
  });

  test('it counts its ESSMS, each one counted or not for a reason', () => {
    for (const { id, essmsCount, theoretical, members: declared } of projects) {
      const { acquisition, upgrade, unknownSituation, notCounted } = theoretical.count;
      expect([id, acquisition + upgrade + unknownSituation]).toEqual([id, essmsCount]);
      const outside = notCounted.filter(({ reason }) => reason !== 'outside_perimeter');
      const left = outside.reduce((sum, { finessEt }) => sum + finessEt.length, 0);
      expect([id, left]).toEqual([id, declared.length - essmsCount]);
    }
  });

  test('no sentence holds a quote or a spend', () => {
    let tried = 0;
    for (const project of projects) {
      const texts = textsOf(project).join(' ');
      const amounts = (members.get(project.id) ?? [])
        .flatMap(({ devis_materiel = '', depense_materiel = '' }) => [devis_materiel, depense_materiel])
        .filter((text) => /^\d+(\.\d+)?$/.test(text) && !PUBLIC_NUMBERS.has(Number(text)));
      for (const amount of amounts) {
        tried += 1;
        expect(texts).not.toContain(formatEurosExact(euros(Number(amount))));
        expect(texts).not.toContain(` ${formatEuros(euros(Number(amount)))}`);
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  test('no sentence holds the hours of a service, nor the share of one or two', () => {
    let services = 0;
    for (const project of projects) {
      const texts = textsOf(project).join(' ');
      for (const { finessEt } of project.members) {
        for (const row of hours.get(finessEt) ?? []) {
          services += 1;
          for (const column of ['heures_total', 'heures_apa', 'heures_pch']) {
            const value = Number(row[column]);
            if (value <= 999 || PUBLIC_NUMBERS.has(value)) continue;
            expect(texts).not.toMatch(wholeNumber(value));
          }
        }
      }
      for (const { situation, sentence } of project.theoretical.steps) {
        if (!/\d,\d+ \/ \d/.test(sentence)) continue;
        const concerned = project.members.filter(
          (one) => one.counted && one.situation === situation && isSaad(categories.get(one.finessEt) ?? null),
        );
        expect(concerned.length).toBeGreaterThanOrEqual(3);
      }
    }
    expect(services).toBeGreaterThan(0);
  });
});
