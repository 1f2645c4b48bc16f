import { describe, expect, test } from 'vitest';
import { attackEdition } from '../../../scripts/lib/attack/attack-edition.ts';
import { formatAttack, holds } from '../../../scripts/lib/attack/format-attack.ts';
import { activeRecords, exchange, fiveEssms, projectUsage, tables, trend, usage } from './edition.ts';

const FIVE_35 = fiveEssms();
const FIVE_22 = fiveEssms({ code_departement: '22', code_epci: 'E2', id_projets: 'P2' });
const FIVE_29 = fiveEssms({ code_departement: '29', code_epci: 'E3', id_projets: 'P3' });
const BRITTANY = [...FIVE_35, ...FIVE_22, ...FIVE_29];

type Rows = Parameters<typeof tables>[0];

/** What is found in an edition: `file, key, count: low to high`. */
async function found(rows: Rows, options?: Parameters<typeof attackEdition>[1]): Promise<string[]> {
  const report = await attackEdition(tables(rows), options);
  expect(report.contradictions).toEqual([]);
  return report.disclosed.map(
    ({ file, key, count, low, high }) => `${file}, ${key}, ${count}: ${low} to ${high}`,
  );
}

describe('sums', () => {
  test('T-28: a row of 40, 8 and 30 with its total gives the one that it hides', async () => {
    const usages = [
      usage('region:53', { num: 78, den: 156, rep: 15 }),
      usage('departement:22', { num: 40, den: 80 }),
      usage('departement:35'),
      usage('departement:29', { num: 30, den: 60 }),
    ];
    expect(await found({ essms: BRITTANY, usages })).toEqual([
      'usages.csv, departement:35|tous mssante, numerateur: 8 to 8',
      'usages.csv, departement:35|tous mssante, complement: 8 to 8',
      'usages.csv, departement:35|tous mssante, denominateur: 16 to 16',
    ]);
  });

  test('T-28: with a second one hidden, nothing is found', async () => {
    const usages = [
      usage('region:53', { num: 78, den: 156, rep: 15 }),
      usage('departement:22', { num: 40, den: 80 }),
      usage('departement:35'),
      usage('departement:29'),
    ];
    expect(await found({ essms: BRITTANY, usages })).toEqual([]);
  });

  test('two hidden numbers of 1 out of 32 are between 0 and 2', async () => {
    const usages = [
      usage('region:53', { num: 32, den: 132, rep: 15 }),
      usage('departement:22', { num: 30, den: 60 }),
      usage('departement:35'),
      usage('departement:29'),
    ];
    expect(await found({ essms: BRITTANY, usages })).toEqual([
      'usages.csv, departement:35|tous mssante, numerateur: 0 to 2',
      'usages.csv, departement:29|tous mssante, numerateur: 0 to 2',
    ]);
  });

  test('each of those who answered has one person at least: two denominators of 18 in all are between 5 and 13', async () => {
    const usages = [
      usage('region:53', { num: 50, den: 98, rep: 15 }),
      usage('departement:22', { num: 40, den: 80 }),
      usage('departement:35'),
      usage('departement:29'),
    ];
    expect(await found({ essms: BRITTANY, usages })).toEqual([]);
    expect(await found({ essms: BRITTANY, usages }, { width: 9 })).toEqual([
      'usages.csv, departement:35|tous mssante, complement: 0 to 8',
      'usages.csv, departement:29|tous mssante, complement: 0 to 8',
      'usages.csv, departement:35|tous mssante, denominateur: 5 to 13',
      'usages.csv, departement:29|tous mssante, denominateur: 5 to 13',
    ]);
  });

  test('an EPCI across two départements gives its part of one by difference', async () => {
    const essms = [
      ...FIVE_35,
      ...fiveEssms({ code_epci: 'E9' }),
      ...fiveEssms({ code_departement: '22', code_epci: 'E9' }),
      ...FIVE_22,
    ];
    const usages = [
      usage('departement:35', { num: 40, den: 80, rep: 10 }),
      usage('departement:22', { num: 33, den: 66, rep: 10 }),
      usage('epci:E9', { num: 42, den: 84, rep: 10 }),
      usage('epci:E1', { num: 16, den: 32 }),
      usage('epci:E2'),
    ];
    expect(await found({ essms, usages })).toContain(
      'usages.csv, epci:E2|tous mssante, numerateur: 15 to 15',
    );
    const hidden = [...usages.slice(0, 3), usage('epci:E1'), usage('epci:E2')];
    expect(await found({ essms, usages: hidden })).toEqual([]);
  });

  test('projects add up to a hidden EPCI', async () => {
    const essms = [...FIVE_35, ...fiveEssms({ id_projets: 'P2' }), ...FIVE_22];
    const usages = [usage('epci:E1', { rep: 10 })];
    const projects = [projectUsage('P1', { num: 12, den: 36 })];
    expect(await found({ essms, usages, usages_projets: projects })).toEqual([]);
    projects.push(projectUsage('P2', { num: 20, den: 55, rep: 10 }));
    // P2 has five ESSMS more elsewhere.
    expect(await found({ essms, usages, usages_projets: projects })).toEqual([]);
    projects[1] = projectUsage('P2', { num: 20, den: 55 });
    expect(await found({ essms: essms.slice(0, 10), usages, usages_projets: projects })).toEqual([
      'usages.csv, epci:E1|tous mssante, numerateur: 32 to 32',
      'usages.csv, epci:E1|tous mssante, complement: 59 to 59',
      'usages.csv, epci:E1|tous mssante, denominateur: 91 to 91',
    ]);
  });

  test('what an ESSMS of two projects answers one of them may not be what counts in its territory', async () => {
    const essms = fiveEssms({ id_projets: 'P1|P2' });
    const usages = [usage('epci:E1')];
    const usages_projets = [projectUsage('P1', { num: 12, den: 36 })];
    expect(await found({ essms, usages, usages_projets })).toEqual([]);
  });

  test('when a project and its territory contradict each other, its ESSMS may answer for another project', async () => {
    const essms = [...FIVE_35, ...FIVE_22];
    const usages = [usage('departement:35', { num: 40, den: 80 }), usage('departement:22')];
    const usages_projets = [
      projectUsage('P1', { num: 33, den: 66, rep: 4, exp: 5 }),
      projectUsage('P2', { rep: 5 }),
    ];
    expect(await found({ essms, usages, usages_projets })).toEqual([]);
    usages.push(usage('region:53', { num: 60, den: 120, rep: 10 }));
    expect(await found({ essms, usages, usages_projets })).toContain(
      'usages.csv, departement:22|tous mssante, numerateur: 20 to 20',
    );
  });

  test('sectors of a territory are parts of it', async () => {
    const essms = [...FIVE_35, ...fiveEssms({ secteur: 'domicile' })];
    const usages = [
      usage('departement:35', { num: 40, den: 80, rep: 10 }),
      usage('departement:35|personnes_agees', { num: 33, den: 66 }),
      usage('departement:35|domicile'),
    ];
    expect(await found({ essms, usages })).toContain(
      'usages.csv, departement:35|domicile mssante, numerateur: 7 to 7',
    );
  });

  test('a type of denominator in one département only gives what that one hides', async () => {
    const period = { type_denominateur: 'personnes_periode' };
    const present = { type_denominateur: 'presents_date_mesure' };
    const rows = (cell: string, first: number | null, second: number | null, rep = 5) => {
      const one = first === null ? 0 : 5;
      const counts = (num: number | null, rep: number, more: Record<string, string>) =>
        num === null ? { rep, exp: 5, more } : { num, den: num + 20, rep, exp: 5, more };
      return [
        usage(cell, { ...counts(null, rep, {}) }, 'dossiers_actifs'),
        ...(first === null ? [] : [usage(cell, counts(first, one, period), 'dossiers_actifs')]),
        ...(second === null ? [] : [usage(cell, counts(second, rep - one, present), 'dossiers_actifs')]),
      ];
    };
    const usages = [
      usage('region:53', { num: 100, rep: 10 }, 'dossiers_actifs'),
      usage('region:53', { num: 60, den: 80, rep: 5, exp: 10, more: period }, 'dossiers_actifs'),
      usage('region:53', { num: 40, den: 60, rep: 5, exp: 10, more: present }, 'dossiers_actifs'),
      ...rows('departement:35', null, null),
      usage('departement:35', { rep: 5, more: period }, 'dossiers_actifs'),
      ...rows('departement:22', null, null),
      usage('departement:22', { rep: 5, more: present }, 'dossiers_actifs'),
    ];
    expect(await found({ essms: [...FIVE_35, ...FIVE_22], usages })).toContain(
      'usages.csv, departement:35|tous dossiers_actifs, numerateur: 60 to 60',
    );
  });

  test('when all who answered in a département are in one of its EPCI, the two are one', async () => {
    const essms = [...FIVE_35, ...fiveEssms({ code_epci: 'E5' })];
    const usages = (rep: number) => [
      usage('departement:35', { num: 40, den: 80, rep, exp: 10 }),
      usage('epci:E1', { rep: 5, exp: 5 }),
    ];
    expect(await found({ essms, usages: usages(6) })).toEqual([]);
    expect(await found({ essms, usages: usages(5) })).toContain(
      'usages.csv, epci:E1|tous mssante, numerateur: 40 to 40',
    );
  });

  test('a place where nobody answered counts nothing', async () => {
    const usages = [
      usage('region:53', { num: 40, den: 80, rep: 5, exp: 10 }),
      usage('departement:35'),
      usage('departement:22', { rep: 0, exp: 5, more: { statut: 'manquant' } }),
    ];
    expect(await found({ essms: [...FIVE_35, ...FIVE_22], usages })).toContain(
      'usages.csv, departement:35|tous mssante, denominateur: 80 to 80',
    );
  });
});

