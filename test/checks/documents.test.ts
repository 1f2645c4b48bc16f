import { describe, expect, test } from 'vitest';
import { codes } from '../fixtures/data-folder.ts';
import {
  check,
  fifteen,
  found,
  hours,
  member,
  places,
  project,
  type Row,
  site,
  upTo,
} from '../fixtures/sound-folder.ts';

const piece = (code_piece: number, extra: Row = {}): Row => ({
  id_projet: 'P1',
  code_piece,
  fournie: 'true',
  ...extra,
});
const all = (count: number): Row[] => upTo(count).map((number) => piece(number));

const messageOf = async (...args: Parameters<typeof check>) =>
  found(await check(...args), 'W-PIE-01').map(({ message }) => message);

describe('W-PIE-01: documents that are expected', () => {
  test('ten are enough for most', async () => expect(codes(await check({ documents: all(10) }))).toEqual([]));

  test('those missing or not given are told together', async () => {
    const documents = all(10)
      .filter(({ code_piece }) => code_piece !== 2)
      .map((row) => (row.code_piece === 9 ? { ...row, fournie: 'false' } : row));
    const outcome = await check({ documents });
    expect(found(outcome, 'W-PIE-01')).toMatchObject([
      {
        file: 'pieces.csv',
        line: 9,
        column: 'fournie',
        value: 'P1',
        message:
          'Pièces attendues et absentes du dossier du projet P1 : 2 (gouvernance), 9 (plan de financement).',
      },
    ]);
    expect(codes(outcome)).toEqual(['W-PIE-01']);
  });

  test('11 with a home-help service', async () => {
    const sites = fifteen(site, { 3: { code_categorie: '460' } });
    expect(await messageOf({ sites, hours: [hours(3)], documents: all(10) })).toEqual([
      'Pièces attendues et absentes du dossier du projet P1 : 11 (relevé des heures médico-sociales).',
    ]);
    expect(codes(await check({ sites, hours: [hours(3)], documents: all(11) }))).toEqual([]);
  });

  test('12 with a national entity', async () => {
    const projects = [project({ entite_nationale: 'true', accord_entite_nationale: 'true' })];
    expect(await messageOf({ projects, documents: all(10) })).toEqual([
      'Pièces attendues et absentes du dossier du projet P1 : 12 (autorisation de l’entité nationale).',
    ]);
  });

  test.each([
    ['of a GHT', { projects: [project({ type_porteur: 'ght' })] }],
    ['of AHI and PJM only', { sites: upTo(15).map((index) => site(index, { code_categorie: '214' })) }],
  ])('13 with the software %s', async (_, parts) => {
    expect(await messageOf({ ...parts, documents: all(10) })).toEqual([
      'Pièces attendues et absentes du dossier du projet P1 : 13 (étude de couverture par le logiciel).',
    ]);
  });

  test('a project without any line', async () => {
    const outcome = await check({
      projects: [project(), project({ id_projet: 'P2' })],
      members: [...fifteen(member), { ...member(16), id_projet: 'P2' }],
      sites: [...fifteen(site), site(16)],
      documents: all(10),
    });
    expect(places(outcome, 'W-PIE-01')).toEqual([['pieces.csv', null, 'id_projet']]);
    expect(found(outcome, 'W-PIE-01')[0]?.message).toBe('Le projet P2 n’a aucune pièce dans pieces.csv.');
  });

  test('not without pieces.csv, nor of a project that stands no more', async () => {
    expect(codes(await check())).toEqual([]);
    const refused = { statut: 'rejete', date_convention: '', montant_conventionne: '' };
    expect(codes(await check({ projects: [project(refused)], documents: [piece(1)] }))).toEqual([]);
  });

  test('one cause, one code: a line that cannot be read, or said twice', async () => {
    const unreadable = [...all(9), piece(10, { fournie: '?' })];
    expect(codes(await check({ documents: unreadable }))).toEqual(['E-VAL-03']);
    const twice = await check({ documents: [...all(10), piece(10, { fournie: 'false' })] });
    expect(places(twice, 'W-PIE-01')).toEqual([['pieces.csv', 12, 'fournie']]);
  });
});
