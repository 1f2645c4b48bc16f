import { describe, expect, test } from 'vitest';
import { codes, finess } from '../fixtures/data-folder.ts';
import {
  check,
  EJ,
  et,
  fifteen,
  found,
  member,
  OTHER_EJ,
  places,
  project,
  type Row,
  remarks,
  site,
} from '../fixtures/sound-folder.ts';

const STRANGER = finess('35000009');
const known = (...rows: readonly Row[]) => [{ finess_ej: EJ, id_groupe: '' }, ...rows];

describe('E-FIN-03: an organisation that organismes.csv does not have', () => {
  test('a carrier, on the line of its project', async () => {
    const outcome = await check({
      projects: [project({ finess_ej_porteur: STRANGER })],
      organisations: known(),
    });
    expect(found(outcome, 'E-FIN-03')).toMatchObject([
      { file: 'projets.csv', line: 2, column: 'finess_ej_porteur', value: STRANGER },
    ]);
    expect(codes(outcome)).toEqual(['E-FIN-03']);
  });

  test('that of a member, declared or of the register', async () => {
    const declared = await check({
      members: fifteen(member, { 3: { finess_ej: STRANGER } }),
      organisations: known(),
    });
    expect(places(declared, 'E-FIN-03')).toEqual([['projets_essms.csv', 4, 'finess_ej']]);
    const registered = await check({
      sites: fifteen(site, { 3: { finess_ej: STRANGER } }),
      organisations: known(),
    });
    expect(found(registered, 'E-FIN-03')).toMatchObject([{ line: 4, column: 'finess_et', value: et(3) }]);
  });

  test('each is told once, on every project that has it', async () => {
    const outcome = await check({
      projects: [project({ finess_ej_porteur: STRANGER }), project({ id_projet: 'P2' })],
      members: [
        member(1, { finess_ej: STRANGER }),
        member(2, { finess_ej: STRANGER }),
        { ...member(3, { finess_ej: STRANGER }), id_projet: 'P2' },
      ],
      organisations: known(),
    });
    expect(places(outcome, 'E-FIN-03')).toEqual([['projets.csv', 2, 'finess_ej_porteur']]);
    for (const id of ['P1', 'P2']) {
      expect(remarks(outcome, id).filter(({ code }) => code === 'E-FIN-03')).toHaveLength(1);
    }
  });

  test('not without organismes.csv', async () => {
    expect(codes(await check({ projects: [project({ finess_ej_porteur: STRANGER })] }))).toEqual([]);
  });
});

describe('W-ORG-03: organisations of one group', () => {
  const grouped = (first: string, second: string) =>
    check({
      sites: fifteen(site, { 3: { finess_ej: OTHER_EJ } }),
      organisations: [
        { finess_ej: EJ, id_groupe: first },
        { finess_ej: OTHER_EJ, id_groupe: second },
      ],
    });

  test('in one project', async () => {
    const outcome = await grouped('G-04', 'G-04');
    expect(found(outcome, 'W-ORG-03')).toMatchObject([
      { file: 'organismes.csv', line: 3, column: 'id_groupe', value: 'G-04' },
    ]);
    expect(found(outcome, 'W-ORG-03')[0]?.message).toContain(`${EJ}, ${OTHER_EJ}`);
    expect(codes(outcome)).toEqual(['W-ORG-03']);
    expect(remarks(outcome).map(({ code }) => code)).toEqual(['W-ORG-03']);
  });

  test('not of two groups, nor of none', async () => {
    expect(codes(await grouped('G-04', 'G-05'))).toEqual([]);
    expect(codes(await grouped('', ''))).toEqual([]);
  });

  test('not in two projects', async () => {
    const outcome = await check({
      sites: fifteen(site, { 3: { finess_ej: OTHER_EJ } }),
      projects: [project(), project({ id_projet: 'P2', finess_ej_porteur: OTHER_EJ })],
      members: [member(1), { ...member(3), id_projet: 'P2' }],
      organisations: [
        { finess_ej: EJ, id_groupe: 'G-04' },
        { finess_ej: OTHER_EJ, id_groupe: 'G-04' },
      ],
    });
    expect(codes(outcome)).toEqual(['W-PRJ-06']);
  });
});
