import { describe, expect, test } from 'vitest';
import { scenarioFaults } from '../../src/simulation/scenario-faults.ts';
import { counts, homeHelp, organisation, scenario } from './scenarios.ts';

const places = (changes: Parameters<typeof scenario>[0]) =>
  scenarioFaults(scenario(changes)).map(({ field, row }) => (row === undefined ? field : `${field} ${row}`));

describe('what contradicts itself in a scenario', () => {
  test.each([
    ['nothing, at first', {}, []],
    ['no ESSMS', counts(0, 0), ['acquisition']],
    ['as many ESSMS as is plausible', counts(5000, 0), []],
    ['more ESSMS than is plausible', counts(5001, 0), ['acquisition']],
    ['no region', { regionCount: 0 }, ['regions']],
    ['as many regions as ESSMS', { ...counts(2, 1), regionCount: 3 }, []],
    ['more regions than ESSMS', { ...counts(2, 1), regionCount: 4 }, ['regions']],
    ['an end the day of the start', { startDate: '2024-09-01', deploymentEnd: '2024-09-01' }, []],
    ['an end before the start', { startDate: '2024-09-01', deploymentEnd: '2024-08-31' }, ['fin']],
    ['as many SAAD as ESSMS', { ...counts(1, 0), homeHelps: [homeHelp()] }, []],
    ['one SAAD too many', { ...counts(1, 1), homeHelps: [homeHelp(), homeHelp()] }, ['situation 1']],
    ['hours not given', { homeHelps: [{ situation: 'acquisition', hours: null }] }, []],
    ['an organisation in due size', { organisations: [organisation()] }, []],
    ['an organisation of unknown size', { organisations: [organisation({ essmsCount: null })] }, []],
    ['an organisation without ESSMS', { organisations: [organisation({ memberCount: 0 })] }, ['membres 0']],
    ['more ESSMS there than in all', { organisations: [organisation({ essmsCount: 2 })] }, ['membres 0']],
    [
      'more ESSMS in organisations than in the project',
      { ...counts(5, 0), organisations: [organisation(), organisation()] },
      ['membres 1'],
    ],
  ] as const)('%s', (_, changes, expected) => expect(places(changes)).toEqual(expected));

  test('medico-social hours up to the total, and no more', () => {
    const hours = { total: 100, apa: 50, pch: 50, otherDependency: 0 };
    const withHours = (more: number) => ({
      homeHelps: [{ situation: 'acquisition' as const, hours: { ...hours, otherDependency: more } }],
    });
    expect(places(withHours(0))).toEqual([]);
    expect(places(withHours(1))).toEqual(['total 0']);
  });

  test('no hours at all', () => {
    const hours = { total: 0, apa: 0, pch: 0, otherDependency: 0 };
    const [fault] = scenarioFaults(scenario({ homeHelps: [{ situation: 'acquisition', hours }] }));
    expect(fault).toEqual({
      field: 'total',
      row: 0,
      message: 'Donnez le nombre total d’heures de l’année.',
    });
  });

  test('more quotes than ESSMS', () => {
    const equipment = Array.from({ length: 4 }, () => ({ quote: 100, spend: null }));
    expect(places({ organisations: [organisation({ equipment })] })).toEqual(['devis 0']);
    expect(places({ organisations: [organisation({ equipment: equipment.slice(1) })] })).toEqual([]);
  });
});
