import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageKinds, pagesByKind } from '../lib/audit/page-kinds.ts';
import { fileOfPage, htmlOf, pagesOf } from '../lib/site/site-files.ts';
import { siteOf } from './building.ts';
import { type Bench, decimal, type Measure } from './measure.ts';

const SOURCES = resolve(import.meta.dirname, '../../src/pages');
const DEPARTEMENT = 'territoires/departements/[code]/';
/** The icon, and the typeface of Latin letters that the style sheet asks for. */
const OTHER_REQUESTS = 2;

/** What a first visit downloads, compressed. */
interface Weight {
  readonly page: string;
  readonly text: number;
  readonly code: number;
  readonly requests: number;
}

/** Weight of each kind of page: the heaviest of its kind, of those of a site of the size of France. */
export function benchWeights(bench: Bench): Measure[] {
  bench.say('poids des pages');
  const { site } = siteOf(bench, 1);
  const kinds = pagesByKind(pagesOf(site), pageKinds(SOURCES));
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, pages]) => {
      // Compressing thousands would take longer than everything else: the largest weigh most.
      const largest = pages.toSorted((a, b) => sizeOf(site, b) - sizeOf(site, a)).slice(0, 3);
      const heaviest = largest
        .map((page) => weightOf(site, page))
        .sort((a, b) => b.text + b.code - a.text - a.code)[0] as Weight;
      return line(kind, pages.length, heaviest);
    });
}

const sizeOf = (site: string, page: string): number => statSync(join(site, fileOfPage(page))).size;

function weightOf(site: string, page: string): Weight {
  const file = fileOfPage(page);
  const html = htmlOf(site, page);
  const found = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)]
      .map(([, source = '']) => join(dirname(file), source.split('?')[0] as string))
      .filter((path) => existsSync(join(site, path)));
  const styles = found(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const scripts = found(/<script[^>]*\ssrc="([^"]+)"/g);
  const kibibytes = (files: readonly string[]) =>
    files.reduce((sum, each) => sum + gzipSync(readFileSync(join(site, each))).length, 0) / 1024;
  return {
    page,
    text: kibibytes([file, ...styles]),
    code: kibibytes(scripts),
    requests: 1 + styles.length + scripts.length + OTHER_REQUESTS,
  };
}

function line(kind: string, count: number, weight: Weight): Measure {
  const { page, text, code, requests } = weight;
  const isBound = kind === DEPARTEMENT;
  return {
    what: `Page la plus lourde de /${kind} (${count}), gzip : ${page === kind ? 'elle-même' : `/${page}`}`,
    value: `${decimal(text)} Kio de HTML et CSS, ${decimal(code)} Kio de JavaScript, ${requests} requêtes`,
    budget: isBound ? '≤ 50 Kio, ≤ 15 Kio, ≤ 8 requêtes' : '',
    held: isBound ? text <= 50 && code <= 15 && requests <= 8 : null,
    numbers: weight,
  };
}