describe('months', () => {
  const essms = BRITTANY;

  test('the last month gives the active records that the table of usage hides, and the other way round', async () => {
    const usages = [usage('departement:35', { rep: 5 }, 'dossiers_actifs')];
    const month = [
      activeRecords('2024-11-30', 'departement:35', 44),
      activeRecords('2024-12-31', 'departement:35', 41),
    ];
    expect(await found({ essms, usages, dui_actifs: month })).toEqual([
      'usages.csv, departement:35|tous dossiers_actifs, numerateur: 41 to 41',
    ]);
    expect(
      await found({ essms, usages, dui_actifs: [activeRecords('2024-12-31', 'departement:35', 41, 4)] }),
    ).toEqual([]);
    const shown = [usage('departement:35', { num: 41, den: 90 }, 'dossiers_actifs')];
    expect(
      await found({
        essms,
        usages: shown,
        dui_actifs: [activeRecords('2024-12-31', 'departement:35', null)],
      }),
    ).toEqual(['dui_actifs.csv, 2024-12-31 departement:35, nb_dossiers_actifs: 41 to 41']);
  });

  test('the territories of a month add up', async () => {
    const month = (second: number | null) => [
      activeRecords('2024-06-30', 'pays:FR', 100, 15),
      activeRecords('2024-06-30', 'region:53', 100, 15),
      activeRecords('2024-06-30', 'departement:22', 50),
      activeRecords('2024-06-30', 'departement:35', null),
      activeRecords('2024-06-30', 'departement:29', second),
    ];
    expect(await found({ essms, dui_actifs: month(40) })).toEqual([
      'dui_actifs.csv, 2024-06-30 departement:35, nb_dossiers_actifs: 10 to 10',
    ]);
    expect(await found({ essms, dui_actifs: month(null) })).toEqual([]);
  });

  test('a month in which nobody measured says what the month before hides, and the other way round', async () => {
    const month = (measured: number) => [
      activeRecords('2024-06-30', 'departement:35', null),
      activeRecords('2024-07-31', 'departement:35', null, 5, 0),
      activeRecords('2024-08-31', 'departement:35', 44, 5, measured),
      activeRecords('2024-09-30', 'departement:35', null, 5, 0),
      activeRecords('2024-10-31', 'departement:35', null, 6, 0),
    ];
    expect(await found({ essms, dui_actifs: month(0) })).toEqual([
      'dui_actifs.csv, 2024-06-30 departement:35, nb_dossiers_actifs: 44 to 44',
      'dui_actifs.csv, 2024-07-31 departement:35, nb_dossiers_actifs: 44 to 44',
      'dui_actifs.csv, 2024-09-30 departement:35, nb_dossiers_actifs: 44 to 44',
    ]);
    expect(await found({ essms, dui_actifs: month(1) })).toEqual([
      'dui_actifs.csv, 2024-09-30 departement:35, nb_dossiers_actifs: 44 to 44',
    ]);
  });

  test('active files are the denominator of trends', async () => {
    const months = ['2024-04-30', '2024-05-31', '2024-06-30', '2024-07-31', '2024-08-31'];
    const counts = [101, 102, 103, null, 105];
    const denominators = [101, 102, 103, 104, null];
    const dui_actifs = months.map((month, at) => activeRecords(month, 'pays:FR', counts[at] ?? null, 15));
    const tendances = (add: number) =>
      months.map((month, at) => {
        const persons = denominators[at] ?? null;
        return trend(month, 'mssante', persons === null ? null : [50, persons + add]);
      });
    expect(await found({ essms, dui_actifs, tendances: tendances(0) })).toEqual([
      'dui_actifs.csv, 2024-07-31 pays:FR, nb_dossiers_actifs: 104 to 104',
    ]);
    expect(await found({ essms, dui_actifs, tendances: tendances(1) })).toEqual([]);
    const fewer = tendances(0).map((row) => ({ ...row, nb_repondants: 14 }));
    expect(await found({ essms, dui_actifs, tendances: fewer })).toEqual([]);
  });

  test('the types of denominator of a month add up to its active files', async () => {
    const month = '2024-06-30';
    const type = (name: string, counts: readonly [number, number] | null, rep: number) =>
      trend(month, 'dossiers_actifs', counts, { type_denominateur: name, nb_repondants: rep });
    const tendances = [
      type('file_active_annuelle', [60, 80], 8),
      type('personnes_periode', null, 7),
      type('presents_date_mesure', null, 0),
    ];
    expect(await found({ essms, dui_actifs: [activeRecords(month, 'pays:FR', 100, 15)], tendances })).toEqual(
      ['tendances.csv, 2024-06-30 dossiers_actifs personnes_periode, numerateur: 40 to 40'],
    );
    const hidden = [activeRecords(month, 'pays:FR', null, 15)];
    expect(await found({ essms, dui_actifs: hidden, tendances })).toEqual([]);
  });

  test('the exchanges of a month add up; a département without a row has none', async () => {
    const rows = [
      exchange('2024-06-30', 'pays:FR', 60),
      exchange('2024-06-30', 'region:53', null),
      exchange('2024-06-30', 'departement:22', 53),
      exchange('2024-06-30', 'departement:35', null),
    ];
    expect(await found({ essms, echanges: rows })).toEqual([
      'echanges.csv, 2024-06-30 region:53 e_prescription, nombre: 60 to 60',
      'echanges.csv, 2024-06-30 departement:35 e_prescription, nombre: 7 to 7',
    ]);
  });

  test('a month and the next are told apart by their difference, which names nobody', async () => {
    const rows = [
      activeRecords('2024-06-30', 'departement:35', 50),
      activeRecords('2024-07-31', 'departement:35', null),
      activeRecords('2024-08-31', 'departement:35', 62, 6),
    ];
    const { differences } = await attackEdition(tables({ essms, dui_actifs: rows }));
    expect(differences).toEqual([
      {
        file: 'dui_actifs.csv',
        key: '2024-06-30 2024-08-31 departement:35',
        count: 'nb_dossiers_actifs',
        change: 12,
        respondentsChange: 1,
      },
    ]);
  });
});

