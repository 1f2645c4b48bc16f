import { describe, expect, test } from 'vitest';
import { MISSING, NOT_APPLICABLE, SECRET } from '../../src/domain/cell.ts';
import type { FileCompleteness, MoneyTrail } from '../../src/observatory/quality-figures.ts';
import {
  columnGroups,
  completenessNote,
  completenessSummary,
  namedColumns,
  requiredSentence,
} from '../../src/wording/completeness.ts';
import {
  absentAgesSentence,
  agesReading,
  agesTitle,
  denominatorsSentence,
} from '../../src/wording/quality-ages.ts';
import { differenceSentence, uncertainSentence } from '../../src/wording/quality-amounts.ts';
import { moneyRows, paidTrailSentence, signedTrailSentence } from '../../src/wording/quality-money.ts';
import { quality } from '../fixtures/quality.ts';
import { plain } from './plain.ts';

const { money, amounts } = quality;
const trail = (rest: Partial<MoneyTrail>): MoneyTrail => ({ ...money.signed, ...rest });

describe('the money', () => {
  test('found again in the régions and the unlocated', () => {
    expect(plain(signedTrailSentence(money, 'pays'))).toBe(
      'Les 18 704 000,00 € des conventions se retrouvent au centime dans les territoires : 18 487 000,00 € dans les régions et 217 000,00 € non localisés.',
    );
  });

  test('found again in the only région and elsewhere', () => {
    const signed = trail({ located: 4_000_00, unlocated: 0, elsewhere: 18_700_000_00 });
    expect(plain(signedTrailSentence({ ...money, signed }, { region: '53' }))).toContain(
      ': 4 000,00 € dans la région et 18 700 000,00 € ailleurs.',
    );
    expect(
      moneyRows({ ...money, signed }, { region: '53' })
        .map(({ label }) => label)
        .at(-1),
    ).toBe('+ hors de la région, ou non localisé');
  });

  test('not found again is said, not hidden', () => {
    const signed = trail({ attributed: 1, reconciles: false });
    expect(signedTrailSentence({ ...money, signed }, 'pays')).toContain('ne se retrouvent pas');
    expect(paidTrailSentence({ ...money, paid: signed })).toContain('ne se retrouvent pas');
  });

  test('not engaged yet', () => {
    const signed = trail({ declared: 0, attributed: 0, located: 0, unlocated: 0 });
    expect(signedTrailSentence({ ...money, signed }, 'pays')).toBe('Aucun montant n’est encore engagé.');
  });

  test('paid, not paid yet, not known', () => {
    expect(plain(paidTrailSentence(money))).toBe(
      'Les 9 852 300,00 € versés, reversements déduits, s’y retrouvent de même. 150 000,00 € sont déclarés sans date, ou à une date postérieure à celle des données : ils ne sont pas comptés.',
    );
    expect(paidTrailSentence({ ...money, paid: trail({ declared: 0 }), notYetPaid: 0 })).toBe(
      'Rien n’est encore versé.',
    );
    expect(paidTrailSentence({ ...money, paid: MISSING, notYetPaid: MISSING })).toBe(
      'Sans fichier de versements, le montant versé n’est pas disponible.',
    );
    expect(moneyRows({ ...money, paid: MISSING }, 'pays').every(({ paid }) => paid === MISSING)).toBe(true);
  });
});

test('amounts that the computation does not give', () => {
  const [equal, different, ...others] = amounts.byOutcome;
  if (!equal || !different) throw new Error('missing outcome');
  expect(plain(differenceSentence(amounts))).toBe(
    '21,3 % des montants engagés (1 projet) diffèrent de l’aide calculée.',
  );
  const none = { ...different, projectCount: 0 };
  expect(differenceSentence({ ...amounts, byOutcome: [equal, none, ...others] })).toBe('');
});

describe('uncertain amounts', () => {
  test('in money and in projects', () => {
    expect(plain(uncertainSentence(amounts))).toBe(
      '14,4 % des montants engagés (2 704 000 €) et 2 projets sur 6 dépendent d’une règle incertaine.',
    );
  });

  test('none, or nothing to judge', () => {
    const share = { numerator: 0, denominator: 6 };
    expect(uncertainSentence({ ...amounts, uncertainProjectShare: share })).toBe(
      'Aucun montant engagé ne dépend d’une règle incertaine.',
    );
    expect(plain(uncertainSentence({ ...amounts, uncertainProjectShare: NOT_APPLICABLE }))).toContain(
      'il n’y a rien à vérifier',
    );
    const one = { numerator: 1, denominator: 6 };
    expect(
      uncertainSentence({ ...amounts, uncertainAmountShare: NOT_APPLICABLE, uncertainProjectShare: one }),
    ).toBe('1 projet sur 6 dépend d’une règle incertaine, sans aucun montant.');
  });
});

