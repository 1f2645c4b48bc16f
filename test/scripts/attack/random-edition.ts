import fc from 'fast-check';
import { csv } from '../../fixtures/data-folder.ts';

const INDICATORS = ['dossiers_actifs', 'mssante'] as const;
type Indicator = (typeof INDICATORS)[number];

interface Answer {
  readonly num: number;
  readonly den: number;
  readonly type: string;
}

interface Site {
  readonly departement: string | null;
  readonly epci: string;
  readonly sector: string;
  readonly projects: readonly string[];
  readonly answers: Readonly<Record<Indicator, Answer | null>>;
  readonly persons: number;
}

/** Active records are fewer than 16 and the other denominators 20 or more: no count of one is a count of the other. */
const answer = (low: number, high: number, types: readonly string[]) =>
  fc.option(
    fc.record({
      num: fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 15 })),
      den: fc.integer({ min: low, max: high }),
      type: fc.constantFrom(...types),
    }),
    { freq: 3 },
  );

const site: fc.Arbitrary<Site> = fc.record({
  departement: fc.constantFrom('22', '35', '44', null),
  epci: fc.constantFrom('E1', 'E2', ''),
  sector: fc.constantFrom('domicile', 'personnes_agees'),
  projects: fc.constantFrom([], ['P1'], ['P1'], ['P2'], ['P3'], ['P1', 'P2']),
  answers: fc.record({
    dossiers_actifs: answer(16, 19, ['personnes_periode', 'presents_date_mesure']),
    mssante: answer(20, 40, ['tous']),
  }),
  persons: fc.integer({ min: 1, max: 30 }),
});

const REGIONS: Readonly<Record<string, string>> = { 22: '53', 35: '53', 44: '52' };

/** A published row before its counts are hidden or not: what it adds up. */
interface Sum {
  readonly place: Readonly<Record<string, string>>;
  readonly key: string;
  readonly sites: readonly Site[];
}

export interface RandomEdition {
  readonly tables: ReadonlyMap<string, string>;
  /** `file key count` → the value, hidden or not. */
  readonly truth: ReadonlyMap<string, number>;
}

/** A small edition of which any row, and any pair of bounds, may be hidden. */
export const randomEditions: fc.Arbitrary<RandomEdition> = fc
  .record({
    sites: fc.array(site, { minLength: 1, maxLength: 14 }),
    hidden: fc.infiniteStream(fc.boolean()),
  })
  .map(({ sites, hidden }) => publish(sites, () => hidden.next().value as boolean));

function publish(sites: readonly Site[], isHidden: () => boolean): RandomEdition {
  const truth = new Map<string, number>();
  const members = sites.filter(({ projects }) => projects.length > 0);
  const territories = territorySums(members);
  // A project is about those it has alone: the answers of the others to it are not drawn.
  const projects = ['P1', 'P2', 'P3'].flatMap((id) =>
    projectSum(
      id,
      members.filter((one) => one.projects.includes(id)),
    ),
  );
  const rows = (file: string, sums: readonly Sum[]) =>
    csv(
      sums.flatMap((sum) =>
        INDICATORS.flatMap((indicator) => usageRows(file, sum, indicator, truth, isHidden)),
      ),
    );
  return {
    truth,
    tables: new Map([
      ['essms', csv(sites.map(placed))],
      ['usages', rows('usages.csv', territories)],
      ['usages_projets', projects.length === 0 ? '' : rows('usages_projets.csv', projects)],
      ['dui_actifs', csv(territories.flatMap((sum) => monthRow(sum, truth, isHidden)))],
    ]),
  };
}

function placed({ departement, epci, sector, projects }: Site): Record<string, string> {
  return {
    code_commune: departement === null ? '' : 'commune',
    code_epci: departement === null ? '' : epci,
    code_departement: departement ?? '',
    code_region: departement === null ? '' : (REGIONS[departement] as string),
    secteur: sector,
    id_projets: projects.join('|'),
  };
}

