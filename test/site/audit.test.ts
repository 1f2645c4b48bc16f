import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Audit, auditSite } from '../../scripts/lib/audit/audit-site.ts';
import type { Check } from '../../scripts/lib/audit/finding.ts';
import { workspace } from './edition.ts';

const { folder, remove } = workspace();
afterAll(remove);

const page = (body: string, policy = "default-src 'self'") =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Une page</title><link rel="stylesheet" href="/s.css"><link rel="icon" href="/i.svg"></head><body><main><h1>Une page</h1>${body}</main></body></html>`;

const FILES: Readonly<Record<string, string>> = {
  's.css': `:root { color-scheme: light dark } body { background: #fff; color: #000 }
    @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } .pale { color: #333 } }
    @media (max-width: 400px) { .wide { width: 600px } .pale-on-phones { color: #ddd } }`,
  'i.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'index.html': page('<p><a href="/fautes/">Fautes</a></p>'),
  'fautes/index.html': page(`<p class="pale">Illisible la nuit.</p><p class="wide">Large.</p>
    <details><summary>Plié</summary><p class="pale-on-phones">Illisible le jour, sur un téléphone.</p></details>
    <p><b><p>Mal fermé</b></p><img alt="" src="/absente.png"><script>1</script>`),
  'seule/index.html': page('<img alt="" src="https://ailleurs.invalid/i.png">'),
};

let audit: Audit;
beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  audit = await auditSite({ site: folder, sample: null, kinds: [] }, () => {});
});

const found = (check: Check) => audit.findings.filter((finding) => finding.check === check);

describe('an audit', () => {
  test('opens every page, and finds nothing in one that is sound', () => {
    expect([audit.pages, audit.visited]).toEqual([3, 3]);
    expect(audit.findings.filter((finding) => finding.page === '')).toEqual([]);
  });

  test('finds what is illegible in one theme or at one width alone, even folded', () => {
    const contrasts = found('axe').filter(({ rule }) => rule === 'color-contrast');
    expect(contrasts.map(({ where, view }) => [where, view])).toEqual([
      ['.pale-on-phones', '360 px, clair'],
      ['.pale', '360 px, sombre'],
      ['.pale', '1280 px, sombre'],
    ]);
  });

  test('finds what overflows on a phone', () => {
    expect(found('debord').map(({ page, view }) => [page, view])).toEqual([
      ['fautes/', '360 px, clair'],
      ['fautes/', '360 px, sombre'],
    ]);
  });

  test('finds requests elsewhere, absent files and what the security policy refuses', () => {
    const messages = found('navigateur').map(({ page, message }) => `${page} ${message}`);
    expect(messages).toContainEqual(expect.stringMatching(/^fautes\/ 404 .*absente\.png$/));
    expect(messages).toContainEqual(expect.stringMatching(/^fautes\/ .*Content Security Policy/));
    expect(messages).toContainEqual(expect.stringMatching(/^seule\/ .*ailleurs\.invalid/));
  });

  test('finds invalid markup, broken links and orphans', () => {
    expect(found('html').map(({ page }) => page)).toContain('fautes/');
    expect(found('liens').map(({ where }) => where)).toEqual(['/absente.png']);
    expect(found('orphelines').map(({ page }) => page)).toEqual(['seule/']);
  });
});