describe('bounds', () => {
  const missing = (num: number, den: number, silent: number, exp = 8) => ({
    num,
    den,
    rep: 4,
    exp,
    low: (Math.floor((num * 1e6) / (den + silent)) / 1e6).toFixed(6),
    high: (Math.ceil(((num + silent) * 1e6) / (den + silent)) / 1e6).toFixed(6),
  });
  const essms = [...BRITTANY, ...BRITTANY].slice(0, 30);
  const region = missing(120, 260, 160, 24);

  test('of a region and of two départements tell the silent persons of the third', async () => {
    const usages = [
      usage('region:53', { ...region, rep: 12, exp: 30 }),
      usage('departement:22', { ...missing(40, 80, 100), exp: 10 }),
      usage('departement:29', { ...missing(40, 90, 57), exp: 10 }),
      usage('departement:35', { num: 40, den: 90, rep: 4, exp: 10 }),
    ];
    expect(await found({ essms, usages })).toEqual([
      'usages.csv, departement:35|tous mssante, personnes_non_repondantes: 3 to 3',
    ]);
    usages[2] = usage('departement:29', { num: 40, den: 90, rep: 4, exp: 10 });
    expect(await found({ essms, usages })).toEqual([]);
  });

  test('a target that is missed whatever the silent answer bounds their number', async () => {
    const more = (atteinte: string) => ({ cible: '0.900000', atteinte });
    const row = (atteinte: string) =>
      usage('departement:35', { num: 1792, den: 2000, rep: 4, exp: 10, more: more(atteinte) });
    const found90 = await found({ essms, usages: [row('non')] }, { width: 100 });
    // (1792 + M) / (2000 + M) < 0.9 up to M = 79.
    expect(found90).toEqual(['usages.csv, departement:35|tous mssante, personnes_non_repondantes: 0 to 79']);
    expect(await found({ essms, usages: [row('non_sur_repondants')] }, { width: 100 })).toEqual([]);
  });

  test('that tell of few persons are told as they stand', async () => {
    const usages = [usage('departement:35', { ...missing(40, 90, 7), exp: 10 })];
    expect(await found({ essms, usages })).toEqual([
      'usages.csv, departement:35|tous mssante, personnes_non_repondantes: 7 to 7',
    ]);
  });

  test('that are absent hide what the thresholds of the edition hide', async () => {
    // Two are silent, of 20 persons as the region says: nobody else is.
    const silent = { num: 40, den: 90, rep: 4, exp: 6 };
    const usages = [
      usage('region:53', { ...missing(120, 270, 20, 26), rep: 24 }),
      usage('departement:22', { num: 40, den: 90, rep: 10, exp: 10 }),
      usage('departement:29', { num: 40, den: 90, rep: 10, exp: 10 }),
      usage('departement:35', { ...silent, more: { statut: 'indetermine' } }),
    ];
    expect(await found({ essms, usages })).toContain(
      'usages.csv, departement:35|tous mssante, personnes_non_repondantes: 20 to 20',
    );
    const thresholds = { persons: 6, essms: 2 };
    expect(await found({ essms, usages }, { thresholds })).toEqual([]);
  });

  test('of one indicator tell those that another hides, when as many answered', async () => {
    const codes = ['22', '29', '56', '35'];
    const essms = codes.flatMap((code_departement) => {
      const ten = fiveEssms({ code_departement, id_projets: code_departement });
      return [...ten, ...ten];
    });
    const usages = ['mssante', 'dmp'].flatMap((indicator) =>
      codes.map((code, index) => {
        const { low, high, ...counts } = missing(40, 90, 50 + index, 10);
        const hidden = indicator === 'dmp' && code === '35';
        return usage(`departement:${code}`, hidden ? counts : { ...counts, low, high }, indicator);
      }),
    );
    expect(await found({ essms, usages })).toEqual([
      'usages.csv, departement:35|tous dmp, personnes_non_repondantes: 53 to 53',
    ]);
  });
});