describe('the ages of the measures', () => {
  const { ages } = quality;
  if ('absent' in ages) throw new Error('missing ages');

  test('title and reading', () => {
    expect(plain(agesTitle(ages))).toBe('67,4 % des ESSMS attendus ont une mesure de six mois au plus');
    expect(plain(agesReading(ages))).toBe(
      'Sur 1 482 ESSMS attendus, 200 n’ont jamais transmis de mesure valable ; la dernière mesure de la moitié des autres a 74 jours au plus.',
    );
  });

  test('when all reported, when none did, when nobody is expected', () => {
    const [fresh, six, twelve, older, never] = ages.classes;
    if (!fresh || !six || !twelve || !older || !never) throw new Error('missing class');
    const all = [fresh, six, twelve, older, { ...never, count: 0 }];
    expect(plain(agesReading({ ...ages, classes: all }))).toContain(
      'tous ont transmis au moins une mesure valable',
    );
    expect(plain(agesReading({ ...ages, medianDays: NOT_APPLICABLE }))).toMatch(/mesure valable\.$/);
    const none = { ...ages, expectedCount: 0, recentShare: NOT_APPLICABLE };
    expect(agesTitle(none)).toBe('Aucun ESSMS n’est encore attendu');
    expect(agesReading(none)).toBe('Aucun ESSMS n’est dans un projet sélectionné à la date des données.');
  });

  test('absent for its reason', () => {
    expect(absentAgesSentence(MISSING)).toContain('Aucun fichier');
    expect(absentAgesSentence(SECRET)).toContain('secret statistique');
  });

  test('denominators of one type, of several, of none that is known', () => {
    const share = { numerator: 1, denominator: 1 };
    const one = (type: 'inconnu' | 'personnes_periode') => ({ type, count: 1, share });
    expect(denominatorsSentence([one('personnes_periode')])).toContain('de la même façon');
    expect(denominatorsSentence([one('inconnu')])).toContain('ne dit comment elle compte');
    expect(denominatorsSentence([one('inconnu'), one('personnes_periode')])).toContain('de deux façons');
  });
});

describe('the columns of a file', () => {
  const [file] = quality.completeness;
  if (!file) throw new Error('missing file');
  const of = (rest: Partial<FileCompleteness>): FileCompleteness => ({ ...file, ...rest });

  test('are a table of the incomplete ones, and names', () => {
    expect(columnGroups(file).incomplete.map(({ name }) => name)).toEqual(['date_depot']);
    expect(namedColumns(file).map(plain)).toEqual([
      'Remplies à chaque ligne : id_projet.',
      'Absentes du fichier (n.d.) : editeur.',
    ]);
    expect(plain(completenessSummary(file))).toBe('projets.csv : 1 colonne incomplète sur 2');
    expect(plain(completenessNote(file))).toBe('Sur 9 lignes lues dans projets.csv.');
    expect(plain(completenessNote(of({ ofRegister: true })))).toContain('9 ESSMS comptés');
  });

  test('of an empty file are neither complete nor incomplete', () => {
    const empty = of({
      rows: 0,
      columns: file.columns.slice(0, 2).map((one) => ({ ...one, filled: 0, share: NOT_APPLICABLE })),
    });
    expect(columnGroups(empty)).toEqual({ incomplete: [], complete: [], missing: [] });
    expect(plain(completenessSummary(empty))).toBe('projets.csv : aucune ligne');
    expect(plain(requiredSentence([empty]))).toContain('Toutes les colonnes obligatoires');
  });

  test('that must be filled are judged over all the files', () => {
    expect(requiredSentence([file])).toBe('Toutes les colonnes obligatoires sont remplies à chaque ligne.');
    const lacking = of({ columns: file.columns.map((one) => ({ ...one, required: true })) });
    expect(plain(requiredSentence([lacking]))).toBe(
      '2 colonnes obligatoires ne sont pas remplies à chaque ligne : date_depot (projets.csv) et editeur (projets.csv).',
    );
    expect(requiredSentence([])).toBe('Aucun fichier à colonnes n’a été lu.');
  });
});
