import { describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../../src/formats/schemas.ts';
import { headerFields } from '../../../src/sources/table/header-fields.ts';
import { matchHeader } from '../../../src/sources/table/match-header.ts';

const match = (header: string, schema: keyof typeof SCHEMAS = 'projets') =>
  matchHeader(header.split(','), headerFields(SCHEMAS[schema].fields));

const told = (header: string, schema?: keyof typeof SCHEMAS) =>
  match(header, schema).findings.map(({ code, column }) => [code, column]);

const REQUIRED = 'id_projet,code_bareme,statut';

describe('columns are found', () => {
  test('by name, in any order, the others being listed', () => {
    const { columns, ignored, unnamed, findings } = match(`note,statut,,id_projet,code_bareme,avis`);
    expect([...columns]).toEqual([
      ['id_projet', 3],
      ['code_bareme', 4],
      ['statut', 1],
    ]);
    expect(ignored).toEqual(['note', 'avis']);
    expect(unnamed).toEqual([2]);
    expect(findings).toEqual([]);
  });

  test.each(Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[])('by their French titles: %s', (name) => {
    const { fields } = SCHEMAS[name];
    const titles = fields.map(({ title }) => title);
    const { columns, findings } = matchHeader(titles, headerFields(fields));
    expect([...columns]).toEqual(fields.map((field, index) => [field.name, index]));
    expect(findings.map(({ code }) => code).filter((code) => code !== 'W-FMT-06')).toEqual([]);
  });

  test('a warning names what was read in spite of its form', () => {
    const [finding, other] = match('Identifiant du projet,CODE_BAREME,Statut *').findings;
    expect(other).toBeUndefined();
    expect(finding).toMatchObject({ code: 'W-FMT-06', column: 'id_projet' });
    expect(finding?.message).toBe(
      'Des en-têtes ont été lus malgré leur écriture : « Identifiant du projet » (id_projet), « CODE_BAREME » (code_bareme), « Statut * » (statut).',
    );
    expect(finding?.remedy).toBeUndefined();
  });

  test('characters that do not show are noted too', () => {
    expect(told(`id_\u200bprojet,code_bareme,statut`)).toEqual([['W-FMT-06', 'id_projet']]);
  });
});

describe('a required column that is missing', () => {
  test('is told, with the header that resembles it', () => {
    const [finding] = match('id_project,code_bareme,statut').findings;
    expect(finding).toMatchObject({ code: 'S-COL-01', column: 'id_projet' });
    expect(finding?.message).toContain('« id_project » lui ressemble');
    expect(finding?.remedy).toContain('renommez la colonne « id_project » en id_projet');
  });

  test('is told alone when nothing resembles it', () => {
    const [finding] = match('numero,code_bareme,statut').findings;
    expect(finding?.message).not.toContain('ressemble');
    expect(finding?.remedy).toBeUndefined();
  });

  test('each is told; one header is suggested for one column', () => {
    const { findings } = match('id_project,code_bareme');
    expect(findings.map(({ code, column }) => [code, column])).toEqual([
      ['S-COL-01', 'id_projet'],
      ['S-COL-01', 'statut'],
    ]);
    expect(findings.filter(({ message }) => message.includes('id_project'))).toHaveLength(1);
  });
});

describe('an optional column', () => {
  test('under nearly its name is said not to be read', () => {
    const { findings, columns, ignored } = match(`${REQUIRED},date_depo`);
    expect(findings).toMatchObject([{ code: 'W-FMT-06', column: 'date_depot' }]);
    expect(findings[0]?.message).toContain('« date_depo » n’est pas lue');
    expect(findings[0]?.remedy).toBe('Si c’est bien elle, renommez la colonne « date_depo » en date_depot.');
    expect(columns.has('date_depot')).toBe(false);
    expect(ignored).toEqual(['date_depo']);
  });

  test('is not suggested where it is there already', () => {
    expect(told(`${REQUIRED},date_depot,date_depo`)).toEqual([]);
  });

  test('one warning for all that is to be said of the header', () => {
    const { findings } = match('id_projet,Code barème,statut,date_depo,montant_conv');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(/Code barème.*date_depo.*montant_conv/);
    expect(findings[0]?.remedy).toMatch(/date_depot\. .*montant_conventionne\.$/);
  });
});

describe('a column twice', () => {
  test.each([
    ['as such', 'statut'],
    ['with accents and capitals', 'STATUT'],
    ['with a star', 'statut*'],
  ])('%s', (_, second) => {
    const { findings, columns } = match(`${REQUIRED},${second}`);
    expect(findings.map(({ code, column }) => [code, column])).toEqual([['S-COL-02', 'statut']]);
    // Nobody knows which of them is the right one: neither is read.
    expect(columns.has('statut')).toBe(false);
  });

  test('under its name and its title', () => {
    expect(told(`${REQUIRED},Identifiant du projet`)).toEqual([['S-COL-02', 'id_projet']]);
    expect(told(`${REQUIRED},date_depot,Date de dépôt`)).toEqual([['S-COL-02', 'date_depot']]);
  });

  test('the wording of a code beside the code is another column', () => {
    const { findings, columns, ignored } = match('code_region,annee,type,montant,Région', 'enveloppes');
    expect(findings).toEqual([]);
    expect(columns.get('code_region')).toBe(0);
    expect(ignored).toEqual(['Région']);
    expect(match('Région,annee,type,montant', 'enveloppes').columns.get('code_region')).toBe(0);
  });

  test('of a column that is not read, it does not matter', () => {
    expect(told(`${REQUIRED},note,note`)).toEqual([]);
  });
});
