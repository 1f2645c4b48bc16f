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
