import { expect, test } from 'vitest';
import type { Audit } from '../../../scripts/lib/audit/audit-site.ts';
import type { Finding } from '../../../scripts/lib/audit/finding.ts';
import { formatAudit } from '../../../scripts/lib/audit/format-audit.ts';

const audit = (findings: readonly Finding[]): Audit => ({
  site: '/site',
  pages: 3000,
  visited: 40,
  kinds: 20,
  made: { axe: 160, debord: 160, navigateur: 40, html: 40, liens: 9000, orphelines: 3000, plan: 0 },
  findings,
});

const contrast = (page: string): Finding => ({
  check: 'axe',
  rule: 'color-contrast',
  page,
  where: `.of-${page}`,
  message: '<p>',
  view: '360 px, sombre',
});

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test('says what was done and that nothing was found', () => {
  const text = plain(formatAudit(audit([]), 61));
  expect(text).toContain('40 pages ouvertes sur 3 000, de 20 sortes, en 1 min 1 s.');
  expect(text).toMatch(/Liens, fichiers et ancres +9 000 +0\n/);
  expect(text).toContain('Aucun défaut.');
});

test('groups what was found by rule, with its first example', () => {
  const text = plain(formatAudit(audit([contrast('a'), contrast('a'), contrast('b')]), 1));
  expect(text).toMatch(/Accessibilité \(axe\) +160 +3\n/);
  expect(text).toContain(
    'color-contrast : 3 défauts, 2 pages\n    par exemple /a (360 px, sombre)\n      .of-a\n',
  );
  expect(text).not.toContain('.of-b');
  expect(text).toContain('3 défauts en tout.');
});
