import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changesBetween, PreviousEditionError, type PublishedTable } from '../../src/opendata/changes.ts';
import { observatory } from '../fixtures/observatory.ts';
import { openData } from '../fixtures/open-data.ts';

const table = (name: string, primaryKey: readonly string[], ...lines: readonly string[]): PublishedTable => ({
  name,
  primaryKey,
  csv: new TextEncoder().encode(`${lines.join('\n')}\n`),
});

const textOf = ({ csv }: PublishedTable): string => new TextDecoder().decode(csv);

const edition = (...tables: readonly PublishedTable[]) =>
  new Map(tables.map((each) => [each.name, textOf(each)] as const));

/** The changes, one line each: `table key field before after`. */
const changes = (previous: ReadonlyMap<string, string>, ...current: readonly PublishedTable[]): string[] =>
  changesBetween(previous, current).map(({ table: name, key, field, before, after }) =>
    [name, key, field, before, after].join(' ; '),
  );

const projects = (...lines: readonly string[]) => table('projets', ['id'], 'id,montant,statut', ...lines);

describe('changes since an earlier edition', () => {
  test('the same tables have none', () => {
    const same = projects('P1,10.00,depose', 'P2,20.00,solde');
    expect(changes(edition(same), same)).toEqual([]);
  });

  test('rows added and removed, cells modified, by key whatever the order of the rows', () => {
    const before = projects('P3,30.00,depose', 'P1,10.00,depose', 'P2,,depose');
    const after = projects('P1,10.00,depose', 'P2,20.00,solde', 'P4,40.00,depose');
    expect(changes(edition(before), after)).toEqual([
      'projets ; P2 ; montant ;  ; 20.00',
      'projets ; P2 ; statut ; depose ; solde',
      'projets ; P3 ; (ligne) ; retrait ; ',
      'projets ; P4 ; (ligne) ;  ; ajout',
    ]);
  });

  test('columns added and removed are told once, and their order does not matter', () => {
    const before = table('essms', ['et'], 'et,ancienne,nom', '1,x,A', '2,y,B');
    const after = table('essms', ['et'], 'nom,et,nouvelle', 'A,1,u', 'C,2,v');
    expect(changes(edition(before), after)).toEqual([
      'essms ;  ; ancienne ; retrait ; ',
      'essms ;  ; nouvelle ;  ; ajout',
      'essms ; 2 ; nom ; B ; C',
    ]);
  });

  test('tables added and removed, sorted with the others; the changes themselves are not compared', () => {
    const previous = edition(
      projects('P1,1.00,depose'),
      table('anciens', ['id'], 'id', 'A'),
      table('changements', ['objet'], 'objet', 'projets'),
    );
    const current = [table('usages', ['id'], 'id', 'U'), projects('P1,2.00,depose')];
    expect(changes(previous, ...current)).toEqual([
      'anciens ;  ; (table) ; retrait ; ',
      'projets ; P1 ; montant ; 1.00 ; 2.00',
      'usages ;  ; (table) ;  ; ajout',
    ]);
  });

  test('a key of several columns is joined', () => {
    const before = table('attributions', ['id', 'et'], 'id,et,montant', 'P1,350,1.00', 'P1,,2.00');
    const after = table('attributions', ['id', 'et'], 'id,et,montant', 'P1,350,3.00', 'P1,,2.00');
    expect(changes(edition(before), after)).toEqual(['attributions ; P1|350 ; montant ; 1.00 ; 3.00']);
  });

  test('quotes, line breaks, byte order mark and Windows line ends change nothing', () => {
    const after = projects('P1,"a, ""b""\nc",depose', "P2,'=1+1,depose");
    const before = `\ufeff${textOf(after).replaceAll('\n', '\r\n').replace('\r\nc"', '\nc"')}`;
    expect(changes(new Map([[after.name, before]]), after)).toEqual([]);
  });

  test.each([
    ['a row too short', 'id,montant,statut\nP1,10.00\n', 'endommagé'],
    ['a quote left open', 'id,montant,statut\nP1,"10.00,depose\n', 'endommagé'],
    ['another separator', 'id;montant;statut\nP1;10.00;depose\n', '« id »'],
    ['an empty file', '', '« id »'],
    ['a key twice', 'id,montant,statut\nP1,1,a\nP1,2,a\n', 'même clé'],
  ])('%s cannot be compared', (_, csv, reason) => {
    const compare = () => changesBetween(new Map([['projets', csv]]), [projects('P1,10.00,depose')]);
    expect(compare).toThrow(PreviousEditionError);
    expect(compare).toThrow(reason);
    expect(compare).toThrow('« projets.csv » de l’édition précédente');
  });

  test('every change of a table as large as the country’s is found', () => {
    const sites = (change: number) =>
      table(
        'essms',
        ['et'],
        `et,${Array.from({ length: 14 }, (_, index) => `c${index}`).join(',')}`,
        ...Array.from({ length: 45_000 }, (_, row) => {
          const cells = Array.from({ length: 14 }, (_, index) =>
            row % 10 === change ? 'x' : `v${row + index}`,
          );
          return [row, ...cells].join(',');
        }),
      );
    const [before, after] = [edition(sites(0)), sites(1)];
    expect(changesBetween(before, [after])).toHaveLength(2 * 4_500 * 14);
  }, 60_000);
});

describe('the published changes', () => {
  const texts = (files: ReturnType<typeof openData>) =>
    new Map(files.map(({ name, content }) => [name, content] as const));
  const asEdition = (files: ReturnType<typeof openData>) =>
    new Map(
      files
        .filter(({ name }) => name.endsWith('.csv'))
        .map(({ name, content }) => [name.replace('.csv', ''), content] as const),
    );

  test('an edition compared with itself has a header and nothing else', () => {
    const files = openData(observatory, asEdition(openData(observatory)));
    expect(texts(files).get('changements.csv')).toBe('objet,cle,champ,avant,apres\n');
  });

  test('without an earlier edition there is no such file', () => {
    expect(texts(openData(observatory)).has('changements.csv')).toBe(false);
  });

  test('a figure that changed is there, and the data package describes the file', () => {
    const [first, ...others] = observatory.essms;
    if (!first) throw new Error('no site');
    const earlier = {
      ...observatory,
      essms: [{ ...first, name: '=1+1', attributedAmount: -250 }, ...others],
    };
    const files = texts(openData(observatory, asEdition(openData(earlier))));
    const csv = files.get('changements.csv') ?? '';
    const now = `${first.attributedAmount / 100}.00`;
    expect(csv).toContain(`essms,${first.finessEt},montant_attribue,-2.50,${now}\n`);
    expect(csv).toContain(`essms,${first.finessEt},raison_sociale,'=1+1,${first.name}\n`);
    const { resources } = JSON.parse(files.get('datapackage.json') ?? '');
    expect(resources.find(({ name }: { name: string }) => name === 'changements')).toMatchObject({
      path: 'changements.csv',
      sha256: createHash('sha256').update(csv).digest('hex'),
      schema: {
        fields: ['objet', 'cle', 'champ', 'avant', 'apres'].map((name) => ({ name })),
        primaryKey: ['objet', 'cle', 'champ'],
      },
    });
  });
});
