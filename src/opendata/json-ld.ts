import type { Edition } from '../observatory/types.ts';

/** A file of the dataset: its name, its words, its kind. */
interface Download {
  readonly name: string;
  readonly title: string;
  readonly mediatype: string;
}

/**
 * The dataset of an edition as search engines read it (schema.org), to be put in a page. `address`: that of the folder of the
 * data, `null` when the site does not know its own; the page is then described without the addresses of its files. The
 * text cannot end the script that holds it.
 */
export function datasetJsonLd(
  edition: Edition,
  downloads: readonly Download[],
  address: string | null,
): string {
  const dataset = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: edition.title,
    description:
      'Financement, couverture, équilibre territorial et usages du programme ESMS numérique, par territoire, par secteur et par projet.',
    inLanguage: 'fr',
    version: edition.version,
    dateModified: edition.dataDate,
    license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: edition.publisher },
    spatialCoverage: 'France',
    keywords: ['ESSMS', 'ESMS numérique', 'FINESS', 'subventions', 'dossier de l’usager informatisé'],
    ...(address === null
      ? {}
      : {
          url: address,
          distribution: downloads.map(({ name, title, mediatype }) => ({
            '@type': 'DataDownload',
            name: title,
            encodingFormat: mediatype,
            contentUrl: new URL(name, address).href,
          })),
        }),
  };
  return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