describe('other indicators', () => {
  const cells = ['departement:22', 'departement:29', 'epci:E2', 'epci:E3'];
  const shown = cells.flatMap((cell, index) => [
    usage(cell, { num: 40 + index, den: 80 }, 'dossiers_actifs'),
    usage(cell, { num: 20, den: 40 + index }, 'dossiers_actifs_agenda'),
  ]);
  // Neither the EPCI nor the départements add up to anything else here.
  const essms = [
    ...FIVE_35,
    ...fiveEssms({ code_departement: '22', code_epci: 'E8' }),
    ...fiveEssms({ code_departement: '29', code_epci: 'E8' }),
    ...fiveEssms({ code_departement: '56', code_epci: 'E2' }),
    ...fiveEssms({ code_departement: '56', code_epci: 'E3' }),
  ];

  test('print the active records that a row hides', async () => {
    const usages = [
      ...shown,
      usage('departement:35', 'secret', 'dossiers_actifs'),
      usage('departement:35', { num: 25, den: 50 }, 'dossiers_actifs_agenda'),
    ];
    expect(await found({ essms, usages })).toEqual([
      'usages.csv, departement:35|tous dossiers_actifs, numerateur: 50 to 50',
    ]);
  });

  test('print the denominator of one that a row hides', async () => {
    const usages = [
      ...shown,
      usage('departement:35', { num: 50, den: 80 }, 'dossiers_actifs'),
      usage('departement:35', 'secret', 'dossiers_actifs_agenda'),
    ];
    expect(await found({ essms, usages })).toEqual([
      'usages.csv, departement:35|tous dossiers_actifs_agenda, denominateur: 50 to 50',
    ]);
  });

  test('tell nothing where others answered, or where the counts are not the same elsewhere', async () => {
    const usages = (rep: number, num: number) => [
      ...shown.map((row) => (row.code_indicateur === 'dossiers_actifs' ? { ...row, numerateur: num } : row)),
      usage('departement:35', { rep, exp: 5 }, 'dossiers_actifs'),
      usage('departement:35', { num: 25, den: 50 }, 'dossiers_actifs_agenda'),
    ];
    expect(await found({ essms, usages: usages(5, 33) })).toEqual([]);
    const fewer = [...shown, ...usages(4, 0).slice(shown.length)];
    expect(await found({ essms, usages: fewer })).toEqual([]);
  });
});

