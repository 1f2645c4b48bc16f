import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDocument } from '../../src/charts/create-document.ts';
import * as gallery from './gallery.ts';

// Each function of the gallery is compared with the drawing kept under its name. To accept a change, look at it with
// `npm run gallery:charts`, then run the tests with UPDATE_GOLDEN=1.

const FOLDER = new URL('./golden/', import.meta.url);
const CSS = readFileSync(new URL('../../src/charts/charts.css', import.meta.url), 'utf8');
const update = process.env.UPDATE_GOLDEN === '1';
const cases = Object.entries(gallery);

/** One element per line, so that a change reads as a change; charts drawn for two widths are not one SVG but two. */
const golden = (markup: string): { text: string; extension: 'svg' | 'html' } => ({
  text: `${markup.replaceAll('><', '>\n<').replaceAll('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')}\n`,
  extension: markup.startsWith('<svg') ? 'svg' : 'html',
});

const warn = vi.spyOn(console, 'warn');
const error = vi.spyOn(console, 'error');
beforeEach(() => {
  warn.mockClear();
  error.mockClear();
});
afterEach(() => {
  expect(warn).not.toHaveBeenCalled();
  expect(error).not.toHaveBeenCalled();
});

describe.each(cases)('%s', (name, draw) => {
  const markup = draw(createDocument());

  it('is drawn as before', () => {
    const { text, extension } = golden(markup);
    const file = new URL(`${name}.${extension}`, FOLDER);
    const changed = new URL(`${name}.changed.${extension}`, FOLDER);
    if (update) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, text);
    }
    const expected = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (text === expected) rmSync(changed, { force: true });
    else writeFileSync(changed, text);
    expect(
      text === expected,
      `${name}: compare golden/${name}.changed.${extension} with the golden file`,
    ).toBe(true);
  });

  it('holds no style, which the security policy of the site refuses', () => {
    expect(markup).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  it('uses only classes that the style sheet knows', () => {
    const classes = [...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names?.split(' ') ?? []);
    const unknown = [...new Set(classes)].filter((each) => !CSS.includes(`.${each}`));
    expect(unknown).toEqual([]);
  });

  it('is named and described, with roles that assistive technologies accept', () => {
    for (const [svg] of markup.matchAll(/<svg [^>]*>[\s\S]*?<\/svg>/g)) {
      const [, role, title, description] =
        /role="(\w+)" aria-labelledby="([\w-]+)" aria-describedby="([\w-]+)"/.exec(svg) ?? [];
      expect(svg).toContain(`<title id="${title}">`);
      expect(svg).toContain(`<desc id="${description}">`);
      expect(role).toBe(svg.includes('<a ') ? 'group' : 'img');
      expect(svg).not.toContain('aria-label=');
    }
  });

  it('has identifiers that are unique', () => {
    const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has numbers of two decimals at most, and none that is not a number', () => {
    expect(markup.replace(/>[^<]*</g, '><')).not.toMatch(/\d\.\d{3}|NaN|Infinity|undefined|null/);
  });

  it('carries no warning of the drawing library', () => expect(markup).not.toContain('\u26a0'));
});

it('has no golden file without its function', () => {
  const names = new Set(cases.map(([name]) => name));
  const files = readdirSync(FOLDER).filter((file) => !file.includes('.changed.'));
  expect(files.filter((file) => !names.has(file.replace(/\.(svg|html)$/, '')))).toEqual([]);
});
