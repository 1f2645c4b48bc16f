import type { Check } from './check.ts';
import type { PublishedEdition } from './published-edition.ts';

const CATALOGUE = 'catalogue.jsonld';

interface Distribution {
  readonly 'dcat:downloadURL'?: { readonly '@id'?: string };
  readonly 'dcat:byteSize'?: { readonly '@value'?: string };
  readonly 'spdx:checksum'?: { readonly 'spdx:checksumValue'?: { readonly '@value'?: string } };
}

/** The DCAT-AP catalogue tells the same files, sizes and hashes as the data package. */
export const checkCatalogue: Check = {
  name: 'catalogue',
  title: 'Catalogue DCAT-AP et description des fichiers',
  run: (edition, comparisons) => {
    const distributions = distributionsOf(edition);
    for (const { path, bytes, sha256 = '' } of edition.resources) {
      const told = distributions.get(path);
      comparisons.same(CATALOGUE, path, 'dcat:byteSize', told?.size ?? 'absent', String(bytes));
      comparisons.same(CATALOGUE, path, 'spdx:checksumValue', told?.hash ?? 'absent', sha256);
    }
    const extra = [...distributions.keys()].filter(
      (path) => !edition.resources.some((resource) => resource.path === path),
    );
    comparisons.same(CATALOGUE, '—', 'dcat:distribution', extra.join(', '), '');
  },
};

/** The distributions of the catalogue, by the name of their file; none when it cannot be read. */
function distributionsOf(edition: PublishedEdition): Map<string, { size: string; hash: string }> {
  const found = new Map<string, { size: string; hash: string }>();
  for (const one of objectsOf(parsed(edition.text(CATALOGUE)))) {
    const address = one['dcat:downloadURL']?.['@id'];
    if (address === undefined) continue;
    found.set(address.slice(address.lastIndexOf('/') + 1), {
      size: one['dcat:byteSize']?.['@value'] ?? '',
      hash: one['spdx:checksum']?.['spdx:checksumValue']?.['@value'] ?? '',
    });
  }
  return found;
}

/** Every object of a JSON-LD document, however deep it is. */
function* objectsOf(value: unknown): Generator<Distribution> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Distribution;
  for (const inside of Object.values(value)) yield* objectsOf(inside);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
