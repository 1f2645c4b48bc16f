import { expect, test } from 'vitest';
import { checkTerritories, type TerritoryHolding } from '../../src/checks/check-territories.ts';
import { Report } from '../../src/domain/report.ts';
import { check, fifteen, found, member, places, site } from '../fixtures/sound-folder.ts';

const BREST = '29019';

test('E-TER-03: money where every ESSMS has closed, at each level', async () => {
  const closed = { code_commune: BREST, etat: 'ferme', date_fermeture: '2025-01-01' };
  const sites = fifteen(site).map((row) => ({ date_fermeture: '', ...row }));
  const outcome = await check({ sites: [...sites.slice(0, 14), { ...sites[14], ...closed }] });
  expect(places(outcome, 'E-TER-03')).toEqual([
    ['projets_essms.csv', null, null],
    ['projets_essms.csv', null, null],
  ]);
  expect(found(outcome, 'E-TER-03').map(({ value }) => value)).toEqual(['29', '242900314']);
  expect(found(outcome, 'E-TER-03')[0]?.message.replaceAll(/\s/g, ' ')).toBe(
    'Un montant de 21 000,00 € est attribué au territoire « Finistère » (département 29), qui n’a aucun établissement actif.',
  );
});

test('not where one is active, nor where no money goes, nor in what is no territory', () => {
  const row = (extra: Partial<TerritoryHolding>): TerritoryHolding => ({
    type: 'departement',
    code: '29',
    label: 'Finistère',
    essmsCount: 0,
    signedAmount: 100,
    ...extra,
  });
  const report = new Report();
  const rows = [
    row({ essmsCount: 1 }),
    row({ signedAmount: 0 }),
    row({ type: 'non_localise', code: 'departement' }),
    row({ type: 'hors_epci', code: 'hors_epci' }),
    row({ type: 'pays', code: 'FR' }),
  ];
  checkTerritories(rows, 'projets_essms.csv', report);
  expect(report.diagnostics).toEqual([]);
  checkTerritories([row({})], 'projets_essms.csv', report);
  expect(report.diagnostics).toMatchObject([{ code: 'E-TER-03', line: null }]);
});

test('an establishment that the register does not know stands in no territory', async () => {
  const outcome = await check({ members: [...fifteen(member), member(99)] });
  expect(found(outcome, 'E-TER-03')).toEqual([]);
});
