import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFINITIONS } from '../../src/metrics/definitions.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const TEXTS = [...globSync('src/wording/**/*.ts'), ...globSync('src/{components,pages,layouts}/**/*.astro')];

/**
 * What no French text allows: an ordinary space inside « », before : ; ! ? or before % and €, a straight apostrophe.
 * A no-break space beside an expression is lost when pages are compressed: it goes inside the expression.
 */
const FAULTS = [
  /« | »/,
  /[\p{L}\d»)%€}] [;!](?=[\s`'"<]|$)/u,
  /[\p{L}»)}] : (?=\$\{|[\p{L}\d«])/u,
  /[\p{L}»] \?$/u,
  /^ [:;!?](?= (?:[\p{L}«]|\$\{)|$)/u,
  /\d [%€]/,
  /\b[cdjlmnstCDJLMNST]'\p{L}{2}/u,
  /(?<!\$\{[^{}]*)\}[\u00a0\u202f]|[\u00a0\u202f]\{/,
];

/** Comments and code follow the typography of English: only quoted texts and lines of prose are French. */
function frenchTexts(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const quoted = [...code.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map(([text]) => text.slice(1, -1));
  const template = code.split(/^---$/m)[2] ?? '';
  const prose = template.split('\n').filter((line) => /^\s*\p{L}[^=]* /u.test(line));
  // Between tags and expressions, where compression makes an ordinary space of any that a text begins with.
  const between = [...template.matchAll(/[>}]([^<>{}='()]+)(?=[<{])/g)].flatMap(([, text = '']) =>
    text.replace(/^\s/, ' ').split('\n'),
  );
  return [...quoted, ...prose, ...between];
}

test.each(TEXTS)('%s follows French typography', (path) => {
  const faulty = frenchTexts(read(path)).filter((text) => FAULTS.some((fault) => fault.test(text)));
  expect(faulty).toEqual([]);
});

test('every indicator that a heading names is defined', () => {
  const known = new Set(DEFINITIONS.map(({ id }) => id));
  const named = TEXTS.flatMap((path) =>
    [...read(path).matchAll(/definition(?:=|: )["']([a-z-]+)["']/g)].map(([, id = '']) => id),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
