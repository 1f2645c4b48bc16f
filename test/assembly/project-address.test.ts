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

test('the address of a long identifier stays short, and its own', () => {
  const long = 'x'.repeat(300);
  const addresses = [long, `${long}y`, 'é'.repeat(300), 'x'.repeat(120)].map(addressOf);
  expect(addresses.every((address) => SAFE.test(address) && address.length <= 120)).toBe(true);
  expect(new Set(addresses).size).toBe(4);
  expect(addresses[3]).toBe('x'.repeat(120));
});

test('two projects have two addresses', () => {
  const id = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.stringMatching(/^é{30,60}[ab]$/),
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
