import { describe, expect, test } from 'vitest';
import { wrongAnnouncements } from '../../../scripts/lib/audit/announced-pages.ts';
import { brokenLinks } from '../../../scripts/lib/audit/broken-links.ts';
import { orphanPages } from '../../../scripts/lib/audit/orphan-pages.ts';
import { readPageDocument } from '../../../scripts/lib/audit/page-document.ts';
import type { SiteMap } from '../../../scripts/lib/audit/site-map.ts';
import { siteOf } from './site-map.ts';

const faults = (map: SiteMap) => brokenLinks(map).map(({ rule, page, where }) => [rule, page, where]);

describe('the links of a page', () => {
  test('are read in every attribute that holds an address, once each', () => {
    const { links, ids } = readPageDocument(`
      <meta property="og:image" content="og.png"><meta name="description" content="no/address">
      <a id="un" href="a/?x=1&amp;y=2#b">A</a><a href="a/?x=1&amp;y=2#b">A again</a>
      <img src="i.png" srcset="i1.png 1x, i2.png 2x"><video poster="p.png"></video><object data="o.svg"></object>
      <svg><use href="#deux"></use><path id="deux"/></svg>`);
    expect(links).toEqual(['og.png', 'a/?x=1&y=2#b', 'i.png', 'i1.png', 'i2.png', 'p.png', 'o.svg', '#deux']);
    expect([...ids]).toEqual(['un', 'deux']);
  });

  test('lead to pages, to files and to anchors, of the page itself or of another', () => {
    const map = siteOf(
      {
        '': '<a href="a/#la">A</a><a href="#ici">here</a><p id="ici"></p><img src="i.png"><a href="?x#ici">q</a>',
        'a/': '<a href="..">up</a><a href="../a/#l%C3%A0">accent</a><p id="la"></p><p id="là"></p>',
      },
      { files: ['i.png'] },
    );
    expect(faults(map)).toEqual([]);
  });

  test('that lead to no page, no file or no anchor are found', () => {
    const map = siteOf({
      '': '<a href="b/">b</a><a href="a/#absente">anchor</a><img src="i.png"><a href="#rien">here</a><a href="a">a</a>',
      'a/': '<a href="../c.csv">c</a>',
    });
    expect(faults(map)).toEqual([
      ['cible-absente', '', 'b/'],
      ['ancre-absente', '', 'a/#absente'],
      ['cible-absente', '', 'i.png'],
      ['ancre-absente', '', '#rien'],
      ['cible-absente', '', 'a'],
      ['cible-absente', 'a/', '../c.csv'],
    ]);
  });

  test('to other sites are not followed; a state in the place of an anchor is none', () => {
    const html =
      '<a href="https://ailleurs.example/x">x</a><a href="mailto:a@b.c">m</a><img src="data:image/png;base64,AA"><a href="#v=1&t=2">s</a><a href="#t=region:53">c</a>';
    expect(faults(siteOf({ '': html }))).toEqual([]);
  });

  test('stay under the path that the site is served from', () => {
    const map = siteOf(
      { '': '', '404.html': '<a href="/obs/">home</a><a href="/ailleurs/">out</a><a href="/obs/a/">a</a>' },
      { base: '/obs/' },
    );
    expect(faults(map)).toEqual([
      ['lien-illisible', '404.html', '/ailleurs/'],
      ['cible-absente', '404.html', '/obs/a/'],
    ]);
  });

  test('written whole are those of the site when they start as its own address does', () => {
    const root = 'https://ex.example/obs/';
    const html =
      '<link rel="canonical" href="https://ex.example/obs/"><a href="https://ex.example/obs/x/">x</a><a href="https://ex.example/autre/">other site</a>';
    expect(faults(siteOf({ '': html }, { base: '/obs/', root }))).toEqual([
      ['cible-absente', '', 'https://ex.example/obs/x/'],
    ]);
  });

  test('that no browser can read are said to be so', () => {
    expect(faults(siteOf({ '': '<a href="%E0%A4%A">x</a><a href="http://">y</a>' }))).toEqual([
      ['lien-illisible', '', '%E0%A4%A'],
      ['lien-illisible', '', 'http://'],
    ]);
  });
});

test('pages that nothing leads to are orphans, even when they lead to one another; the page of absences is none', () => {
  const map = siteOf({
    '': '<a href="a/">a</a>',
    'a/': '<a href="b/#x">b</a>',
    'a/b/': '<a href="https://ailleurs.example/seule/">x</a>',
    'seule/': '<a href="../autre/">autre</a>',
    'autre/': '<a href="../seule/">seule</a>',
    '404.html': '',
  });
  expect(orphanPages(map).map(({ page }) => page)).toEqual(['seule/', 'autre/']);
});

describe('sitemap.xml', () => {
  const root = 'https://ex.example/';
  const pages = { '': '', 'a/': '', 'b/': '', '404.html': '' };

  test('that has every page and no other is right, and so is having none', () => {
    const announced = [root, `${root}a/`, `${root}b/`];
    expect(wrongAnnouncements(siteOf(pages, { root, announced }))).toEqual([]);
    expect(wrongAnnouncements(siteOf(pages))).toEqual([]);
  });

  test('is wrong when it misses a page, or has an address that is none', () => {
    const announced = [root, `${root}a/`, `${root}c/`, 'https://ailleurs.example/b/'];
    const found = wrongAnnouncements(siteOf(pages, { root, announced }));
    expect(found.map(({ rule, page, where }) => [rule, page, where])).toEqual([
      ['adresse-sans-page', 'sitemap.xml', `${root}c/`],
      ['adresse-sans-page', 'sitemap.xml', 'https://ailleurs.example/b/'],
      ['page-non-annoncee', 'b/', ''],
    ]);
  });
});
