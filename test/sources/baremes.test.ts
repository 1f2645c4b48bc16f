import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fraction } from '../../src/domain/fraction.ts';
import { theoreticalAid } from '../../src/rules/theoretical-aid.ts';
import { parseBaremes } from '../../src/sources/baremes.ts';
import { aidMember, aidMembers, aidRequest } from '../fixtures/aid-requests.ts';

// biome-ignore lint/suspicious/noExplicitAny: a file whose form the tests damage at will
type Loose = any;

const shipped = (): Loose[] => JSON.parse(readFileSync('data/reference/baremes.json', 'utf8'));

/** The scale of 2024, changed by hand. */
const changed = (change: (bareme: Loose) => void) => {
  const [first] = shipped();
  change(first);
  const bareme = parseBaremes(JSON.stringify([first])).get('bretagne-2024');
  if (!bareme) throw new Error('no scale');
  return bareme;
};

describe('the readings that a scale names', () => {
  test('those of the scales that ship', () => {
    const baremes = parseBaremes(JSON.stringify(shipped()));
    expect(baremes.get('bretagne-2024')?.readings).toEqual({
      counting: 'finess_et_unique',
      mixedThreshold: 'par_situation',
      saadProrata: 'moyenne_projet',
      equipmentCap: 'par_essms',
      assistance: 'tous_membres_petits',
    });
    expect(baremes.get('hauts-de-france-2022')?.readings).toMatchObject({
      mixedThreshold: null,
      saadProrata: null,
      assistance: null,
    });
  });

  test.each<[string, string, (bareme: Loose) => void]>([
    ['comptage', 'finess_et_unique', (one) => (one.comptage = 'toutes_les_lignes')],
    ['projet_mixte.mode_seuil', 'par_situation', (one) => (one.projet_mixte.mode_seuil = 'par_projet')],
    ['prorata_saad.mode', 'moyenne_projet', (one) => (one.prorata_saad.mode = 'rang')],
    ['petit_og.materiel_mode_plafond', 'par_essms', (one) => (one.petit_og.materiel_mode_plafond = 'commun')],
    ['petit_og.amoa_condition', 'tous_membres_petits', (one) => (one.petit_og.amoa_condition = 'majorite')],
  ])('%s: a reading that is not computed is refused, the one that is named', (place, known, change) => {
    expect(() => changed(change)).toThrow(`« 0.${place} » doit être une de ces valeurs : ${known}`);
  });

  test('one that is not given is the one computed', () => {
    const bareme = changed((one) => {
      delete one.comptage;
      delete one.projet_mixte;
      delete one.prorata_saad.mode;
      delete one.petit_og.materiel_mode_plafond;
      delete one.petit_og.amoa_condition;
    });
    expect(bareme.readings).toEqual(changed(() => {}).readings);
  });

  test.each<[string, (bareme: Loose) => void, ReturnType<typeof aidRequest>]>([
    ['mixed_rule', (one) => (one.projet_mixte = null), aidRequest(aidMembers(40, 20))],
    [
      'saad_rule',
      (one) => (one.prorata_saad.mode = null),
      aidRequest([aidMember(1, 'acquisition', { saadShare: fraction(1, 2) })]),
    ],
    [
      'equipment_rule',
      (one) => (one.petit_og.materiel_mode_plafond = null),
      aidRequest([aidMember(1, 'acquisition', { equipmentQuote: 100, smallOrganisation: true })]),
    ],
    [
      'assistance_rule',
      (one) => (one.petit_og.amoa_condition = null),
      aidRequest(aidMembers(4, 0), { assistanceRequested: 100 }),
    ],
  ])(
    '%s: what a text leaves unsaid makes the aid undetermined, and only where it matters',
    (reason, change, request) => {
      const bareme = changed(change);
      expect(theoreticalAid(request, bareme)).toMatchObject({ total: null, undetermined: reason });
      expect(theoreticalAid(aidRequest(aidMembers(60, 0)), bareme).total).toBe(108_400_000);
    },
  );
});

describe('where the amounts come from', () => {
  test('the reference of the text, else its source', () => {
    expect(changed(() => {}).references).toEqual({
      amounts: 'AAP 2024 § 3.3.2',
      saadProrata: 'AAP 2024, annexe 1',
    });
    const { references, source } = changed((one) => delete one.renvois);
    expect(references).toEqual({ amounts: source, saadProrata: source });
  });
});

describe('the targets of usage of a scale', () => {
  const withTargets = (...cibles: Loose[]) => changed((one) => (one.cibles = cibles)).targets;

  test('none in those that ship, nor where they are null', () => {
    for (const { targets } of parseBaremes(JSON.stringify(shipped())).values()) expect(targets).toBeNull();
    expect(changed((one) => (one.cibles = null)).targets).toBeNull();
  });

  test('those that it sets; a remark of its own is passed over', () => {
    expect(
      withTargets(
        { code_indicateur: 'mssante', cible_ppm: 500_000, duree_mois_min: 3 },
        { code_indicateur: 'dmp', cible_ppm: 1_000_000 },
      ),
    ).toEqual([
      { indicator: 'mssante', ppm: 500_000 },
      { indicator: 'dmp', ppm: 1_000_000 },
    ]);
  });

  test.each<[Loose[], string]>([
    [[{ code_indicateur: 'e_parcours', cible_ppm: 1 }], 'comptage facultatif qui n’a pas de cible'],
    [[{ code_indicateur: 'autre', cible_ppm: 1 }], '« 0.cibles.0.code_indicateur » doit être une de ces'],
    [[{ code_indicateur: 'dmp', cible_ppm: 0 }], '« 0.cibles.0.cible_ppm » doit être au moins 1'],
    [
      [
        { code_indicateur: 'dmp', cible_ppm: 700_000 },
        { code_indicateur: 'dmp', cible_ppm: 800_000 },
      ],
      '« 0.cibles » fixe deux fois la cible du même indicateur',
    ],
  ])('%j is refused', (cibles, words) => expect(() => withTargets(...cibles)).toThrow(words));
});

describe('a fault of amounts that may take two forms is told of the one they have', () => {
  const software = (value: Loose) => () =>
    changed((one) => (one.montants_centimes.acquisition.logiciel = value));
  const place = '0.montants_centimes.acquisition.logiciel';

  test.each<[Loose, string]>([
    [['x', 1], `« ${place}.0 » doit être un nombre`],
    [{ reference: [1] }, `« ${place}.non_reference » est absent`],
    [12, `« ${place} » n’a pas la forme attendue`],
  ])('%j', (value, words) => expect(software(value)).toThrow(words));
});
