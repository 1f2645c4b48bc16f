/**
 * The address of `to` seen from the page `from`, both site-absolute, so that the same files work at the root of a
 * host and under any folder of it. What follows `#` or `?` is kept.
 */
export function relativeHref(from: string, to: string): string {
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/.exec(to) ?? [];
  if (path === from && suffix.startsWith('#')) return suffix;
  const source = from.split('/').slice(0, -1);
  const target = path.split('/');
  const file = target.pop() ?? '';
  let common = 0;
  while (common < source.length && common < target.length && source[common] === target[common]) common += 1;
  const up = '../'.repeat(source.length - common);
  const down = target
    .slice(common)
    .map((segment) => `${segment}/`)
    .join('');
  return `${up}${down}${file}` === '' ? `./${suffix}` : `${up}${down}${file}${suffix}`;
}
