import { describe, expect, test } from 'vitest';
import type { TerritoryRef } from '../../src/observatory/types.ts';
import {
  isolatedAnswer,
  isolatedKeyFigures,
  isolatedPlacesTitle,
  isolatedReading,
  isolatedSectorsTitle,
  mostIsolatedFirst,
  unlocatedSentence,
} from '../../src/wording/isolated.ts';
import {
  callSections,
  candidateNote,
  departementAnswer,
  groupNote,
  shownOf,
} from '../../src/wording/isolated-departement.ts';
import { isolatedCountsOf as counts, isolated } from '../fixtures/isolated.ts';
import { plain } from './plain.ts';

const edition = { dataDate: '2025-06-30' };
const FR: TerritoryRef = { type: 'pays', code: 'FR', label: 'France', href: '/' };
const BRETAGNE: TerritoryRef = { type: 'region', code: '53', label: 'Bretagne', href: null };

describe('the answer of the page', () => {
  const none = { places: [], sectors: [] };
  const answer = (
    ...[top, whole, among = none]: [TerritoryRef, ReturnType<typeof counts> | undefined, typeof none?]
  ) => plain(isolatedAnswer(edition, top, whole, among));

  test('says how many, whose, and where the most', () => {
    const whole = counts('FR', [1_200, 4_000], { smallAndAloneCount: 700 });
    const among = {
      places: [counts('22', [60, 100]), counts('29', [10, 100])],
      sectors: [
        counts('FR', [10, 100], { sector: 'ahi' }),
        counts('FR', [90, 100], { sector: 'protection_enfance' }),
      ],
    };
    expect(plain(isolatedAnswer(edition, FR, whole, among))).toBe(
      'Au 30 juin 2025, 1 200 ESSMS sur 4 000 (30,0 %) sont isolés : hors de tout projet, dans un département qui en compte. Parmi eux, 700 ESSMS relèvent de petits organismes qui n’ont aucun projet. Les plus concernés : parmi les départements, Côtes-d’Armor (60,0 %) ; parmi les secteurs, « Protection de l’enfance » (90,0 %).',
    );
  });

  test('says in plain words why nobody is', () => {
    expect(answer(FR, undefined)).toBe('Au 30 juin 2025, aucun ESSMS n’est recensé.');
    expect(answer(FR, counts('FR', [0, 12], { elsewhereCount: 12 }))).toBe(
      'Au 30 juin 2025, aucun projet n’est encore sélectionné. Un ESSMS n’est isolé que là où un projet existe sans lui : la question ne se pose pas encore.',
    );
    expect(answer(BRETAGNE, counts('53', [0, 12], { elsewhereCount: 1 }))).toBe(
      'Bretagne, au 30 juin 2025 : aucun ESSMS ne reste hors de tout projet dans un département où un projet existe. 1 autre ESSMS n’est dans aucun projet, dans un département qui n’en a aucun ou qui n’est pas connu : il n’est pas dit isolé.',
    );
  });

  test('is singular for one', () => {
    expect(answer(FR, counts('FR', [1, 4], { smallAndAloneCount: 1 }))).toBe(
      'Au 30 juin 2025, 1 ESSMS sur 4 (25,0 %) est isolé : hors de tout projet, dans un département qui en compte. Il relève d’un petit organisme qui n’a aucun projet.',
    );
  });

  test('says that small organisations are not known', () => {
    const whole = counts('FR', [2, 4], { smallAndAloneCount: { absent: 'indetermine' } });
    expect(answer(FR, whole)).toContain(
      'Les seuils du petit organisme ne sont pas connus pour cette édition.',
    );
    expect(isolatedKeyFigures(whole, 0)[1]).toMatchObject({ value: 'indéterminé', absent: true });
  });
});

