import { describe, expect, test } from 'vitest';
import type { Observatory } from '../../src/observatory/types.ts';
import { changesBetween } from '../../src/opendata/changes.ts';
import { editionChanges } from '../../src/opendata/edition-changes.ts';
import { editionFeed } from '../../src/opendata/edition-feed.ts';
import { openTables } from '../../src/opendata/open-data.ts';
import {
  causeSentence,
  changesAnswer,
  columnsNote,
  fieldChange,
  figureText,
} from '../../src/wording/changes.ts';
import { observatory } from '../fixtures/observatory.ts';
import { plain } from '../wording/plain.ts';

const about = {
  dataDate: '2025-03-31',
  version: observatory.edition.version,
  title: 'Avant',
  inputs: new Map(observatory.edition.inputs.map(({ file, sha256 }) => [file, sha256])),
};
const textsOf = (edition: Observatory) =>
  new Map(openTables(edition).map(({ name, csv }) => [name, new TextDecoder().decode(csv)]));

/** What changed from an edition to that of the fixture. */
function since(earlier: Observatory, previous: Partial<typeof about> = {}, before = textsOf(earlier)) {
  const tables = openTables(observatory);
  const changes = changesBetween(before, tables);
  return editionChanges(observatory, tables, { previous: { ...about, ...previous }, before, changes });
}

const [first, ...others] = observatory.projects;
if (first === undefined) throw new Error('the fixture has no project');

describe('what changed since an edition', () => {
  test('that is the same: nothing', () => {
    const same = since(observatory);
    expect(same.cause).toBe('aucune');
    expect(same.projects).toEqual([]);
    expect(plain(changesAnswer(same))).toBe(
      'Depuis les données au 31 mars 2025, aucun chiffre publié n’a changé.',
    );
    expect(same.figures.every(({ before, after }) => before === after)).toBe(true);
  });

  test('a project added, one gone, one revised', () => {
    const gone = { ...first, id: 'PARTI', title: 'Parti' };
    const [second, ...rest] = others;
    if (second === undefined) throw new Error('the fixture has one project only');
    const earlier = {
      ...observatory,
      projects: [
        { ...second, status: 'depose', paidAmount: 1_234_56, beyondIndicative: true } as const,
        ...rest,
        gone,
      ],
    };
    const found = since(earlier);
    const kinds = new Map(found.projects.map(({ id, kind }) => [id, kind]));
    expect(kinds.get(first.id)).toBe('ajout');
    expect(kinds.get('PARTI')).toBe('retrait');
    expect(kinds.get(second.id)).toBe('revision');
    expect(found.projects.find(({ id }) => id === 'PARTI')).toMatchObject({ href: null, title: 'Parti' });
    const fields = found.projects.find(({ id }) => id === second.id)?.fields ?? [];
    const status = fields.find(({ title }) => title === 'Statut');
    expect(plain(fieldChange(status as NonNullable<typeof status>))).toMatch(/^Statut : déposé → [a-zé ]+$/);
    const paid = fields.find(({ title }) => title === 'Montant versé');
    expect(plain(fieldChange(paid as NonNullable<typeof paid>))).toMatch(/^Montant versé : 1 234,56 € → /);
    expect(plain(changesAnswer(found))).toBe(
      'Depuis les données au 31 mars 2025, 1 projet ajouté, 1 retiré et 1 révisé.',
    );
  });

  test('a file of its own, and one that is new', () => {
    const before = textsOf(observatory);
    before.delete('essms');
    before.set('ancien', 'id\nA\n');
    const found = since(observatory, {}, before);
    const note = (name: string) =>
      columnsNote(found.tables.find(({ table }) => table === name) as (typeof found.tables)[0]);
    expect([note('essms'), note('ancien'), note('projets')]).toEqual([
      'nouveau fichier',
      'n’est plus publié',
      '',
    ]);
  });

  test.each([
    [{}, 'aucune'],
    [{ version: '0.0.9' }, 'regle'],
    [{ inputs: new Map([['projets.csv', 'x']]) }, 'donnees'],
    [{ version: '0.0.9', inputs: new Map() }, 'donnees_et_regle'],
  ] as const)('%o: figures moved because of %s', (previous, cause) => {
    const found = since(observatory, previous as Partial<typeof about>);
    expect(found.cause).toBe(cause);
    expect(causeSentence(found)).toMatch(/\.$/);
  });
});

test('a first edition is compared with none', () => {
  expect(changesAnswer(null)).toMatch(/première édition/);
});

test.each([
  ['nb_essms', '1350', '1 350'],
  ['taux_couverture', '0.514814', '51,4 %'],
  ['montant_conventionne', '10549724.00', '10 549 724 €'],
  ['montant_verse', '', 'n.d.'],
])('a figure %s: %s reads %s', (column, text, expected) => {
  expect(plain(figureText({ column }, text))).toBe(expected);
});

describe('the feed of the editions', () => {
  const kept = [
    { folder: '2025-03-31', dataDate: '2025-03-31', version: '0.1.0', title: 'A & <B>', files: [] },
  ];

  test('has an entry for each, the latest first, and escapes what it says', () => {
    const feed = editionFeed({ ...observatory, keptEditions: kept }, 'Rien', null);
    expect([...feed.matchAll(/<updated>([^<]+)/g)].map(([, date]) => date?.slice(0, 10))).toEqual([
      '2025-06-30',
      '2025-06-30',
      '2025-03-31',
    ]);
    expect(feed).toContain('A &amp; &lt;B&gt;');
    expect(feed).toContain('href="../editions/2025-03-31/datapackage.json"');
  });

  test('has whole addresses when that of the site is known', () => {
    const feed = editionFeed(
      { ...observatory, keptEditions: kept },
      'Rien',
      'https://exemple.fr/obs/changements/flux.xml',
    );
    expect(feed).toContain('href="https://exemple.fr/obs/editions/2025-03-31/datapackage.json"');
    expect(feed).toContain('<id>https://exemple.fr/obs/changements/flux.xml</id>');
  });
});
