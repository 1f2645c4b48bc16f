import { describe, expect, test } from 'vitest';
import { codes } from '../fixtures/data-folder.ts';
import { check, places, project } from '../fixtures/sound-folder.ts';

const declared = (extra: Record<string, string>) => check({ projects: [project(extra)] });
const refused = { montant_conventionne: '', date_debut_projet: '' };

describe('E-PRJ-04: a status against the dates', () => {
  test.each(['conventionne', 'en_cours', 'termine', 'solde'])(
    '%s without convention date',
    async (statut) => {
      const outcome = await declared({ statut, date_convention: '', montant_conventionne: '' });
      expect(places(outcome, 'E-PRJ-04')).toEqual([['projets.csv', 2, 'statut']]);
    },
  );

  test.each(['rejete', 'non_recevable'])('%s with a convention date', async (statut) => {
    const outcome = await declared({ ...refused, statut });
    expect(places(outcome, 'E-PRJ-04')).toEqual([['projets.csv', 2, 'statut']]);
    expect(codes(await declared({ ...refused, statut, date_convention: '' }))).not.toContain('E-PRJ-04');
  });

  test.each(['depose', 'recevable', 'selectionne', 'abandonne'])('%s may have one or not', async (statut) => {
    expect(codes(await declared({ ...refused, statut, date_convention: '' }))).not.toContain('E-PRJ-04');
    expect(codes(await declared({ ...refused, statut }))).not.toContain('E-PRJ-04');
  });
});

test('W-PRJ-05: no start, from the convention on', async () => {
  const outcome = await declared({ date_debut_projet: '' });
  expect(places(outcome, 'W-PRJ-05')).toEqual([['projets.csv', 2, 'date_debut_projet']]);
  const selected = { ...refused, statut: 'selectionne', date_convention: '' };
  expect(codes(await declared(selected))).toEqual([]);
});

describe('one cause, one code', () => {
  test.each([
    ['a convention date that cannot be read', { date_convention: '31/02/2024' }, ['E-VAL-01', 'W-FMT-03']],
    ['a start that cannot be read', { date_debut_projet: '2024-13-01' }, ['E-VAL-01']],
    ['a carrier that cannot be read', { finess_ej_porteur: '12' }, ['E-FIN-01']],
    ['a SIRET at fault beside no FINESS', { finess_ej_porteur: '', siret_porteur: '#REF!' }, ['E-VAL-05']],
    [
      'an agreement that cannot be read',
      { entite_nationale: 'true', accord_entite_nationale: 'peut-être' },
      ['E-VAL-03'],
    ],
    ['a line that cannot be read', { montant_usage: 'x', montant_logiciel: '1.00' }, ['E-VAL-02']],
  ])('%s', async (_, extra, expected) => {
    const found = codes(await declared(extra)).filter((code) => !code.startsWith('W-FMT'));
    expect(found).toEqual(expected.filter((code) => !code.startsWith('W-FMT')));
  });
});

describe('the date of the data', () => {
  test('an error on every row is no reason to publish nothing', async () => {
    const outcome = await declared({ finess_ej_porteur: '' });
    expect(codes(outcome)).toEqual(['E-PRJ-02']);
    expect(outcome.observatory?.edition.dataDate).toBe('2024-06-03');
  });

  test('rows in error do not date the data where others do', async () => {
    const late = { id_projet: 'P2', finess_ej_porteur: '', date_convention: '2025-01-01' };
    const outcome = await check({ projects: [project(), project(late)] });
    expect(outcome.observatory?.edition.dataDate).toBe('2024-06-03');
  });
});
