import type { LockedPackage } from './locked-packages.ts';

/** Licences of code, typefaces and data that any use of this project can live with. */
const ACCEPTED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);

/**
 * A licence accepted for some packages only. The images of Astro come with libvips, a library under the LGPL: the site
 * has no image that they treat, and nothing of it is published.
 */
const ACCEPTED_FOR: Readonly<Record<string, RegExp>> = { 'LGPL-3.0-or-later': /^@img\/sharp-/ };

/** Whether a package can be used: one alternative of its licence is accepted as a whole. */
export function isAccepted({ name, licence }: Pick<LockedPackage, 'name' | 'licence'>): boolean {
  if (licence === null) return false;
  const expression = /^\(([^()]*)\)$/.exec(licence)?.[1] ?? licence;
  return expression
    .split(' OR ')
    .some((alternative) =>
      alternative
        .split(' AND ')
        .every((each) => ACCEPTED.has(each) || ACCEPTED_FOR[each]?.test(name) === true),
    );
}

/** The packages under each licence, the most frequent licence first. */
export function byLicence(
  packages: readonly LockedPackage[],
): readonly (readonly [licence: string, packages: readonly LockedPackage[]])[] {
  const groups = Map.groupBy(packages, ({ licence }) => licence ?? 'none');
  return [...groups].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
}