describe('an earlier edition', () => {
  const essms = FIVE_35;
  const before = { essms, usages: [usage('departement:35', { num: 12, den: 40 })] };

  test('that printed what this one hides, of the same returns, tells it', async () => {
    const now = { essms, usages: [usage('departement:35')] };
    const told = [
      'usages.csv, departement:35|tous mssante, numerateur: 12 to 12',
      'usages.csv, departement:35|tous mssante, denominateur: 40 to 40',
    ];
    expect(await found(now, { previous: tables(before) })).toEqual([told[0], told[1]]);
    expect(await found(before, { previous: tables(now) })).toEqual(told);
    const later = [usage('departement:35', { rep: 5, more: { date_mesure_max: '2025-06-30' } })];
    expect(await found({ essms, usages: later }, { previous: tables(before) })).toEqual([]);
  });

  test('shows by how much a row has changed', async () => {
    const more = { date_mesure_max: '2025-06-30' };
    const now = { essms, usages: [usage('departement:35', { num: 15, den: 40, rep: 4, exp: 5, more })] };
    const report = await attackEdition(tables(now), { previous: tables(before) });
    expect(report.disclosed).toEqual([]);
    expect(report.differences).toEqual([
      {
        file: 'usages.csv',
        key: 'departement:35|tous mssante',
        count: 'numerateur',
        change: 3,
        respondentsChange: -1,
      },
    ]);
  });
});