describe('titles of pictures', () => {
  const rows = [counts('22', [60, 100]), counts('29', [10, 100]), counts('35', [0, 0])];

  test('of territories: how many have half of their ESSMS isolated, else how many are above the whole', () => {
    expect(plain(isolatedPlacesTitle(rows, { numerator: 70, denominator: 200 }))).toBe(
      'Un département sur deux a au moins la moitié de ses ESSMS isolés',
    );
    expect(
      plain(
        isolatedPlacesTitle([counts('22', [40, 100]), counts('29', [10, 100])], {
          numerator: 50,
          denominator: 200,
        }),
      ),
    ).toBe('Un département sur deux dépasse la part de l’ensemble (25,0 %)');
  });

  test('of sectors, and what is read', () => {
    const sectors = [counts('FR', [1, 10], { sector: 'pds' }), counts('FR', [3, 10], { sector: 'ahi' })];
    expect(plain(isolatedSectorsTitle(sectors))).toBe(
      'Le secteur le plus souvent isolé : Accueil, hébergement, insertion (30,0 %)',
    );
    expect(plain(isolatedReading(sectors))).toBe(
      'Part la plus haute : Accueil, hébergement, insertion (30,0 %) ; la plus basse : Difficultés spécifiques (10,0 %).',
    );
  });

  test('rows are drawn from the highest share, those without any last', () => {
    expect(mostIsolatedFirst([...rows].reverse()).map(({ territory }) => territory.code)).toEqual([
      '22',
      '29',
      '35',
    ]);
  });
});

describe('the page of a département', () => {
  test('says whom they may join and with whom they could be', () => {
    const row = counts('22', [217, 610], { smallAndAloneCount: 120, groupCount: 12 });
    expect(plain(departementAnswer(row, 14))).toBe(
      '217 ESSMS sur 610 (35,5 %) sont isolés. Parmi eux, 120 ESSMS relèvent de petits organismes qui n’ont aucun projet. 14 grappes du département peuvent être rejointes, 12 groupes de voisins sont possibles.',
    );
    expect(plain(departementAnswer(counts('22', [3, 10]), 0))).toContain(
      'Aucune grappe ne peut y être rejointe, aucun groupe de voisins n’est possible.',
    );
  });

  test('tells distances, and what is not expected of a grappe', () => {
    const [first, second] = isolated.establishments[0]?.candidates ?? [];
    expect(first && plain(candidateNote(first))).toBe('12,3 km');
    expect(second && plain(candidateNote(second))).toBe('distance n.d., autre secteur');
    expect(first && plain(candidateNote({ ...first, distance: 40, sameOrganisation: true }))).toBe(
      'moins de 0,1 km, même organisme',
    );
  });

  test('says why there is no group', () => {
    expect(groupNote(counts('22', [3, 10], { unlocatedCount: 3 }), [])).toContain('sans coordonnées');
    expect(groupNote(counts('22', [3, 10]), [])).toContain('trop peu nombreux, ou trop loin');
    expect(plain(groupNote(counts('22', [30, 40]), isolated.groups))).toContain('(15 ESSMS)');
  });

  test('says what cannot be placed', () => {
    expect(unlocatedSentence(counts('22', [3, 10]))).toBe('');
    expect(unlocatedSentence(counts('22', [3, 10], { unlocatedCount: 1 }))).toContain(
      '1 ESSMS isolé n’a pas'.replace(' ', '\u00a0'),
    );
    expect(unlocatedSentence(counts('22', [3, 10], { unlocatedCount: 3 }))).toContain(
      'aucun groupe n’est formé',
    );
  });

  test('says how many of how many are shown', () => {
    expect(shownOf(10, 10, 'ESSMS')).toBe('');
    expect(plain(shownOf(250, 1_200, 'ESSMS'))).toBe(
      '250 ESSMS affichés sur 1 200 : les suivants sont dans la liste à télécharger.',
    );
  });

  test('cuts the list where the reason to call changes', () => {
    const row = (smallOrganisation: boolean, smallAndAlone: boolean) =>
      ({ isolated: { smallOrganisation, smallAndAlone } }) as never;
    const sections = callSections([row(true, true), row(true, true), row(true, false), row(false, false)]);
    expect(sections.map(({ rows }) => rows.length)).toEqual([2, 1, 1]);
  });
});