function territoriesOf({ departement, epci }: Site): readonly string[] {
  if (departement === null) {
    return ['pays:FR', 'non_localise:region', 'non_localise:departement', 'non_localise:epci'];
  }
  const intercommunality = epci === '' ? 'hors_epci:hors_epci' : `epci:${epci}`;
  return ['pays:FR', `region:${REGIONS[departement]}`, `departement:${departement}`, intercommunality];
}

function territorySums(sites: readonly Site[]): readonly Sum[] {
  const cells = new Map<string, Site[]>();
  for (const one of sites) {
    for (const cell of territoriesOf(one).flatMap((name) => [`${name}|tous`, `${name}|${one.sector}`])) {
      cells.set(cell, [...(cells.get(cell) ?? []), one]);
    }
  }
  return [...cells].map(([key, members]) => {
    const [territory = '', secteur = ''] = key.split('|');
    const [type_territoire = '', code_territoire = ''] = territory.split(':');
    return { place: { type_territoire, code_territoire, secteur }, key, sites: members };
  });
}

const projectSum = (id: string, sites: readonly Site[]): readonly Sum[] =>
  sites.length === 0 ? [] : [{ place: { id_projet: id }, key: `projet:${id}`, sites }];

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function usageRows(
  file: string,
  { place, key, sites }: Sum,
  indicator: Indicator,
  truth: Map<string, number>,
  isHidden: () => boolean,
): Record<string, string | number>[] {
  const answers = sites.flatMap(({ answers }) => answers[indicator] ?? []);
  const types = [...new Set(answers.map(({ type }) => type))].filter((type) => type !== 'tous').sort();
  const silent = total(sites.flatMap((one) => (one.answers[indicator] === null ? [one.persons] : [])));
  return ['tous', ...types].map((type) => {
    const own = answers.filter((one) => type === 'tous' || one.type === type);
    const num = total(own.map((one) => one.num));
    const den = total(own.map((one) => one.den));
    const name = `${file} ${key} ${indicator}${type === 'tous' ? '' : ` ${type}`}`;
    const counts = { numerateur: num, denominateur: den, complement: den - num, nb_repondants: own.length };
    for (const [count, value] of Object.entries({ ...counts, personnes_non_repondantes: silent })) {
      truth.set(`${name} ${count}`, value);
    }
    const status =
      own.length === 0 ? 'manquant' : isHidden() ? 'secret' : types.length > 1 ? 'mixed' : 'publie';
    const whole = status === 'publie' || (status === 'mixed' && type !== 'tous');
    const bounds = whole && type === 'tous' && own.length < sites.length && !isHidden();
    return {
      ...place,
      code_indicateur: indicator,
      type_denominateur: type,
      numerateur: status === 'mixed' || whole ? num : '',
      denominateur: whole ? den : '',
      statut: status !== 'mixed' ? status : whole ? 'publie' : 'indetermine',
      nb_repondants: own.length,
      nb_attendus: sites.length,
      borne_basse: bounds ? (Math.floor((num * 1e6) / (den + silent)) / 1e6).toFixed(6) : '',
      borne_haute: bounds ? (Math.ceil(((num + silent) * 1e6) / (den + silent)) / 1e6).toFixed(6) : '',
    };
  });
}

function monthRow(
  { place, key, sites }: Sum,
  truth: Map<string, number>,
  isHidden: () => boolean,
): Record<string, string | number>[] {
  const { type_territoire = '', code_territoire = '', secteur } = place;
  if (secteur !== 'tous' || type_territoire.includes('epci') || code_territoire === 'epci') return [];
  const answers = sites.flatMap(({ answers }) => answers.dossiers_actifs ?? []);
  const count = total(answers.map(({ num }) => num));
  truth.set(`dui_actifs.csv 2024-12-31 ${key.replace('|tous', '')} nb_dossiers_actifs`, count);
  truth.set(`dui_actifs.csv 2024-12-31 ${key.replace('|tous', '')} nombre`, count);
  const status = answers.length === 0 ? 'manquant' : isHidden() ? 'secret' : 'publie';
  return [
    {
      mois: '2024-12-31',
      type_territoire,
      code_territoire,
      nb_dossiers_actifs: status === 'publie' ? count : '',
      statut: status,
      nb_repondants: answers.length,
      nb_attendus: sites.length,
    },
  ];
}
