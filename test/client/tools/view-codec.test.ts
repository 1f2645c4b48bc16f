import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureAsked } from '../../../src/client/tools/figure-address.ts';
import { type TableView, WHOLE_VIEW } from '../../../src/client/tools/tables/table-view.ts';
import {
  asksForView,
  belongsToForm,
  decodeView,
  encodeView,
} from '../../../src/client/tools/tables/view-codec.ts';

const view = (changes: Partial<TableView>): TableView => ({ ...WHOLE_VIEW, ...changes });

const whole = view({
  sort: 'montant-engage',
  descending: true,
  text: 'Île & « fleurs » = 100 %',
  choices: { etat: 'Soldé', region: 'Provence-Alpes-Côte d’Azur' },
  page: 2,
});

describe('the view of a table in an address', () => {
  test('is read back', () => {
    expect(decodeView(encodeView('', 'liste', whole), 'liste')).toEqual(whole);
  });

  test('is short when little is asked, empty when nothing is', () => {
    expect(encodeView('', 'liste', view({ sort: 'nom' }))).toBe('liste.tri=nom');
    expect(encodeView('', 'liste', view({ page: 0 }))).toBe('liste.page=tout');
    expect(encodeView('liste.tri=nom', 'liste', WHOLE_VIEW)).toBe('');
  });

  test('leaves the views of other tables, and takes the place of an anchor', () => {
    const both = encodeView(encodeView('', 'un', view({ text: 'a' })), 'deux', whole);
    expect(decodeView(both, 'un')).toEqual(view({ text: 'a' }));
    expect(decodeView(both, 'deux')).toEqual(whole);
    expect(encodeView('liste-projets', 'un', view({ text: 'a' }))).toBe('un.texte=a');
  });

  test('of one table is not taken for that of another whose name starts alike', () => {
    expect(decodeView('liste-2.tri=nom', 'liste')).toEqual(WHOLE_VIEW);
  });

  test.each([
    ['', WHOLE_VIEW],
    ['liste', WHOLE_VIEW],
    ['%E0%A4%A&&&===', WHOLE_VIEW],
    ['liste.tri=', WHOLE_VIEW],
    ['liste.tri=-', view({ descending: true })],
    ['liste.page=-1', WHOLE_VIEW],
    ['liste.page=1e9', WHOLE_VIEW],
    ['liste.page=99999', WHOLE_VIEW],
    ['liste.page=<script>', WHOLE_VIEW],
    ['liste.choix.etat=', WHOLE_VIEW],
    ['liste.autre=1', WHOLE_VIEW],
  ])('damaged, « %s » counts as not said', (fragment, expected) => {
    expect(decodeView(fragment, 'liste')).toEqual(expected);
  });

  test('never fails, whatever the address, and its text is bounded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const read = decodeView(`liste.texte=${text}`, 'liste');
        expect(read.text.length).toBeLessThanOrEqual(200);
        expect(Number.isInteger(read.page)).toBe(true);
      }),
    );
  });

  test('is read back for any text and any choice', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ minLength: 1 }), (text, choice) => {
        const asked = view({ text, choices: { etat: choice } });
        expect(decodeView(encodeView('', 'liste', asked), 'liste')).toEqual(asked);
      }),
    );
  });
});

test('an address is for tables, for a form, for a figure or for an anchor', () => {
  const kinds = (fragment: string) => [asksForView(fragment), belongsToForm(fragment), figureAsked(fragment)];
  expect(kinds('liste.tri=nom')).toEqual([true, false, null]);
  expect(kinds('v=1&b=bretagne-2024')).toEqual([false, true, null]);
  expect(kinds('figure=carte')).toEqual([false, false, 'carte']);
  expect(kinds('liste-projets')).toEqual([false, false, null]);
  expect(kinds('')).toEqual([false, false, null]);
});