describe('the report', () => {
  test('tells what needs no computing: a hidden row that keeps its rate, a count that should be hidden', async () => {
    const usages = [
      usage('departement:35', { rep: 5, more: { taux: '0.750000', atteinte: 'non' } }),
      usage('departement:22', { num: 10, den: 40 }),
      usage('departement:29', { num: 11, den: 40, rep: 2, exp: 5 }),
      usage('epci:E3', { num: 0, den: 11, rep: 3, exp: 5 }),
    ];
    const report = await attackEdition(tables({ essms: BRITTANY, usages }));
    expect(report.disclosed.map(({ key, count, by }) => `${key} ${count} ${by}`)).toEqual([
      'departement:35|tous mssante taux ligne',
      'departement:35|tous mssante atteinte ligne',
      'departement:22|tous mssante numerateur seuil',
      'departement:29|tous mssante nb_repondants seuil',
    ]);
  });

  test('fits on a screen', async () => {
    const essms = Array.from({ length: 40 }, (_, index) => fiveEssms({ code_epci: `E${index}` })).flat();
    const usages = Array.from({ length: 40 }, (_, index) => usage(`epci:E${index}`, { num: 5, den: 40 }));
    const report = await attackEdition(tables({ essms, usages }));
    const lines = formatAttack(report).split('\n');
    expect(lines).toHaveLength(22);
    expect(lines[0]).toBe('0 nombres masqués, 40 retrouvés à moins de 5 près (4 systèmes).');
    expect(lines[1]).toBe('  usages.csv, epci:E0|tous mssante, numerateur : 5 (seuil)');
    expect(lines[21]).toBe('  … et 20 autres');
    expect(holds(report)).toBe(false);
  });

  test('does not call safe an edition whose sums contradict each other', async () => {
    const usages = [
      usage('region:53', { num: 40, den: 80 }),
      usage('departement:35', { num: 50, den: 100 }),
      usage('epci:E1'),
    ];
    const report = await attackEdition(tables({ essms: FIVE_35, usages }));
    expect(report.contradictions).toHaveLength(3);
    expect(holds(report)).toBe(false);
    expect(formatAttack(report)).toContain('système contradictoire, non attaqué : mssante numerateur');
  });

  test('counts the rows that await ESSMS which are not listed', async () => {
    const usages = [usage('departement:35', { num: 40, den: 80, rep: 6 }), usage('epci:E1')];
    const report = await attackEdition(tables({ essms: FIVE_35, usages }));
    expect(report).toMatchObject({ unlisted: 1, disclosed: [], suppressedCounts: 3, width: 5 });
    expect(holds(report)).toBe(true);
  });
});
