import type { Edition } from '../observatory/types.ts';
import type { PublishedFile } from './open-data.ts';

/** A file to describe, and where it is from the catalogue. */
export interface DescribedFile {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly mediatype: string;
  readonly bytes: number;
  readonly sha256: string;
}

const EU = 'http://publications.europa.eu/resource/authority';
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const french = (text: string) => ({ '@value': text, '@language': 'fr' });
const id = (address: string) => ({ '@id': address });
const typed = (type: string, value: string) => ({ '@value': value, '@type': `xsd:${type}` });

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const LICENCE = id(`${EU}/licence/ETALAB_2_0`);

/**
 * `catalogue.jsonld`: the edition as a DCAT-AP dataset with a distribution for each file. `address`: that of the folder of
 * the data, ending with a slash; addresses are relative to the catalogue without it.
 */
export function dcatCatalogue(
  edition: Edition,
  files: readonly DescribedFile[],
  address = '',
): PublishedFile {
  const publisher = {
    '@id': `${address}#editeur`,
    '@type': 'foaf:Agent',
    'foaf:name': french(edition.publisher),
  };
  const contact = {
    '@type': 'vcard:Organization',
    'vcard:fn': edition.publisher,
    ...(edition.contact !== null && EMAIL.test(edition.contact)
      ? { 'vcard:hasEmail': id(`mailto:${edition.contact}`) }
      : {}),
  };
  const common = {
    'dct:title': french(edition.title),
    'dct:publisher': publisher,
    'dct:language': id(`${EU}/language/FRA`),
    'dct:license': LICENCE,
    'dct:spatial': id(`${EU}/country/FRA`),
    'dct:modified': typed('date', edition.dataDate),
  };
  const dataset = {
    '@id': `${address}#jeu`,
    '@type': 'dcat:Dataset',
    ...common,
    'dct:identifier': `observatoire-esms-numerique-${edition.dataDate}`,
    'dct:description': french(
      'Financement, couverture, équilibre territorial et usages du programme ESMS numérique, calculés à partir du registre FINESS et des exports du programme.',
    ),
    'dcat:version': edition.version,
    'dcat:keyword': [
      'ESSMS',
      'ESMS numérique',
      'FINESS',
      'dossier de l’usager informatisé',
      'subventions',
    ].map(french),
    'dcat:theme': [id(`${EU}/data-theme/HEAL`), id(`${EU}/data-theme/GOVE`)],
    'dcat:contactPoint': contact,
    'dcat:distribution': files.map((file) => distribution(file, address)),
  };
  const catalogue = {
    '@context': CONTEXT,
    '@id': `${address}#catalogue`,
    '@type': 'dcat:Catalog',
    ...common,
    'dct:description': french('Données ouvertes de l’observatoire du programme ESMS numérique.'),
    'dcat:dataset': dataset,
  };
  return { name: 'catalogue.jsonld', content: `${JSON.stringify(catalogue, null, 2)}\n` };
}

const distribution = (
  { path, title, description, mediatype, bytes, sha256 }: DescribedFile,
  address: string,
) => ({
  '@id': `${address}${path}`,
  '@type': 'dcat:Distribution',
  'dct:title': french(title),
  'dct:description': french(description),
  'dct:license': LICENCE,
  'dcat:accessURL': id(`${address}${path}`),
  'dcat:downloadURL': id(`${address}${path}`),
  'dcat:mediaType': id(`https://www.iana.org/assignments/media-types/${mediatype}`),
  'dcat:byteSize': typed('nonNegativeInteger', String(bytes)),
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': id('spdx:checksumAlgorithm_sha256'),
    'spdx:checksumValue': typed('hexBinary', sha256),
  },
});
