import { describe, expect, test } from 'vitest';
import { csv, finess, observe } from '../fixtures/data-folder.ts';

const EJ = finess('35000001');
const [A, B, C, D] = ['35000101', '35000102', '35000103', '35000104'].map(finess) as [
  string,
  string,
  string,
  string,
];

const FOLDER = {
  'finess/etablissements.csv': csv(
    [C, D].map((number) => ({
      finess_et: number,
      finess_ej: EJ,
      raison_sociale: 'Établissement',
      code_categorie: '500',
      etat: 'actif',
      code_commune: '35238',
    })),
  ),
  'projets.csv': csv([
    { id_projet: 'P1', code_bareme: 'bretagne-2024', statut: 'depose', date_depot: '2024-03-01' },
  ]),
  'projets_essms.csv': csv([{ id_projet: 'P1', finess_et: A, situation: 'acquisition' }]),
};

const renumbered = async (...pairs: readonly (readonly [string, string])[]) => {
  const rows = pairs.map(([former, current]) => ({ finess_et_ancien: former, finess_et_nouveau: current }));
  const { report, observatory } = await observe({ ...FOLDER, 'correspondances_finess.csv': csv(rows) });
  const found = report.diagnostics.filter(({ code }) => code === 'E-COR-01');
  const { read, kept, excluded } = report.file('correspondances_finess.csv');
  return {
    lines: found.map(({ line, column, value }) => [line, column, value]),
    messages: found.map(({ message }) => message),
    counts: [read, kept, excluded.get('E-COR-01') ?? 0],
    member: observatory?.projects[0]?.members[0]?.finessEt,
  };
};

describe('E-COR-01: renumberings that lead nowhere', () => {
  test('a chain leads to the number of today', async () => {
    const outcome = await renumbered([A, B], [B, C]);
    expect(outcome).toMatchObject({ lines: [], counts: [2, 2, 0], member: C });
  });

  test('a loop is excluded, line by line; what does not belong to it stays', async () => {
    const outcome = await renumbered([A, B], [B, A], [finess('35000105'), C]);
    expect(outcome.lines).toEqual([
      [2, 'finess_et_ancien', A],
      [3, 'finess_et_ancien', B],
    ]);
    expect(outcome.messages[0]).toContain(`Le numéro ${A} renvoie à lui-même`);
    expect(outcome).toMatchObject({ counts: [3, 1, 2], member: A });
  });

  test('a number that becomes itself', async () => {
    expect((await renumbered([A, A])).counts).toEqual([1, 0, 1]);
  });

  test('a number that becomes two is not followed', async () => {
    const outcome = await renumbered([A, C], [A, D]);
    expect(outcome.lines).toEqual([
      [2, 'finess_et_ancien', A],
      [3, 'finess_et_ancien', A],
    ]);
    expect(outcome.messages[0]).toBe(`Le numéro ${A} renvoie à plusieurs nouveaux numéros.`);
    expect(outcome).toMatchObject({ counts: [2, 0, 2], member: A });
  });
});
