import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectHref } from '../../src/assembly/project-figures.ts';
import { projectAddress } from '../../src/observatory/project-address.ts';

const addressOf = (id: string): string => projectAddress({ href: projectHref(id) });
/** What no browser, server nor disk takes for anything but one name. */
const SAFE = /^(?!\.+$)[A-Za-z0-9_.~-]+$/;

test('an identifier that an address can hold is its own', () => {
  expect(['2024-53-0001', 'P_1.a'].map(addressOf)).toEqual(['2024-53-0001', 'P_1.a']);
});

test.each(['Été 1', 'a/b', '100%', 'é%20x', '.', '..', 'A&B #2?x', '~', '\u{1f600}'])(
  '%j can be in one',
  (id) => expect(addressOf(id)).toMatch(SAFE),
);

test('two projects have two addresses', () => {
  const id = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.stringMatching(/^[.~a2f/]{1,5}$/),
  );
  fc.assert(
    fc.property(id, id, (one, other) => {
      expect(addressOf(one)).toMatch(SAFE);
      expect(addressOf(one) === addressOf(other)).toBe(one === other);
    }),
  );
});
