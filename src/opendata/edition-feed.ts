import type { IsoDate } from '../domain/iso-date.ts';
import { formatDate } from '../format.ts';
import type { Observatory } from '../observatory/types.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] as string);

/** An edition is dated by its data: nothing else of it is. */
const moment = (date: IsoDate): string => `${date}T00:00:00Z`;

interface Entry {
  readonly key: string;
  readonly dataDate: IsoDate;
  readonly summary: string;
  /** Relative to the feed. */
  readonly href: string;
}

/**
 * The Atom feed of the editions, the latest first. `address`: that of the feed itself, `null` when the site does not know its
 * own; links are relative then.
 */
export function editionFeed(
  { edition, keptEditions }: Observatory,
  summary: string,
  address: string | null,
): string {
  const entries: Entry[] = [
    { key: edition.dataDate, dataDate: edition.dataDate, summary, href: './' },
    ...keptEditions.map(({ folder, dataDate, title, version }) => ({
      key: folder,
      dataDate,
      summary: `${title}, version ${version}.`,
      href: `../editions/${folder}/datapackage.json`,
    })),
  ];
  const whole = (href: string): string => escapeXml(address === null ? href : new URL(href, address).href);
  const name = address ?? 'urn:cadran:observatoire-esms-numerique';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
    `<title>${escapeXml(edition.title)} : éditions</title>`,
    `<id>${escapeXml(name)}</id>`,
    `<updated>${moment(edition.dataDate)}</updated>`,
    `<author><name>${escapeXml(edition.publisher)}</name></author>`,
    `<link rel="self" href="${whole('./flux.xml')}"/>`,
    `<link rel="alternate" href="${whole('./')}"/>`,
    ...entries.map(
      ({ key, dataDate, summary: text, href }) =>
        `<entry><title>Données au ${escapeXml(formatDate(dataDate))}</title>` +
        `<id>${escapeXml(`${name}#${key}`)}</id><updated>${moment(dataDate)}</updated>` +
        `<link href="${whole(href)}"/><summary>${escapeXml(text)}</summary></entry>`,
    ),
    '</feed>',
    '',
  ].join('\n');
}
