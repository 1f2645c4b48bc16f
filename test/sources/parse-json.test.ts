import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../src/sources/parse-json.ts';
import { UnreadableError } from '../../src/sources/unreadable-error.ts';

test('with or without byte order mark', () => {
  expect(parseJson('{"a": [1, "é"]}')).toEqual({ a: [1, 'é'] });
  expect(parseJson('\uFEFF{"a": 1}')).toEqual({ a: 1 });
});

test.each([
  ['a trailing comma', '{\n"a": 1,\n}', 3, 'virgule est de trop'],
  ['a trailing comma in a list', '{"a": [1,\n2,\n]}', 3, 'virgule est de trop'],
  ['a comment', '{\n"a": 1 // un\n}', 2, 'commentaire'],
  ['a comment first', '/* réglages */\n{}', 1, 'commentaire'],
  ['a comma that is missing', '{"a": 1\n"b": 2}', 2, 'manque une virgule'],
  ['a comma that is missing after a word', '{"a": true\n"b": 2}', 2, 'manque une virgule'],
  ['apostrophes', "{\n'a': 1}", 2, 'guillemets droits'],
  ['typographic quotation marks', '{"a":\n“b”}', 2, 'guillemets droits'],
  ['a word', '{"a": 1,\n"titre": oui}', 2, 'oui'],
  ['an end that is missing', '{\n"a": [1,\n2', 3, 'la fin du fichier manque'],
  ['a text that is never closed', '{\n"a": "b', 2, 'la fin du fichier manque'],
  ['one bracket too many', '{"a": 1}\n}', 2, '}'],
  ['nothing', '', 1, 'la fin du fichier manque'],
  ['Windows line breaks', '{\r\n"a": 1,\r\n}', 3, 'virgule est de trop'],
])('%s: the line, and what is wrong there', (_, text, line, words) => {
  expect(() => parseJson(text)).toThrow(UnreadableError);
  expect(() => parseJson(text)).toThrow(new RegExp(`ligne ${line}\\b.*${words}.*\\.$`, 's'));
});

test('whatever is cut or changed, a value or a French sentence', () => {
  const damage = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(damage, ([json, at, scrap]) => {
      const place = at % (json.length + 1);
      const text = json.slice(0, place) + scrap + json.slice(place + 1);
      try {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableError);
        const line = /faute à la ligne (\d+)/.exec((error as Error).message)?.[1];
        expect(Number(line)).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
        expect((error as Error).message).toMatch(/\.$/);
      }
    }),
  );
});
